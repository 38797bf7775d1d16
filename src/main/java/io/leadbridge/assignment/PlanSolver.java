package io.leadbridge.assignment;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Improves a plan under all constraints, within limits. */
public interface PlanSolver {

    /** The best plan found, never worse than the start: for each slot the index of its rep. */
    List<Optional<Integer>> improve(PlanProblem problem, List<Optional<Integer>> start, Limits limits, Watcher watcher);

    /**
     * When to stop. With a move limit that is reached before the time, the same problem and seed give the same plan.
     *
     * @param moves how many changes to try at most
     */
    record Limits(long seed, Duration time, long moves) {}

    /** Who watches a plan being made. */
    interface Watcher {

        /**
         * Called for every better plan.
         *
         * @param moves how many were tried so far
         */
        void better(PlanScore score, long moves, Duration spent);

        /** Whether to stop at once. */
        boolean cancelled();

        /**
         * Called once at the end.
         *
         * @param moves how many were tried
         */
        void ended(long moves, Duration spent);
    }
}
