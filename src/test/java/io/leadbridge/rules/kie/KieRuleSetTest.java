package io.leadbridge.rules.kie;

import static io.leadbridge.rules.LeadFactsFixtures.aVicePresident;
import static io.leadbridge.rules.LeadFactsFixtures.theExampleLead;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadbridge.kernel.Effect;
import io.leadbridge.kernel.Reason;
import io.leadbridge.rules.Facts;
import io.leadbridge.rules.ReviewDemand;
import io.leadbridge.rules.RouteClass;
import io.leadbridge.rules.RuleSource;
import io.leadbridge.rules.Ruling;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class KieRuleSetTest {

    private static final GuardWorkers WORKERS = new GuardWorkers(GuardLimits.standard());
    private static final Guards GUARDS = GuardFixtures.compile(WORKERS, GuardFixtures.ofTheHouse());

    @AfterAll
    static void close() {
        GUARDS.close();
        WORKERS.close();
    }

    @Test
    void aLeadThatNoGuardMindsIsRuledAsTheTablesSay() {
        var ruling = judge(Effect.ALLOW, theExampleLead());
        assertThat(ruling.effect()).isEqualTo(Effect.ALLOW);
        assertThat(ruling.routeClass()).isEqualTo(RouteClass.SALES_NOW);
        assertThat(ruling.priority()).isEqualTo(1);
        assertThat(ruling.readiness().probability().value()).isEqualTo(0.5732);
        assertThat(ruling.readiness().confidenceWidth()).isEqualTo(new BigDecimal("0.101"));
        assertThat(ruling.readiness().cell()).isEqualTo("A1");
        assertThat(ruling.requiredSkills()).containsExactly("LANG_DE_B2");
        assertThat(ruling.preferredSkills()).containsExactly("SKILL_API");
        assertThat(ruling.reviews()).containsExactly(new ReviewDemand("HIGH_VALUE", false));
        assertThat(ruling.sla()).isNull();
    }

    @Test
    void theTablesRouteUnderTheEffectOfTheGuards() {
        var ruling = judge(Effect.DIVERT, aVicePresident().ofAFrozenAccount().facts());
        assertThat(ruling.effect()).isEqualTo(Effect.HOLD);
        assertThat(ruling.routeClass()).isEqualTo(RouteClass.COMPLIANCE_HOLD);
    }

    @Test
    void aStrongerTableIsNotLoosenedByAGuard() {
        var ruling = judge(Effect.BLOCK, aVicePresident().recycled(9, "1").facts());
        assertThat(ruling.effect()).isEqualTo(Effect.BLOCK);
        assertThat(ruling.reasons()).extracting(Reason::code).containsExactly("TABLE_SAYS", "RC_LIMIT", "RT_READINESS");
    }

    @Test
    void reasonsStandStrongestFirstAndElseInTheOrderTheyWereFound() {
        var lead =
                aVicePresident().withSignalsWithinAMinute(40).ofAFrozenAccount().whoMustNotBeCalled();
        assertThat(judge(Effect.ALLOW, lead.facts()).reasons())
                .extracting(Reason::code)
                .containsExactly("DQ_SPAM", "RT_FREEZE", "TABLE_SAYS", "PRIV_CHANNEL", "RT_READINESS");
    }

    @Test
    void guardsAddToTheSkillsAndReviewsOfTheTables() {
        var lead = aVicePresident().whoseDataMustStayAtHome().whoRefusesAutomatedDecisions();
        var ruling = judge(Effect.ALLOW, lead.facts());
        assertThat(ruling.requiredSkills()).containsExactly("LANG_DE_B2", "CLEARANCE_RESIDENCY_EU");
        assertThat(ruling.reviews())
                .containsExactly(new ReviewDemand("HIGH_VALUE", false), new ReviewDemand("ADM_OPT_OUT", true));
        assertThat(ruling.humanOnly()).isTrue();
    }

    @Test
    void aReleaseWithAFindingIsNotLoadedAtAllAndItsTablesAreFreed() {
        var tables = new FakeTables(Effect.ALLOW);
        var bad = GuardFixtures.guard("LeadFacts()", "System.exit(1);");
        var other = new RuleSource("rules/notes.txt", "notes");
        try (var compiler = new KieRuleCompiler(tables, GuardLimits.standard())) {
            var compiled = compiler.compile("bad", List.of(bad, other));
            assertThat(compiled.ruleSet()).isNull();
            assertThat(compiled.findings())
                    .extracting(finding -> finding.file())
                    .containsExactly(bad.path(), other.path());
            assertThat(tables.isClosed()).isTrue();
        }
    }

    private static Ruling judge(Effect tableEffect, Facts facts) {
        return new KieRuleSet(new FakeTables(tableEffect), GUARDS).judge(facts);
    }
}
