package io.leadbridge.assignment;

import io.leadbridge.decision.RoutedLead;
import io.leadbridge.kernel.Actor;
import io.leadbridge.kernel.IdSource;
import io.leadbridge.kernel.RepId;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes down that a rep has a lead, in ledger, queue and assignments; call it under the lock of the pool. */
@Singleton
public class BookLead {

    private final LeadQueue queue;
    private final Ledger ledger;
    private final Assignments assignments;
    private final IdSource ids;

    @Inject
    public BookLead(LeadQueue queue, Ledger ledger, Assignments assignments, IdSource ids) {
        this.queue = queue;
        this.ledger = ledger;
        this.assignments = assignments;
        this.ids = ids;
    }

    /** The lead as it must be placed: without those who had it before. */
    public RoutedLead rememberOwners(RoutedLead lead) {
        return lead.excluding(
                assignments.earlierOwners(lead.decisionId(), lead.key().orElse(null)));
    }

    /** Empty, and nothing is written, when the rep has meanwhile come up to a cap. */
    public Optional<Assignment> book(RoutedLead lead, Rep rep, Ranking ranking, Origin origin) {
        if (!ledger.take(rep, origin.at())) {
            return Optional.empty();
        }
        var repId = rep.repId();
        var assignment = new Assignment(
                new AssignmentId(ids.next()),
                lead.decisionId(),
                lead.externalId(),
                origin.pool(),
                repId,
                AssignmentState.PROPOSED,
                origin.attempt(),
                origin.policyVersion(),
                origin.planId(),
                origin.by(),
                origin.reason(),
                ranking.why(repId),
                origin.at(),
                null);
        assignments.add(List.of(assignment));
        queue.assigned(List.of(lead.decisionId()));
        if (origin.counts()) {
            ledger.share(origin.pool(), ranking.shares(), repId);
        }
        return Optional.of(assignment);
    }

    /**
     * Who or what chose the rep.
     *
     * @param counts whether it counts for fairness; a choice by hand does not
     */
    public record Origin(
            String pool,
            int attempt,
            String policyVersion,
            @Nullable UUID planId,
            Actor by,
            @Nullable String reason,
            boolean counts,
            Instant at) {

        static Origin automatic(String pool, String policyVersion, @Nullable UUID planId, Instant at) {
            return new Origin(pool, 1, policyVersion, planId, Actor.SYSTEM, null, true, at);
        }

        static Origin byHand(String pool, int attempt, String policyVersion, Actor by, String reason, Instant at) {
            return new Origin(pool, attempt, policyVersion, null, by, reason, false, at);
        }
    }

    /** Marks an assignment as ended and takes the lead off the rep's hands. */
    void end(Assignment assignment, AssignmentState state, Instant at) {
        assignments.end(assignment.id(), state, at);
        giveBack(assignment.repId());
    }

    private void giveBack(RepId repId) {
        ledger.giveBack(repId);
    }
}
