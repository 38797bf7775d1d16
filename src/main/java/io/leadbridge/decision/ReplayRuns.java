package io.leadbridge.decision;

import io.leadbridge.kernel.Problem;
import io.leadbridge.kernel.ProblemType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The runs there were, and the queue of those to come; a lease says who works at one, so that a crash loses none. */
public interface ReplayRuns {

    /** How many differing decisions of a run are kept. */
    int MOST_DIFFERING = 1_000;

    void add(ReplayRun run);

    Optional<ReplayRun> find(ReplayRunId id);

    default ReplayRun get(ReplayRunId id) {
        return find(id).orElseThrow(() -> new Problem(ProblemType.REPLAY_NOT_FOUND, "No replay has this id."));
    }

    /** The decisions that differ, oldest first. */
    List<DifferingDecision> differing(ReplayRunId id);

    /** The oldest run that nobody works at: a queued one, or one whose lease ran out. */
    Optional<ReplayRun> claim(UUID owner, Instant now, Instant leaseUntil);

    /** Keeps the lease, and in the same transaction what has been found since the last time. */
    Lease advance(ReplayRunId id, UUID owner, Instant leaseUntil, ReplayTally tally, List<DifferingDecision> found);

    /** Leaves a run to whoever claims it next. */
    void release(ReplayRunId id, UUID owner, Instant now);

    /** Ends a run, unless somebody else has taken it over. */
    void end(ReplayRunId id, UUID owner, ReplayRun.State state, Instant at, @Nullable String failure);

    /** Asks for a run to be stopped; what nobody works at is stopped at once. False where it has ended or been asked for. */
    boolean cancel(ReplayRunId id, Instant at);

    /** Whether the worker may go on. */
    enum Lease {
        HELD,
        CANCELLED,
        LOST
    }
}
