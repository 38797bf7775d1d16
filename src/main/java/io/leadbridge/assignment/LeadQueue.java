package io.leadbridge.assignment;

import io.leadbridge.decision.DecisionId;
import io.leadbridge.decision.Handover.Candidate;
import io.leadbridge.decision.LeadKey;
import io.leadbridge.kernel.Page;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
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

    Optional<QueuedLead> find(DecisionId decision);

    /** The place that the lead of a decision holds, be it under another decision about it; as it was left when it holds none. */
    default Optional<QueuedLead> place(DecisionId decision) {
        return find(decision)
                .map(found -> found.holdsPlace()
                        ? found
                        : found.lead()
                                .key()
                                .flatMap(lead -> places(List.of(lead)).stream().findFirst())
                                .orElse(found));
    }

    /** Reads a lead and keeps others from changing it until the transaction ends. */
    Optional<QueuedLead> lock(DecisionId decision);

    /** The waiting leads of a pool, most urgent first, then oldest first. */
    List<QueuedLead> waiting(String pool, int limit);

    /** Oldest first; of all pools when none is named. */
    Page<QueuedLead> searchWaiting(
            @Nullable String pool, @Nullable String externalId, int limit, @Nullable String cursor);

    /** Somebody has them now. */
    void assigned(List<DecisionId> decisions);

    /** Nobody has it, and this is why. */
    void leave(DecisionId decision, UnassignedReason reason, List<Candidate> why, Instant at);
}
