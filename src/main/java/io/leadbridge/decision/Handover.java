package io.leadbridge.decision;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a routed lead is handed to, to be given to a rep. */
public interface Handover {

    /** Puts routed leads into the queue, within the transaction that stores their decisions. */
    void enqueue(List<RoutedLead> leads);

    /** Gives a queued lead to its best eligible rep at once; a failure leaves it queued and says why. */
    Placement place(DecisionId decision);

    /** The placement of a lead as it is now; empty for a lead that was not routed. */
    Optional<Placement> find(DecisionId decision);

    /**
     * Who has a lead, or why nobody has.
     *
     * @param assignmentId null while nobody has it
     * @param state of the assignment, or QUEUED
     * @param unassignedReason a code; null when a rep has it
     * @param why the chosen rep first, then the next best
     */
    record Placement(
            @Nullable String assignmentId,
            @Nullable String repId,
            String state,
            @Nullable String unassignedReason,
            List<Candidate> why) {}

    /**
     * A rep who was considered.
     *
     * @param hardReasons why this rep may not have the lead
     * @param softCents what speaks for and against, in euro cents, by constraint
     */
    record Candidate(
            String repId, boolean eligible, List<String> hardReasons, Map<String, Long> softCents, long totalCents) {}
}
