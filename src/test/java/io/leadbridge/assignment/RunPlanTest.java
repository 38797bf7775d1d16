package io.leadbridge.assignment;

import static io.leadbridge.assignment.SomeLeads.lead;
import static io.leadbridge.assignment.SomeLeads.plain;
import static io.leadbridge.assignment.SomeReps.rep;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RunPlanTest {

    @Test
    void who_got_a_rep_is_booked_before_it_is_said_why_others_got_none_however_many_leads_there_are() {
        var leads = new ArrayList<>(
                IntStream.range(0, 250).mapToObj(SomeLeads::plain).toList());
        leads.add(0, lead(999).requires("CERT_FS").build());
        var problem = new PlanProblem(
                SomeRules.starting(), leads, List.of(rep("a").caps(2, 2).idle()));
        var plan = new ArrayList<>(Collections.nCopies(250, Optional.<Integer>empty()));
        plan.set(120, Optional.of(0));
        plan.set(249, Optional.of(0));

        var choices = RunPlan.choices(problem, plan);

        assertThat(choices).hasSize(251);
        assertThat(choices.subList(0, 2)).extracting(CommitPlan.Choice::lead).containsExactly(plain(120), plain(249));
        assertThat(choices.subList(2, 251)).allMatch(choice -> choice.rep().isEmpty());
    }
}
