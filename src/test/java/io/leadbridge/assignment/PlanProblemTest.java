package io.leadbridge.assignment;

import static io.leadbridge.assignment.SomeReps.rep;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlanProblemTest {

    @Test
    void the_bound_counts_the_room_of_those_only_who_can_have_a_lead() {
        var leads = IntStream.range(0, 10).mapToObj(SomeLeads::plain).toList();
        var reps = List.of(
                rep("a").caps(2, 50).idle(),
                rep("csm").role(SalesRole.CSM).caps(50, 50).idle(),
                rep("off").inactive().idle());

        var problem = new PlanProblem(SomeRules.starting(), leads, reps);

        assertThat(problem.bound().medium()).isEqualTo(-8 * 300);
        assertThat(new EvaluatePlan(problem)
                        .score(new GreedyPlan(problem).make())
                        .medium())
                .isEqualTo(problem.bound().medium());
    }

    @Test
    void where_there_is_nothing_to_plan_nothing_can_be_gained() {
        var owed = rep("a").with(0, 0, -3 * FairShare.LEAD);

        assertThat(new PlanProblem(SomeRules.starting(), List.of(), List.of(owed)).bound())
                .isEqualTo(new PlanScore(0, 0, 0));
    }
}
