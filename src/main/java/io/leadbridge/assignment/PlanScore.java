package io.leadbridge.assignment;

import java.util.Comparator;

/**
 * How good a plan is: hard points first, then medium, then soft.
 *
 * @param hard broken constraints; 0 for a plan that may be used
 * @param medium points lost by leads without a rep
 * @param softCents in euro cents
 */
public record PlanScore(long hard, long medium, long softCents) implements Comparable<PlanScore> {

    private static final Comparator<PlanScore> WORST_FIRST = Comparator.comparingLong(PlanScore::hard)
            .thenComparingLong(PlanScore::medium)
            .thenComparingLong(PlanScore::softCents);

    @Override
    public int compareTo(PlanScore other) {
        return WORST_FIRST.compare(this, other);
    }
}
