package io.leadbridge.assignment;

import io.leadbridge.decision.RoutedLead;
import io.leadbridge.kernel.Actor;
import io.leadbridge.kernel.IdSource;
import io.leadbridge.kernel.RepId;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
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
        return rememberOwners(List.of(lead)).get(0);
    }

    List<RoutedLead> rememberOwners(List<RoutedLead> leads) {
        var owners = assignments.earlierOwners(leads);
        return leads.stream()
                .map(lead -> lead.excluding(owners.getOrDefault(lead.decisionId(), List.of())))
                .toList();
    }

    /**
     * A lead that is to be a rep's.
     *
     * @param policyVersion whose constraints and weights chose the rep
     */
    record Booking(RoutedLead lead, Rep rep, Ranking ranking, String policyVersion) {}

    /** Empty, and nothing is written, when the rep has meanwhile come up to a cap. */
    Optional<Assignment> book(Booking booking, Origin origin) {
        return book(List.of(booking), origin).map(made -> made.get(0));
    }

    /** All of them; empty when a rep has meanwhile come up to a cap: then nothing of this transaction may be kept. */
    Optional<List<Assignment>> book(List<Booking> bookings, Origin origin) {
        if (bookings.isEmpty()) {
            return Optional.of(List.of());
        }
        var leads = new HashMap<Rep, Long>();
        bookings.forEach(booking -> leads.merge(booking.rep(), 1L, Long::sum));
        if (!ledger.take(leads, origin.at())) {
            return Optional.empty();
        }
        var made = bookings.stream().map(booking -> assignment(booking, origin)).toList();
        assignments.add(made);
        queue.assigned(made.stream().map(Assignment::decisionId).toList());
        if (origin.counts()) {
            share(bookings, origin.pool());
        }
        return Optional.of(made);
    }

    private Assignment assignment(Booking booking, Origin origin) {
        var lead = booking.lead();
        var repId = booking.rep().repId();
        return new Assignment(
                new AssignmentId(ids.next()),
                lead.decisionId(),
                lead.externalId(),
                origin.pool(),
                repId,
                AssignmentState.PROPOSED,
                origin.attempt(),
                booking.policyVersion(),
                origin.planId(),
                origin.by(),
                origin.reason(),
                booking.ranking().why(repId),
                origin.at(),
                null);
    }

    /** Books leads for fairness that anybody but a fixed owner could have had. */
    private void share(List<Booking> bookings, String pool) {
        var targets = new HashMap<RepId, Long>();
        var received = new HashMap<RepId, Long>();
        for (var booking : bookings) {
            var shares = booking.ranking().shares();
            shares.forEach((rep, share) -> targets.merge(rep, share, Long::sum));
            if (!shares.isEmpty()) {
                received.merge(booking.rep().repId(), FairShare.LEAD, Long::sum);
            }
        }
        if (!targets.isEmpty()) {
            ledger.share(pool, targets, received);
        }
    }

    /**
     * Who or what chose the rep.
     *
     * @param counts whether it counts for fairness; a choice by hand does not
     */
    public record Origin(
            String pool,
            int attempt,
            @Nullable UUID planId,
            Actor by,
            @Nullable String reason,
            boolean counts,
            Instant at) {

        static Origin automatic(String pool, @Nullable UUID planId, Instant at) {
            return new Origin(pool, 1, planId, Actor.SYSTEM, null, true, at);
        }

        static Origin byHand(String pool, int attempt, Actor by, String reason, Instant at) {
            return new Origin(pool, attempt, null, by, reason, false, at);
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
