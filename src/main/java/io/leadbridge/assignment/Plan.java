package io.leadbridge.assignment;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The planning of all waiting leads of a pool at once.
 *
 * @param policyVersion whose constraints and weights count
 * @param moveLimit with it, and enough time, the same leads and seed give the same plan
 * @param failure what went wrong, for a failed plan
 */
public record Plan(
        UUID id,
        String pool,
        State state,
        String policyVersion,
        long seed,
        int secondsLimit,
        @Nullable Integer moveLimit,
        Instant requestedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        PlanProgress progress,
        @Nullable String failure) {

    /** How far a plan has come. */
    public enum State {
        QUEUED,
        RUNNING,
        DONE,
        CANCELLED,
        FAILED
    }
}
