package io.leadbridge.assignment;

import static io.leadbridge.assignment.ConstraintName.*;
import static io.leadbridge.assignment.SomeLeads.lead;
import static io.leadbridge.assignment.SomeLeads.plain;
import static io.leadbridge.assignment.SomeReps.rep;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.leadbridge.rules.RouteClass;
import java.util.HashMap;
import org.junit.jupiter.api.Test;

class JudgeRepTest {

    private final JudgeRep judge = new JudgeRep(SomeRules.starting());

    @Test
    void an_inactive_rep_breaks_active_role() {
        var judged = judge.judge(plain(1), rep("a").inactive().idle());
        assertThat(judged.violations()).containsExactly(new Violation(ACTIVE_ROLE, 1, "the rep is not active"));
    }

    @Test
    void a_role_outside_the_pool_breaks_active_role() {
        var judged = judge.judge(plain(1), rep("a").role(SalesRole.CSM).idle());
        assertThat(judged.violations())
                .containsExactly(new Violation(ACTIVE_ROLE, 1, "CSM takes no SALES_STANDARD leads"));
    }

    @Test
    void each_missing_required_skill_breaks_required_skill() {
        var lead = lead(1).requires("CERT_FS", "LANG_DE_B2", "ROLE_AE_ENT").build();
        var judged = judge.judge(lead, rep("a").skill("ROLE_AE_ENT", 1).idle());
        assertThat(judged.points(REQUIRED_SKILL)).isEqualTo(2);
        assertThat(judged.violations())
                .extracting(Violation::reason)
                .containsExactly("required-skill: CERT_FS is missing", "required-skill: LANG_DE_B2 is missing");
    }

    @Test
    void a_language_need_is_met_at_its_level_or_above_in_any_region() {
        var lead = lead(1).requires("LANG_PT_B2").build();
        assertThat(judge.judge(lead, rep("a").speaks("pt-BR", CefrLevel.B2).idle())
                        .eligible())
                .isTrue();
        assertThat(judge.judge(lead, rep("a").speaks("pt", CefrLevel.C2).idle()).eligible())
                .isTrue();
        assertThat(judge.judge(lead, rep("a").speaks("pt", CefrLevel.B1).idle()).eligible())
                .isFalse();
        assertThat(judge.judge(lead, rep("a").speaks("es", CefrLevel.C2).idle()).eligible())
                .isFalse();
    }

    @Test
    void a_missing_clearance_weighs_ten_hard_points() {
        var lead = lead(1).requires("CLEARANCE_REG").build();
        assertThat(judge.judge(lead, rep("a").skill("CLEARANCE_REG", 5).idle()).violations())
                .containsExactly(new Violation(CLEARANCE, 10, "CLEARANCE_REG is missing"));
        assertThat(judge.judge(lead, rep("a").cleared("CLEARANCE_REG").idle()).eligible())
                .isTrue();
    }

    @Test
    void a_strict_territory_is_hard_and_any_other_only_preferred() {
        var strict = judge.judge(lead(1).country("FR").build(), rep("a").idle());
        assertThat(strict.points(TERRITORY)).isEqualTo(1);
        var preferred = judge.judge(lead(1).country("DE").build(), rep("a").idle());
        assertThat(preferred.eligible()).isTrue();
        assertThat(preferred.cents(PREFERRED_TERRITORY)).isEqualTo(-1000);
        var local = judge.judge(
                lead(1).country("DE").build(), rep("a").territories("DACH").idle());
        assertThat(local.cents(PREFERRED_TERRITORY)).isZero();
        var nowhere = judge.judge(lead(1).country("NZ").build(), rep("a").idle());
        assertThat(nowhere.cents(PREFERRED_TERRITORY)).isZero();
    }

