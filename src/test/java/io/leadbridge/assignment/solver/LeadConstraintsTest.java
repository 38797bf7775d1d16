package io.leadbridge.assignment.solver;

import static io.leadbridge.assignment.FairShare.LEAD;
import static io.leadbridge.assignment.SomeLeads.lead;
import static io.leadbridge.assignment.SomeLeads.plain;
import static io.leadbridge.assignment.SomeReps.rep;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadbridge.assignment.ConstraintName;
import io.leadbridge.assignment.PlanProblem;
import io.leadbridge.assignment.PlanSolver.Limits;
import io.leadbridge.assignment.RepState;
import io.leadbridge.assignment.SomeRules;
import io.leadbridge.decision.RoutedLead;
import io.leadbridge.rules.RouteClass;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.optaplanner.core.api.score.stream.ConstraintStreamImplType;
import org.optaplanner.core.api.solver.SolutionManager;
import org.optaplanner.core.api.solver.SolverFactory;
import org.optaplanner.test.api.score.stream.ConstraintVerifier;

class LeadConstraintsTest {

    /** Keeps every lead plannable, for a lead that nobody can have is no part of a search. */
    private static final RepState SPARE = rep("spare")
            .caps(1000, 1000)
            .territories("FRANCE")
            .skill("CERT_FS", 1)
            .cleared("CLEARANCE_REG")
            .idle();

    private final ConstraintVerifier<LeadConstraints, LeadPlan> verifier = ConstraintVerifier.build(
                    new LeadConstraints(), LeadPlan.class, LeadSlot.class)
            .withConstraintStreamImplType(ConstraintStreamImplType.BAVET);

    @Test
    void active_role_is_broken_by_a_rep_who_is_not_active() {
        verifier.verifyThat(LeadConstraints::activeRole)
                .given(given(rep("a").inactive().idle(), plain(1)))
                .penalizesBy(1);
        verifier.verifyThat(LeadConstraints::activeRole)
                .given(given(rep("a").idle(), plain(1)))
                .penalizesBy(0);
    }

    @Test
    void required_skill_is_broken_once_for_each_missing_skill() {
        verifier.verifyThat(LeadConstraints::requiredSkill)
                .given(given(rep("a").idle(), lead(1).requires("CERT_FS").build()))
                .penalizesBy(1);
    }

    @Test
    void clearance_is_broken_by_ten_points() {
        verifier.verifyThat(LeadConstraints::clearance)
                .given(given(rep("a").idle(), lead(1).requires("CLEARANCE_REG").build()))
                .penalizesBy(10);
    }

    @Test
    void territory_is_broken_outside_a_strict_one() {
        verifier.verifyThat(LeadConstraints::territory)
                .given(given(rep("a").idle(), lead(1).country("FR").build()))
                .penalizesBy(1);
    }

    @Test
    void owner_lock_is_broken_by_anybody_but_the_owner() {
        verifier.verifyThat(LeadConstraints::ownerLock)
                .given(given(rep("a").idle(), lead(1).lockedTo("spare", false).build()))
                .penalizesBy(1);
    }

    @Test
    void owner_lock_is_broken_by_the_owner_while_another_covers() {
        verifier.verifyThat(LeadConstraints::ownerLock)
                .given(given(
                        rep("owner").idle(), lead(1).lockedTo("owner", true).build()))
                .penalizesBy(1);
        verifier.verifyThat(LeadConstraints::ownerLock)
                .given(given(rep("a").idle(), lead(1).lockedTo("owner", true).build()))
                .penalizesBy(0);
    }

    @Test
    void exclusion_is_broken_by_a_rep_who_had_the_lead() {
        verifier.verifyThat(LeadConstraints::exclusion)
                .given(given(rep("a").idle(), lead(1).excluding("a").build()))
                .penalizesBy(1);
    }

    @Test
    void day_cap_is_broken_once_for_each_lead_above_it() {
        var rep = rep("a").caps(50, 3).with(0, 2, 0);
        verifier.verifyThat(LeadConstraints::dayCap)
                .given(given(rep, plain(1), plain(2), plain(3)))
                .penalizesBy(2);
        verifier.verifyThat(LeadConstraints::dayCap).given(given(rep, plain(1))).penalizesBy(0);
    }

