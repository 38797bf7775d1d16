package io.leadbridge.assignment;

import org.jspecify.annotations.Nullable;

/**
 * How far the making of a plan has come, and how good the best plan so far is.
 *
 * @param leads that wait in the pool and are planned
 * @param stuck those of them that nobody can have
 * @param assigned those that now have a rep; known at the end
 * @param best the best score so far
 * @param bound a score that no plan can exceed
 * @param moves how many changes were tried
 * @param searchMillis for how long
 */
public record PlanProgress(
        int leads,
        int stuck,
        int assigned,
        @Nullable PlanScore best,
        @Nullable PlanScore bound,
        long moves,
        long searchMillis) {

    public static final PlanProgress NONE = new PlanProgress(0, 0, 0, null, null, 0, 0);

    PlanProgress searched(PlanScore score, long movesSoFar, long millis) {
        return new PlanProgress(leads, stuck, assigned, score, bound, movesSoFar, millis);
    }

    PlanProgress committed(int count) {
        return new PlanProgress(leads, stuck, count, best, bound, moves, searchMillis);
    }
}
