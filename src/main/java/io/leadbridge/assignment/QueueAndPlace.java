package io.leadbridge.assignment;

import io.leadbridge.decision.DecisionId;
import io.leadbridge.decision.Handover;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes over what decisions route: into the queue at once, and to a rep when asked. */
@Singleton
public class QueueAndPlace implements Handover {

    private final LeadQueue queue;
    private final Assignments assignments;
    private final QueueLeads queueLeads;
    private final PlaceLeads placeLeads;
    private final DropLeads dropLeads;
    private final Clock clock;

    @Inject
    public QueueAndPlace(
            LeadQueue queue,
            Assignments assignments,
            QueueLeads queueLeads,
            PlaceLeads placeLeads,
            DropLeads dropLeads,
            Clock clock) {
        this.queue = queue;
        this.assignments = assignments;
        this.queueLeads = queueLeads;
        this.placeLeads = placeLeads;
        this.dropLeads = dropLeads;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Map<DecisionId, Placement> follow(List<Turn> turns) {
        var placements = new HashMap<DecisionId, Placement>();
        queueLeads.follow(turns).forEach((decision, place) -> placements.put(decision, placement(place)));
        return placements;
    }

    @Override
    public void forget(List<DecisionId> decisions) {
        queueLeads.forget(decisions);
    }

    @Override
    public int drop(Instant from, Instant to, int most) {
        return dropLeads.drop(from, to, most);
    }

    @Override
    public List<Placement> place(List<DecisionId> decisions) {
        var places = placeLeads.place(decisions);
        return decisions.stream()
                .map(decision -> {
                    var place = places.get(decision);
                    if (place == null) {
                        throw new IllegalStateException("decision " + decision + " was never enqueued");
                    }
                    return place.assignment().map(QueueAndPlace::placement).orElseGet(() -> placement(place.lead()));
                })
                .toList();
    }

    @Override
    public Placement leave(DecisionId decision) {
        queue.leave(
                List.of(new LeadQueue.Left(decision, UnassignedReason.PLACEMENT_FAILED, List.of())), clock.instant());
        return find(decision)
                .orElseThrow(() -> new IllegalStateException("decision " + decision + " was never enqueued"));
    }

    @Override
    public Optional<Placement> find(DecisionId decision) {
        return queue.place(decision).map(this::placement);
    }

    private Placement placement(QueuedLead queued) {
        if (!queued.holdsPlace()) {
            return new Placement(null, null, "WITHDRAWN", null, List.of());
        }
        return (queued.waiting()
                        ? Optional.<Assignment>empty()
                        : assignments.open(queued.lead().decisionId()))
                .map(QueueAndPlace::placement)
                .orElseGet(() -> {
                    var reason = queued.reason();
                    return new Placement(null, null, "QUEUED", reason == null ? null : reason.name(), queued.why());
                });
    }

    private static Placement placement(Assignment open) {
        return new Placement(
                open.id().toString(), open.repId().value(), open.state().name(), null, open.why());
    }
}
