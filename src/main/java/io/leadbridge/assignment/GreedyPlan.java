package io.leadbridge.assignment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A plan as if the leads came one by one, the most urgent first: where every search begins. */
public final class GreedyPlan {

    private final PlanProblem problem;
    private final long[] debts;
    private final int[] room;

    public GreedyPlan(PlanProblem problem) {
        this.problem = problem;
        this.debts = problem.reps().stream().mapToLong(RepState::debtMicro).toArray();
        this.room = problem.reps().stream().mapToInt(RepState::room).toArray();
    }

    /** For each slot the index of its rep; empty where nobody has room left. */
    public List<Optional<Integer>> make() {
        var plan = new ArrayList<Optional<Integer>>();
        for (var slot : problem.slots()) {
            var best = best(slot);
            best.ifPresent(rep -> {
                room[rep]--;
                slot.book(debts, rep, 1);
            });
            plan.add(best);
        }
        return plan;
    }

    private Optional<Integer> best(PlanProblem.Slot slot) {
        Optional<Integer> best = Optional.empty();
        long bestValue = 0;
        long bestDebt = 0;
        for (var rep : slot.eligible()) {
            var value = slot.option(rep, problem).totalCents() - (slot.countsForFairness() ? receiving(slot, rep) : 0);
            var better = best.isEmpty() || value > bestValue || (value == bestValue && debts[rep] < bestDebt);
            if (room[rep] > 0 && better) {
                best = Optional.of(rep);
                bestValue = value;
                bestDebt = debts[rep];
            }
        }
        return best;
    }

    /** What fairness loses by giving it to this rep rather than to none of them. */
    private long receiving(PlanProblem.Slot slot, int rep) {
        var without = debts[rep] - slot.share(rep);
        return problem.fairShare().cost(without + FairShare.LEAD)
                - problem.fairShare().cost(without);
    }
}
