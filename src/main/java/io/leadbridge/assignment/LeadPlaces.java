package io.leadbridge.assignment;

import io.leadbridge.decision.DecisionId;
import io.leadbridge.decision.Handover.Turn;
import io.leadbridge.decision.LeadKey;
import io.leadbridge.decision.RoutedLead;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The places of some leads while decisions about them are followed one by one: who waits keeps the turn under the newest decision, who
 * has a rep keeps the rep, and who is routed no more leaves the queue, or the rep too when nobody may contact the person.
 */
final class LeadPlaces {

    private final Map<LeadKey, QueuedLead> places = new HashMap<>();
    private final Map<DecisionId, QueuedLead> added = new LinkedHashMap<>();
    private final List<DecisionId> vacated = new ArrayList<>();
    private final List<QueuedLead> closed = new ArrayList<>();

    LeadPlaces(List<QueuedLead> held) {
        held.forEach(place -> place.lead().key().ifPresent(lead -> places.put(lead, place)));
    }

    void follow(Turn turn, Function<RoutedLead, Optional<String>> pools) {
        var before = turn.lead() == null ? null : places.get(turn.lead());
        var routed = turn.routed();
        if (routed != null) {
            route(routed, before, pools.apply(routed).orElse(null));
        } else if (before != null && (before.waiting() || turn.forbidsContact())) {
            leave(before);
        }
    }

    private void route(RoutedLead routed, @Nullable QueuedLead before, @Nullable String pool) {
        if (before == null) {
            take(QueuedLead.fresh(routed, pool));
        } else if (before.waiting()) {
            leave(before);
            take(QueuedLead.fresh(routed.waitingSince(before.lead().routedAt()), pool));
        } else {
            added.put(routed.decisionId(), QueuedLead.fresh(routed, pool).withoutPlace());
        }
    }

    private void take(QueuedLead place) {
        added.put(place.lead().decisionId(), place);
        place.lead().key().ifPresent(lead -> places.put(lead, place));
    }

    private void leave(QueuedLead place) {
        var decision = place.lead().decisionId();
        if (added.computeIfPresent(decision, (id, queued) -> queued.withoutPlace()) == null) {
            vacated.add(decision);
        }
        if (!place.waiting()) {
            closed.add(place);
        }
        place.lead().key().ifPresent(places::remove);
    }

    /** The rows to be. */
    List<QueuedLead> added() {
        return List.copyOf(added.values());
    }

    /** Decisions under which leads hold no place any more. */
    List<DecisionId> vacated() {
        return vacated;
    }

    /** The places whose reps must let go of the lead. */
    List<QueuedLead> closed() {
        return closed;
    }

    /** Where the leads of the added decisions are in the end, be it under another decision. */
    Map<DecisionId, QueuedLead> ofAdded() {
        var found = new HashMap<DecisionId, QueuedLead>();
        added.forEach((decision, queued) ->
                found.put(decision, queued.lead().key().map(places::get).orElse(queued)));
        return found;
    }
}