    @Test
    void open_cap_is_broken_once_for_each_lead_above_it() {
        var rep = rep("a").caps(5, 50).with(4, 0, 0);
        verifier.verifyThat(LeadConstraints::openCap)
                .given(given(rep, plain(1), plain(2), plain(3)))
                .penalizesBy(2);
        verifier.verifyThat(LeadConstraints::openCap)
                .given(given(rep, plain(1)))
                .penalizesBy(0);
    }

    @Test
    void unassigned_loses_the_points_of_the_priority() {
        verifier.verifyThat(LeadConstraints::unassigned)
                .given(plan(
                        rep("a").idle(),
                        false,
                        lead(1).route(RouteClass.SALES_NOW, 1).build(),
                        plain(2)))
                .penalizesBy(1300);
    }

    @Test
    void expected_value_rewards_in_cents() {
        verifier.verifyThat(LeadConstraints::expectedValue)
                .given(given(rep("a").idle(), plain(1), plain(2)))
                .rewardsWith(900_000);
    }

    @Test
    void share_fairness_costs_the_change_of_the_squares() {
        // two leads, both to the first of two: debts 1 and -1 afterwards
        assertThat(fairness(rep("a").idle(), plain(1), plain(2))).isEqualTo(-400);
        // 2 behind before, 1.5 behind afterwards; the other 0.5 behind
        assertThat(fairness(rep("a").with(0, 0, -2 * LEAD), plain(1))).isEqualTo(350 - 50);
    }

    @Test
    void continuity_is_broken_when_a_recent_contact_is_passed_over() {
        verifier.verifyThat(LeadConstraints::continuity)
                .given(given(rep("a").idle(), lead(1).recentContact("spare").build()))
                .penalizesBy(2000);
    }

    @Test
    void preferred_territory_is_broken_outside_it() {
        verifier.verifyThat(LeadConstraints::preferredTerritory)
                .given(given(rep("a").idle(), lead(1).country("DE").build()))
                .penalizesBy(1000);
    }

    @Test
    void soft_skill_is_broken_once_for_each_missing_skill() {
        verifier.verifyThat(LeadConstraints::softSkill)
                .given(given(
                        rep("a").idle(), lead(1).prefers("SKILL_API", "SKILL_X").build()))
                .penalizesBy(1000);
    }

    @Test
    void every_constraint_has_a_test_of_its_name() {
        var tests = Arrays.stream(getClass().getDeclaredMethods())
                .map(method -> method.getName())
                .toList();
        assertThat(ConstraintName.values()).allMatch(constraint -> tests.stream()
                .anyMatch(test -> test.startsWith(constraint.id().replace('-', '_'))));
    }

    /** By the score itself, for the verifier knows no constraint that may both reward and penalise. */
    private static long fairness(RepState rep, RoutedLead... leads) {
        var solver =
                SolverFactory.<LeadPlan>create(OptaPlannerSolver.config(1, new Limits(0, Duration.ofSeconds(1), 1)));
        var problem = new PlanProblem(SomeRules.starting(), List.of(leads), List.of(rep, SPARE));
        var toFirst = problem.slots().stream().map(slot -> Optional.of(0)).toList();
        var explanation = SolutionManager.<LeadPlan, HardMediumSoftLongScore>create(solver)
                .explain(LeadPlan.of(problem, toFirst));
        return explanation.getConstraintMatchTotalMap().values().stream()
                .filter(total -> total.getConstraintName().equals("share-fairness"))
                .mapToLong(total -> total.getScore().softScore())
                .sum();
    }

    /** Gives all leads to the first rep, beside a spare one. */
    private static Object[] given(RepState rep, RoutedLead... leads) {
        return plan(rep, true, leads);
    }

    private static Object[] plan(RepState rep, boolean toFirst, RoutedLead... leads) {
        var problem = new PlanProblem(SomeRules.starting(), List.of(leads), List.of(rep, SPARE));
        Optional<Integer> first = toFirst ? Optional.of(0) : Optional.empty();
        var plan =
                LeadPlan.of(problem, problem.slots().stream().map(slot -> first).toList());
        return plan.slots().toArray();
    }
}
