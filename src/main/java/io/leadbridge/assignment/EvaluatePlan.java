package io.leadbridge.assignment;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The exact value of a plan, from scratch: what the constraint streams must come to as well. */
public final class EvaluatePlan {

    private final PlanProblem problem;

    public EvaluatePlan(PlanProblem problem) {
        this.problem = problem;
    }

    /** The score when each slot's lead goes to the rep of that index, or to nobody. */
    public PlanScore score(List<Optional<Integer>> reps) {
        var before = problem.reps().stream().mapToLong(RepState::debtMicro).toArray();
        var debts = before.clone();
        var received = new int[before.length];
        long hard = 0;
        long medium = 0;
        long soft = 0;
        for (int i = 0; i < reps.size(); i++) {
            var slot = problem.slots().get(i);
            if (reps.get(i).isEmpty()) {
                medium -= slot.unassigned();
                continue;
            }
            var rep = reps.get(i).get();
            var option = slot.option(rep, problem);
            hard -= option.points() - option.points(ConstraintName.DAY_CAP) - option.points(ConstraintName.OPEN_CAP);
            soft += option.totalCents();
            received[rep]++;
            slot.book(debts, rep, 1);
        }
        for (int rep = 0; rep < received.length; rep++) {
            hard -= problem.dayExcess(rep, received[rep]) + problem.openExcess(rep, received[rep]);
        }
        return new PlanScore(hard, medium, soft - fairness(before, debts));
    }

    private long fairness(long[] before, long[] after) {
        return cost(after) - cost(before);
    }

    private long cost(long[] debts) {
        return Arrays.stream(debts).map(problem.fairShare()::cost).sum();
    }
}
