package io.leadbridge.assignment;

import io.leadbridge.assignment.BookLead.Booking;
import io.leadbridge.assignment.LeadQueue.Left;
import io.leadbridge.assignment.PlaceOnce.CapReached;
import io.leadbridge.assignment.PlaceOnce.Place;
import io.leadbridge.decision.DecisionId;
import io.leadbridge.decision.RoutedLead;
import io.leadbridge.policy.Releases;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Places waiting leads of one pool, whose lock is held: each as if those before it had been placed in transactions of their own. */
@Singleton
class PlaceInPool {

    private final LeadQueue queue;
    private final Ledger ledger;
    private final BookLead book;
    private final Releases releases;

    @Inject
    PlaceInPool(LeadQueue queue, Ledger ledger, BookLead book, Releases releases) {
        this.queue = queue;
        this.ledger = ledger;
        this.book = book;
        this.releases = releases;
    }

    /** By the decisions under which the leads wait. */
    Map<DecisionId, Place> place(String pool, List<QueuedLead> waiting, Instant now) {
        var states = new PoolStates(ledger.states(pool, now));
        var rankers = new HashMap<String, Ranker>();
        var bookings = new ArrayList<Booking>();
        var left = new ArrayList<Left>();
        for (var lead :
                book.rememberOwners(waiting.stream().map(QueuedLead::lead).toList())) {
            var ranker = rankers.computeIfAbsent(lead.policyVersion().value(), version -> ranker(lead));
            var ranking = ranker.reps().rank(lead, states.all());
            var best = ranking.best();
            if (best.isEmpty()) {
                left.add(left(lead, ranking));
                continue;
            }
            bookings.add(new Booking(lead, best.get().rep(), ranking, ranker.version()));
            states.count(ranking.shares(), best.get().rep().repId());
        }
        var booked =
                book.book(bookings, BookLead.Origin.automatic(pool, null, now)).orElseThrow(CapReached::new);
        queue.leave(left, now);
        return places(waiting, booked, left);
    }

    private static Map<DecisionId, Place> places(List<QueuedLead> waiting, List<Assignment> booked, List<Left> left) {
        var places = new HashMap<DecisionId, Place>();
        waiting.forEach(queued -> places.put(queued.lead().decisionId(), new Place(queued, Optional.empty())));
        booked.forEach(made -> places.computeIfPresent(
                made.decisionId(), (decision, place) -> new Place(place.lead(), Optional.of(made))));
        left.forEach(one -> places.computeIfPresent(
                one.decision(),
                (decision, place) -> new Place(place.lead().leftBecause(one.reason(), one.why()), Optional.empty())));
        return places;
    }

    private static Left left(RoutedLead lead, Ranking ranking) {
        var reason = ranking.unassignedReason();
        return new Left(
                lead.decisionId(), reason == null ? UnassignedReason.NO_ELIGIBLE_REP : reason, ranking.why(null));
    }

    /** By the release that routed the lead, or by the active one when that is gone. */
    private Ranker ranker(RoutedLead lead) {
        var rules = new AssignmentRules(releases.find(lead.policyVersion()).orElseGet(releases::active));
        return new Ranker(rules.version(), new RankReps(rules));
    }

    private record Ranker(String version, RankReps reps) {}
}
