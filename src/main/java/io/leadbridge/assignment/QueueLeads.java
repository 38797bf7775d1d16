package io.leadbridge.assignment;

import io.leadbridge.decision.DecisionId;
import io.leadbridge.decision.Handover.Turn;
import io.leadbridge.decision.Outcome;
import io.leadbridge.decision.RoutedLead;
import io.leadbridge.policy.Releases;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Keeps one place in the queue for each lead, however often it is decided. */
@Singleton
public class QueueLeads {

    private final LeadQueue queue;
    private final Ledger ledger;
    private final Assignments assignments;
    private final BookLead book;
    private final Releases releases;
    private final Clock clock;

    @Inject
    public QueueLeads(
            LeadQueue queue, Ledger ledger, Assignments assignments, BookLead book, Releases releases, Clock clock) {
        this.queue = queue;
        this.ledger = ledger;
        this.assignments = assignments;
        this.book = book;
        this.releases = releases;
        this.clock = clock;
    }

    /** Where each routed lead is now, by its decision. */
    @Transactional
    public Map<DecisionId, QueuedLead> follow(List<Turn> turns) {
        var places = places(turns);
        var pools = new HashMap<String, AssignmentRules>();
        turns.forEach(turn -> places.follow(turn, lead -> pool(pools, lead)));
        places.closed().stream()
                .flatMap(place -> assignments.open(place.lead().decisionId()).stream())
                .sorted(Comparator.comparing(open -> open.repId().value()))
                .forEach(open -> book.end(open, AssignmentState.CLOSED, clock.instant()));
        if (!places.vacated().isEmpty()) {
            queue.vacate(places.vacated());
        }
        if (!places.added().isEmpty()) {
            queue.add(places.added());
        }
        return places.ofAdded();
    }

    /** Takes leads back from whoever has them, and forgets whose they were. */
    @Transactional
    public void forget(List<DecisionId> decisions) {
        var held = queue.places(decisions).values().stream()
                .filter(place ->
                        place.holdsPlace() && decisions.contains(place.lead().decisionId()))
                .toList();
        var unused = follow(held.stream()
                .flatMap(place -> place.lead().key().stream())
                .map(lead -> new Turn(lead, Outcome.REJECT, null))
                .toList());
        held.stream()
                .flatMap(place -> Stream.ofNullable(place.pool()))
                .distinct()
                .sorted()
                .forEach(ledger::lock);
        held.stream()
                .flatMap(place -> assignments.open(place.lead().decisionId()).stream())
                .sorted(Comparator.comparing(open -> open.repId().value()))
                .forEach(open -> book.end(open, AssignmentState.CLOSED, clock.instant()));
        queue.vacate(decisions);
        queue.forget(decisions);
        assignments.forget(decisions);
    }

    /** The places of these leads, under the locks without which others could change them. */
    private LeadPlaces places(List<Turn> turns) {
        var leads = turns.stream()
                .flatMap(turn -> Stream.ofNullable(turn.lead()))
                .distinct()
                .toList();
        if (leads.isEmpty()) {
            return new LeadPlaces(List.of());
        }
        queue.lockLeads(leads);
        var found = queue.places(leads);
        var pools = found.stream()
                .flatMap(place -> Stream.ofNullable(place.pool()))
                .distinct()
                .sorted()
                .toList();
        if (pools.isEmpty()) {
            return new LeadPlaces(found);
        }
        // all in one order, so that no two wait for each other; and what was placed in the meantime is seen
        pools.forEach(ledger::lock);
        return new LeadPlaces(queue.places(leads));
    }

    private Optional<String> pool(Map<String, AssignmentRules> known, RoutedLead lead) {
        return known.computeIfAbsent(
                        lead.policyVersion().value(),
                        version -> new AssignmentRules(
                                releases.find(lead.policyVersion()).orElseGet(releases::active)))
                .poolOf(lead.routeClass());
    }
}
