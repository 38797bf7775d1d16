package io.leadbridge.assignment.solver;

import io.leadbridge.assignment.PlanProblem;
import io.leadbridge.assignment.PlanSolver;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.optaplanner.core.api.score.stream.ConstraintStreamImplType;
import org.optaplanner.core.api.solver.SolverFactory;
import org.optaplanner.core.config.localsearch.LocalSearchPhaseConfig;
import org.optaplanner.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import org.optaplanner.core.config.localsearch.decider.forager.LocalSearchForagerConfig;
import org.optaplanner.core.config.score.director.ScoreDirectorFactoryConfig;
import org.optaplanner.core.config.solver.EnvironmentMode;
import org.optaplanner.core.config.solver.SolverConfig;
import org.optaplanner.core.config.solver.termination.TerminationConfig;
import org.optaplanner.core.impl.solver.DefaultSolver;

/** Improves a plan by local search: late acceptance for few leads, hill climbing for many. */
@Singleton
class OptaPlannerSolver implements PlanSolver {

    private static final int MANY_LEADS = 2_000;
    private static final int LATE_ACCEPTANCE = 50;
    private static final long LOOK_EVERY_MILLIS = 250;

    @Override
    public List<Optional<Integer>> improve(
            PlanProblem problem, List<Optional<Integer>> start, Limits limits, Watcher watcher) {
        if (start.isEmpty()) {
            return start;
        }
        var config = config(start.size(), limits);
        var solver =
                (DefaultSolver<LeadPlan>) SolverFactory.<LeadPlan>create(config).buildSolver();
        solver.addEventListener(event -> watcher.better(
                LeadPlan.score((HardMediumSoftLongScore) event.getNewBestScore()),
                solver.getSolverScope().getScoreCalculationCount(),
                Duration.ofMillis(event.getTimeMillisSpent())));
        var looking = Executors.newSingleThreadScheduledExecutor();
        try {
            var unused = looking.scheduleWithFixedDelay(
                    () -> stopIfCancelled(solver, watcher),
                    LOOK_EVERY_MILLIS,
                    LOOK_EVERY_MILLIS,
                    TimeUnit.MILLISECONDS);
            var best = solver.solve(LeadPlan.of(problem, start));
            var scope = solver.getSolverScope();
            watcher.ended(scope.getScoreCalculationCount(), Duration.ofMillis(scope.getTimeMillisSpent()));
            return best.reps();
        } finally {
            looking.shutdownNow();
        }
    }

    /** A search at its end finds no next step, so nothing but another thread can tell it to stop. */
    private static void stopIfCancelled(DefaultSolver<LeadPlan> solver, Watcher watcher) {
        if (watcher.cancelled()) {
            solver.terminateEarly();
        }
    }

    static SolverConfig config(int leads, Limits limits) {
        var termination =
                new TerminationConfig().withSpentLimit(limits.time()).withScoreCalculationCountLimit(limits.moves());
        var many = leads >= MANY_LEADS;
        return new SolverConfig()
                .withSolutionClass(LeadPlan.class)
                .withEntityClasses(LeadSlot.class)
                .withScoreDirectorFactory(new ScoreDirectorFactoryConfig()
                        .withConstraintProviderClass(LeadConstraints.class)
                        .withConstraintStreamImplType(ConstraintStreamImplType.BAVET))
                .withEnvironmentMode(EnvironmentMode.REPRODUCIBLE)
                .withRandomSeed(limits.seed())
                .withPhases(new LocalSearchPhaseConfig()
                        .withAcceptorConfig(
                                new LocalSearchAcceptorConfig().withLateAcceptanceSize(many ? 1 : LATE_ACCEPTANCE))
                        .withForagerConfig(new LocalSearchForagerConfig().withAcceptedCountLimit(1))
                        .withTerminationConfig(termination));
    }
}
