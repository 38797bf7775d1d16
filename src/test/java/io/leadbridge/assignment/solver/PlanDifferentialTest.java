package io.leadbridge.assignment.solver;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadbridge.assignment.EvaluatePlan;
import io.leadbridge.assignment.GreedyPlan;
import io.leadbridge.assignment.PlanProblem;
import io.leadbridge.assignment.PlanScore;
import io.leadbridge.assignment.PlanSolver.Limits;
import io.leadbridge.assignment.RankReps;
import io.leadbridge.assignment.SomeRules;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.optaplanner.core.api.solver.SolutionManager;
import org.optaplanner.core.api.solver.SolverFactory;
import org.optaplanner.core.config.solver.EnvironmentMode;

class PlanDifferentialTest {

    private static final Limits SHORT = new Limits(7, Duration.ofSeconds(20), 2_000);

    private final OptaPlannerSolver solver = new OptaPlannerSolver();
    private final SolutionManager<LeadPlan, HardMediumSoftLongScore> streams =
            SolutionManager.create(SolverFactory.create(OptaPlannerSolver.config(10, SHORT)));

    @Test
    void the_streams_and_the_exact_evaluator_agree_on_random_plans() {
        for (var seed = 0; seed < 60; seed++) {
            var problem = SomePlans.random(seed, 40, 7);
            var plan = SomePlans.anyhow(problem, new Random(seed));
            assertThat(byStreams(problem, plan)).as("seed %d", seed).isEqualTo(new EvaluatePlan(problem).score(plan));
        }
    }

    @Test
    void a_plan_of_one_lead_is_its_exact_placement() {
        var placed = 0;
        for (var seed = 0; seed < 80; seed++) {
            var random = new Random(seed);
            var lead = SomePlans.leads(random, 1, 9).get(0);
            var reps = SomePlans.reps(random, 9);
            var problem = new PlanProblem(SomeRules.starting(), List.of(lead), reps);
            var planned = solver.improve(problem, new GreedyPlan(problem).make(), SHORT, new SomePlans.Unwatched());
            var exact = new RankReps(SomeRules.starting())
                    .rank(lead, reps)
                    .best()
                    .map(best -> best.rep().repId());
            assertThat(planned.stream().findFirst().flatMap(rep -> rep).map(rep -> problem.reps()
                            .get(rep)
                            .repId()))
                    .as("seed %d", seed)
                    .isEqualTo(exact);
            placed += exact.isPresent() ? 1 : 0;
        }
        assertThat(placed).isGreaterThan(40);
    }

    @Test
    void the_value_of_a_lone_placement_is_the_value_of_its_plan() {
        for (var seed = 0; seed < 40; seed++) {
            var random = new Random(seed);
            var lead = SomePlans.leads(random, 1, 9).get(0);
            var reps = SomePlans.reps(random, 9);
            var problem = new PlanProblem(SomeRules.starting(), List.of(lead), reps);
            for (var ranked :
                    new RankReps(SomeRules.starting()).rank(lead, reps).reps()) {
                if (ranked.eligible()) {
                    var plan = List.of(
                            Optional.of(index(problem, ranked.rep().repId().value())));
                    assertThat(new EvaluatePlan(problem).score(plan))
                            .isEqualTo(new PlanScore(0, 0, ranked.totalCents()));
                }
            }
        }
    }

    @Test
    void a_search_keeps_all_hard_constraints_and_is_never_worse_than_its_start() {
        for (var seed = 0; seed < 10; seed++) {
            var problem = SomePlans.random(seed, 60, 8);
            var evaluate = new EvaluatePlan(problem);
            var start = new GreedyPlan(problem).make();
            var found = solver.improve(problem, start, SHORT, new SomePlans.Unwatched());
            assertThat(evaluate.score(found)).isGreaterThanOrEqualTo(evaluate.score(start));
            assertThat(evaluate.score(found).hard()).isZero();
            assertThat(problem.bound()).isGreaterThanOrEqualTo(evaluate.score(found));
        }
    }

    @Test
    void a_search_mends_what_greed_got_wrong() {
        var better = 0;
        for (var seed = 0; seed < 10; seed++) {
            var problem = SomePlans.random(seed, 60, 8);
            var evaluate = new EvaluatePlan(problem);
            var start = new GreedyPlan(problem).make();
            var found = solver.improve(
                    problem, start, new Limits(1, Duration.ofSeconds(20), 20_000), new SomePlans.Unwatched());
            better += evaluate.score(found).compareTo(evaluate.score(start)) > 0 ? 1 : 0;
        }
        assertThat(better).isGreaterThan(5);
    }

    @Test
    void the_same_seed_and_moves_give_the_same_plan() {
        var problem = SomePlans.random(3, 80, 8);
        var start = new GreedyPlan(problem).make();
        var limits = new Limits(42, Duration.ofSeconds(20), 2_000);
        var once = solver.improve(problem, start, limits, new SomePlans.Unwatched());
        var again = solver.improve(problem, start, limits, new SomePlans.Unwatched());
        assertThat(again).isEqualTo(once);
    }

    @Test
    void the_incremental_score_is_right_after_every_move() {
        var problem = SomePlans.random(5, 30, 6);
        var config = OptaPlannerSolver.config(30, new Limits(1, Duration.ofSeconds(20), 1_000))
                .withEnvironmentMode(EnvironmentMode.FULL_ASSERT);
        var solved = SolverFactory.<LeadPlan>create(config)
                .buildSolver()
                .solve(LeadPlan.of(problem, new GreedyPlan(problem).make()));
        assertThat(new EvaluatePlan(problem).score(solved.reps()).hard()).isZero();
    }

    private PlanScore byStreams(PlanProblem problem, List<Optional<Integer>> plan) {
        var score = streams.update(LeadPlan.of(problem, plan));
        assertThat(score).isNotNull();
        return LeadPlan.score(Objects.requireNonNull(score));
    }

    private static int index(PlanProblem problem, String repId) {
        for (var i = 0; i < problem.reps().size(); i++) {
            if (problem.reps().get(i).repId().value().equals(repId)) {
                return i;
            }
        }
        throw new AssertionError(repId);
    }
}
