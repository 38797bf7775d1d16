package io.leadbridge.assignment.solver;

import io.leadbridge.assignment.PlanProblem;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.score.stream.uni.UniConstraintCollector;

/** Counts the leads a plan gives to one rep. */
final class RepTally implements UniConstraintCollector<LeadSlot, RepTally.Count, RepTally.Leads> {

    @Override
    public Supplier<Count> supplier() {
        return Count::new;
    }

    @Override
    public BiFunction<Count, LeadSlot, Runnable> accumulator() {
        return Count::add;
    }

    @Override
    public Function<Count, Leads> finisher() {
        return count -> new Leads(count.problem, count.leads);
    }

    /** The count as it stands. */
    static final class Count {

        private @Nullable PlanProblem problem;
        private int leads;

        Runnable add(LeadSlot lead) {
            problem = lead.problem();
            leads++;
            return () -> leads--;
        }
    }

    /** A count that does not change. */
    record Leads(@Nullable PlanProblem problem, int leads) {

        long dayExcess(RepSlot rep) {
            return problem == null ? 0 : problem.dayExcess(rep.index(), leads);
        }

        long openExcess(RepSlot rep) {
            return problem == null ? 0 : problem.openExcess(rep.index(), leads);
        }
    }
}
