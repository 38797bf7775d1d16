package io.leadbridge.assignment;

import io.leadbridge.decision.Handover.Candidate;
import io.leadbridge.decision.RoutedLead;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A routed lead in the queue of its pool. A lead that was decided several times holds one place, under one of its decisions.
 *
 * @param pool null when no pool of the release serves its route class
 * @param waiting whether nobody has it yet; a waiting lead holds a place
 * @param holdsPlace whether it waits, or somebody has it, under this decision
 * @param reason why nobody has it; null when somebody does
 * @param why the nearest candidates when it was last tried
 */
public record QueuedLead(
        RoutedLead lead,
        @Nullable String pool,
        boolean waiting,
        boolean holdsPlace,
        @Nullable UnassignedReason reason,
        List<Candidate> why) {

    public QueuedLead {
        why = List.copyOf(why);
    }

    static QueuedLead fresh(RoutedLead lead, @Nullable String pool) {
        var reason = pool == null ? UnassignedReason.NO_RULE : UnassignedReason.NOT_TRIED;
        return new QueuedLead(lead, pool, true, true, reason, List.of());
    }

    /** As it is when its lead holds its place under another decision, or none. */
    QueuedLead withoutPlace() {
        return new QueuedLead(lead, pool, false, false, null, List.of());
    }

    /** As it is when it was tried and nobody could have it. */
    QueuedLead leftBecause(UnassignedReason nowReason, List<Candidate> nowWhy) {
        return new QueuedLead(lead, pool, waiting, holdsPlace, nowReason, nowWhy);
    }
}
