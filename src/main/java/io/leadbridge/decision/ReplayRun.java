package io.leadbridge.decision;

import io.leadbridge.kernel.PolicyVersion;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The replay of all decisions of a time, one by one.
 *
 * @param policy the release that is asked; null for the one that decided, each time
 * @param failure what went wrong, for a failed run
 */
public record ReplayRun(
        ReplayRunId id,
        State state,
        RecordedDecisions.Scope scope,
        @Nullable PolicyVersion policy,
        Instant requestedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        ReplayTally tally,
        @Nullable String failure) {

    /** How far a run has come. */
    public enum State {
        QUEUED,
        RUNNING,
        DONE,
        CANCELLED,
        FAILED
    }
}