    @Test
    void a_locked_lead_is_its_owners_unless_others_cover() {
        var locked = lead(1).lockedTo("owner", false).build();
        assertThat(judge.judge(locked, rep("owner").idle()).eligible()).isTrue();
        assertThat(judge.judge(locked, rep("a").idle()).points(OWNER_LOCK)).isEqualTo(1);
        var covered = lead(1).lockedTo("owner", true).build();
        assertThat(judge.judge(covered, rep("a").idle()).eligible()).isTrue();
        assertThat(judge.judge(covered, rep("owner").idle()).violations())
                .containsExactly(
                        new Violation(OWNER_LOCK, 1, "the owner is inactive or absent, so another rep covers"));
    }

    @Test
    void one_lead_more_than_a_cap_is_one_too_many() {
        var rep = rep("a").caps(10, 3);
        assertThat(judge.judge(plain(1), rep.with(9, 2, 0)).eligible()).isTrue();
        assertThat(judge.judge(plain(1), rep.with(9, 3, 0)).violations())
                .containsExactly(new Violation(DAY_CAP, 1, "3 of 3 new leads today"));
        assertThat(judge.judge(plain(1), rep.with(12, 0, 0)).violations())
                .containsExactly(new Violation(OPEN_CAP, 3, "12 of 10 open leads"));
    }

    @Test
    void a_small_cap_still_lets_leads_through_every_day() {
        // a product that rounds a monthly capacity of 10 to a daily quota gives such a rep nothing for ever
        assertThat(judge.judge(plain(1), rep("a").caps(10, 1).with(0, 0, 0)).eligible())
                .isTrue();
    }

    @Test
    void an_excluded_rep_does_not_get_the_lead() {
        var judged = judge.judge(lead(1).excluding("a").build(), rep("a").idle());
        assertThat(judged.points(EXCLUSION)).isEqualTo(1);
    }

    @Test
    void the_expected_value_is_probability_times_win_rate_times_contract_value() {
        assertThat(judge.judge(plain(1), rep("a").idle()).cents(EXPECTED_VALUE)).isEqualTo(450_000);
        assertThat(judge.judge(lead(1).employees(null).build(), rep("a").idle()).cents(EXPECTED_VALUE))
                .isEqualTo(60_000);
    }

    @Test
    void a_recent_contact_who_is_passed_over_costs_continuity() {
        var lead = lead(1).recentContact("a").build();
        assertThat(judge.judge(lead, rep("a").idle()).cents(CONTINUITY)).isZero();
        assertThat(judge.judge(lead, rep("b").idle()).cents(CONTINUITY)).isEqualTo(-2000);
    }

    @Test
    void each_missing_preferred_skill_costs() {
        var lead = lead(1).prefers("SKILL_API", "SKILL_DATA").build();
        assertThat(judge.judge(lead, rep("a").skill("SKILL_API", 3).idle()).cents(SOFT_SKILL))
                .isEqualTo(-500);
    }

    @Test
    void the_fit_spans_exactly_0_85_to_1_15() {
        var lead = lead(1).country("DE")
                .requires("LANG_DE_B2")
                .prefers("SKILL_API")
                .build();
        var best = rep("a").territories("DACH").speaks("de", CefrLevel.C2).skill("SKILL_API", 5);
        assertThat(judge.fit(lead, best.build())).isEqualTo(1.15, within(1e-12));
        var worst = lead(1).country("DE").prefers("SKILL_API").build();
        assertThat(judge.fit(worst, rep("b").build())).isEqualTo(0.90, within(1e-12));
        assertThat(judge.fit(plain(1), rep("b").build())).isEqualTo(1.0);
    }

    @Test
    void a_route_class_without_a_pool_is_nobodys() {
        var lead = lead(1).route(RouteClass.PARTNER, 3).build();
        assertThat(judge.judge(lead, rep("a").idle()).points(ACTIVE_ROLE)).isEqualTo(1);
    }

    @Test
    void a_release_without_a_weight_is_refused_and_the_weight_named() {
        var weights = new HashMap<>(SomeRules.WEIGHTS);
        weights.remove("continuity");
        assertThatThrownBy(() -> new AssignmentRules("2026.11.1", SomeRules.settings(weights)))
                .hasMessageContaining("continuity");
    }
}
