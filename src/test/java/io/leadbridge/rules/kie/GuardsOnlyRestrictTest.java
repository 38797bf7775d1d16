package io.leadbridge.rules.kie;

import static io.leadbridge.rules.LeadFactsFixtures.aVicePresident;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadbridge.kernel.Effect;
import io.leadbridge.kernel.Reason;
import io.leadbridge.rules.Facts;
import io.leadbridge.rules.Ruling;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;

/** Law 3: what is proven of the tables holds of the whole, as guards can only make it stricter. */
class GuardsOnlyRestrictTest {

    private static final GuardWorkers WORKERS = new GuardWorkers(GuardLimits.standard());
    private static final Guards GUARDS = GuardFixtures.compile(WORKERS, GuardFixtures.ofTheHouse());

    @AfterContainer
    static void close() {
        GUARDS.close();
        WORKERS.close();
    }

    @Property(tries = 500)
    void aRulingWithGuardsIsNeverLooser(@ForAll Effect tableEffect, @ForAll("leads") Facts lead) {
        var with = new KieRuleSet(new FakeTables(tableEffect), GUARDS).judge(lead);
        var without = new KieRuleSet(new FakeTables(tableEffect), Guards.none()).judge(lead);
        assertThat(with.effect()).isGreaterThanOrEqualTo(without.effect());
        assertThat(without.allowedChannels()).containsAll(with.allowedChannels());
        assertThat(with.requiredSkills()).containsAll(without.requiredSkills());
        assertThat(with.reviews()).containsAll(without.reviews());
        assertThat(with.humanOnly() || !without.humanOnly()).isTrue();
        assertThat(reasonCodes(with)).contains("TABLE_SAYS", "RT_READINESS").containsAll(reasonCodes(without));
    }

    private static List<String> reasonCodes(Ruling ruling) {
        return ruling.reasons().stream().map(Reason::code).toList();
    }

    @Provide
    Arbitrary<Facts> leads() {
        var flags = Arbitraries.integers().between(0, 255);
        var sanctions = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.ONE)
                .ofScale(2);
        var recycled = Arbitraries.integers().between(0, 5);
        var days = Arbitraries.integers().between(0, 400);
        var peak = Arbitraries.integers().between(0, 40);
        return Combinators.combine(flags, sanctions, recycled, days, peak).as(GuardsOnlyRestrictTest::lead);
    }

    private static Facts lead(int flags, BigDecimal sanctions, int recycled, int days, int peak) {
        var lead = aVicePresident()
                .resemblingASanctionedPerson(sanctions.toString())
                .recycled(recycled, String.valueOf(days))
                .withSignalsWithinAMinute(peak)
                .decidedByAPerson(String.valueOf(days));
        if ((flags & 1) != 0) {
            lead.whoMustNotBeCalled();
        }
        if ((flags & 2) != 0) {
            lead.whoOptedOutOfEmail();
        }
        if ((flags & 4) != 0) {
            lead.whoIsAMinor();
        }
        if ((flags & 8) != 0) {
            lead.whoRefusesAutomatedDecisions();
        }
        if ((flags & 16) != 0) {
            lead.whoseDataMustStayAtHome();
        }
        if ((flags & 32) != 0) {
            lead.ownedByAnAbsentRep(String.valueOf(days));
        }
        if ((flags & 64) != 0) {
            lead.ofAFrozenAccount();
        }
        if ((flags & 128) != 0) {
            lead.coolingOff();
        }
        return lead.facts();
    }
}
