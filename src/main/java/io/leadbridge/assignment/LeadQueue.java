package io.leadbridge.assignment;

import io.leadbridge.decision.DecisionId;
import io.leadbridge.decision.Handover.Candidate;
import io.leadbridge.decision.LeadKey;
import io.leadbridge.kernel.Page;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The routed leads; none drops out for its age. */
public interface LeadQueue {

    /** Adds leads; those already there stay as they are. */
    void add(List<QueuedLead> leads);

    /** Keeps every other transaction from following decisions about these leads until this one ends. */
    void lockLeads(Collection<LeadKey> leads);

    /** The places that these leads hold. */
    List<QueuedLead> places(Collection<LeadKey> leads);

    /** These decisions hold no place for their lead any more. */
    void vacate(Collection<DecisionId> decisions);

    /** By decision, the place that its lead holds, be it under another decision about it; as it was left when it holds none. */
    Map<DecisionId, QueuedLead> places(List<DecisionId> decisions);

    default Optional<QueuedLead> place(DecisionId decision) {
        return Optional.ofNullable(places(List.of(decision)).get(decision));
    }

    /** Reads leads and keeps others from changing them until the transaction ends. */
    List<QueuedLead> lock(Collection<DecisionId> decisions);

    default Optional<QueuedLead> lock(DecisionId decision) {
        return lock(List.of(decision)).stream().findFirst();
    }

    /** The waiting leads of a pool, most urgent first, then oldest first. */
    List<QueuedLead> waiting(String pool, int limit);

    /** Oldest first; of all pools when none is named. */
    Page<QueuedLead> searchWaiting(
            @Nullable String pool, @Nullable String externalId, int limit, @Nullable String cursor);

    /** Somebody has them now. */
    void assigned(List<DecisionId> decisions);

    /** Nothing tells any more whose leads these were, not even to those who know their ids. */
    void forget(Collection<DecisionId> decisions);

    /** Nobody has them, and this is why; of leads that wait no more nothing is said. */
    void leave(List<Left> leads, Instant at);

    /**
     * A lead that nobody was given.
     *
     * @param why the nearest candidates
     */
    record Left(DecisionId decision, UnassignedReason reason, List<Candidate> why) {}
}
