package io.leadbridge.assignment;

import io.leadbridge.decision.RoutedLead;
import io.leadbridge.kernel.RepId;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns a part of a plan into assignments under the lock of the pool; what has changed in the meantime is checked again. */
@Singleton
public class CommitPlan {

    private final LeadQueue queue;
    private final Ledger ledger;
    private final BookLead book;
    private final Clock clock;

    @Inject
    public CommitPlan(LeadQueue queue, Ledger ledger, BookLead book, Clock clock) {
        this.queue = queue;
        this.ledger = ledger;
        this.book = book;
        this.clock = clock;
    }

    /**
     * What a plan means for one lead.
     *
     * @param shares what it adds to the targets of those who could have had it
     */
    public record Choice(RoutedLead lead, Optional<RepId> rep, Map<RepId, Long> shares) {}

    /** How many of these leads now have the rep the plan gave them. */
    @Transactional
    public int commit(Plan plan, AssignmentRules rules, List<Choice> choices) {
        ledger.lock(plan.pool());
        var now = clock.instant();
        var states = new PoolStates(ledger.states(plan.pool(), now));
        var rankReps = new RankReps(rules);
        var booked = 0;
        for (var choice : choices) {
            var waiting = queue.lock(choice.lead().decisionId()).filter(QueuedLead::waiting);
            if (waiting.isPresent() && commit(plan, rules, choice, rankReps, states, now)) {
                booked++;
            }
        }
        return booked;
    }

    private boolean commit(
            Plan plan, AssignmentRules rules, Choice choice, RankReps rankReps, PoolStates states, Instant now) {
        var lead = book.rememberOwners(choice.lead());
        var fresh = rankReps.rank(lead, states.all());
        var ranking = new Ranking(fresh.reps(), choice.shares(), fresh.unassignedReason());
        var chosen = ranking.reps().stream()
                .filter(RankedRep::eligible)
                .filter(ranked -> choice.rep().equals(Optional.of(ranked.rep().repId())))
                .findFirst();
        var origin = BookLead.Origin.automatic(plan.pool(), plan.id(), now);
        if (chosen.isEmpty()
                || book.book(new BookLead.Booking(lead, chosen.get().rep(), ranking, rules.version()), origin)
                        .isEmpty()) {
            queue.leave(List.of(new LeadQueue.Left(lead.decisionId(), reason(choice, fresh), ranking.why(null))), now);
            return false;
        }
        states.count(choice.shares(), chosen.get().rep().repId());
        return true;
    }

    /** Others can have it still: the plan found no room for it, or its rep was lost on the way. */
    private static UnassignedReason reason(Choice choice, Ranking fresh) {
        var reason = fresh.unassignedReason();
        if (reason != null) {
            return reason;
        }
        return choice.rep().isPresent() ? UnassignedReason.NO_CAPACITY : UnassignedReason.SOLVER_TIMEOUT;
    }
}
