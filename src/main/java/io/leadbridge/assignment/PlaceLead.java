package io.leadbridge.assignment;

import io.leadbridge.decision.DecisionId;
import io.leadbridge.decision.RoutedLead;
import io.leadbridge.policy.Release;
import io.leadbridge.policy.Releases;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Gives one queued lead to its best eligible rep, by exact evaluation of all of them under the lock of the pool. */
@Singleton
public class PlaceLead {

    private final LeadQueue queue;
    private final Ledger ledger;
    private final BookLead book;
    private final Releases releases;
    private final Clock clock;

    @Inject
    public PlaceLead(LeadQueue queue, Ledger ledger, BookLead book, Releases releases, Clock clock) {
        this.queue = queue;
        this.ledger = ledger;
        this.book = book;
        this.releases = releases;
        this.clock = clock;
    }

    /** Empty when the lead stays in the queue, which then says why, or when somebody has it already. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Optional<Assignment> place(DecisionId decision) {
        var found = queue.place(decision);
        var pool = found.map(QueuedLead::pool);
        if (pool.isEmpty()) {
            return Optional.empty();
        }
        ledger.lock(pool.get());
        return found.flatMap(this::lockWaiting)
                .or(() -> movedOn(decision, pool.get()))
                .flatMap(queued -> place(book.rememberOwners(queued.lead()), pool.get()));
    }

    /** Another decision about the lead took its place over while the lock of the pool was waited for. */
    private Optional<QueuedLead> movedOn(DecisionId decision, String pool) {
        return queue.place(decision).filter(now -> pool.equals(now.pool())).flatMap(this::lockWaiting);
    }

    private Optional<QueuedLead> lockWaiting(QueuedLead queued) {
        return queue.lock(queued.lead().decisionId()).filter(QueuedLead::waiting);
    }

    private Optional<Assignment> place(RoutedLead lead, String pool) {
        var rules = rulesFor(lead);
        var now = clock.instant();
        var rankReps = new RankReps(rules);
        while (true) {
            var ranking = rankReps.rank(lead, ledger.states(pool, now));
            var best = ranking.best();
            if (best.isEmpty()) {
                leave(lead, ranking, now);
                return Optional.empty();
            }
            var origin = BookLead.Origin.automatic(pool, rules.version(), null, now);
            var booked = book.book(lead, best.get().rep(), ranking, origin);
            if (booked.isPresent()) {
                return booked;
            }
            // another pool filled this rep in the meantime: look again
        }
    }

    private void leave(RoutedLead lead, Ranking ranking, Instant now) {
        var reason = ranking.unassignedReason();
        queue.leave(
                lead.decisionId(), reason == null ? UnassignedReason.NO_ELIGIBLE_REP : reason, ranking.why(null), now);
    }

    /** The release that routed the lead, or the active one when that is gone. */
    private AssignmentRules rulesFor(RoutedLead lead) {
        Release release = releases.find(lead.policyVersion()).orElseGet(releases::active);
        return new AssignmentRules(release);
    }
}
