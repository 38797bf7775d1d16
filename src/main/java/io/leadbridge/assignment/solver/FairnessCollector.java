package io.leadbridge.assignment.solver;

import io.leadbridge.assignment.PlanProblem;
import io.leadbridge.assignment.RepState;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.score.stream.uni.UniConstraintCollector;

/** Sums up what a plan's leads do to all debts, and what that costs in euro cents. */
final class FairnessCollector implements UniConstraintCollector<LeadSlot, FairnessCollector.Tally, Long> {

    @Override
    public Supplier<Tally> supplier() {
        return Tally::new;
    }

    @Override
    public BiFunction<Tally, LeadSlot, Runnable> accumulator() {
        return Tally::add;
    }

    @Override
    public Function<Tally, Long> finisher() {
        return Tally::cost;
    }

    /** The debts under the plan, as it stands. */
    static final class Tally {

        private @Nullable PlanProblem problem;
        private long[] before = {};
        private long[] debts = {};
        private long costBefore;

        Runnable add(LeadSlot lead) {
            var rep = lead.getRep();
            if (rep == null) {
                return () -> {};
            }
            if (problem == null) {
                open(lead.problem());
            }
            var slot = lead.slot();
            var index = rep.index();
            slot.book(debts, index, 1);
            return () -> slot.book(debts, index, -1);
        }

        private void open(PlanProblem opened) {
            problem = opened;
            before = opened.reps().stream().mapToLong(RepState::debtMicro).toArray();
            debts = before.clone();
            costBefore = cost(opened, before);
        }

        long cost() {
            return problem == null ? 0 : cost(problem, debts) - costBefore;
        }

        private static long cost(PlanProblem problem, long[] debts) {
            var fairShare = problem.fairShare();
            long cost = 0;
            for (var debt : debts) {
                cost += fairShare.cost(debt);
            }
            return cost;
        }
    }
}
