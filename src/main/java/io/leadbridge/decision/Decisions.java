package io.leadbridge.decision;

import io.leadbridge.kernel.Digest;
import io.leadbridge.kernel.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The decision log: append-only. */
public interface Decisions {

    /** Durable when the transaction commits. */
    void append(List<Entry> entries);

    Optional<Decision> find(DecisionId id);

    /** Newest first. */
    Page<Decision> search(Query query, int limit, @Nullable String cursor);

    /** The decision an idempotency key was used for, with the digest of the body it came with. */
    Optional<KeyUse> findKey(String idempotencyKey);

    /**
     * A decision with what it was made of.
     *
     * @param idempotencyKey null when the client gave none
     */
    record Entry(Decision decision, DecisionInput input, @Nullable String idempotencyKey) {}

    /** What an idempotency key stands for. */
    record KeyUse(Digest bodyDigest, DecisionId decision) {}

    /**
     * Which decisions; what is null does not matter.
     *
     * @param from inclusive
     * @param to exclusive
     */
    record Query(
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable Outcome outcome,
            io.leadbridge.rules.@Nullable RouteClass routeClass,
            @Nullable String reasonCode,
            @Nullable String externalId,
            @Nullable String policyVersion) {}
}
