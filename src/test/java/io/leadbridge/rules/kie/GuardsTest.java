package io.leadbridge.rules.kie;

import static io.leadbridge.rules.LeadFactsFixtures.aVicePresident;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadbridge.kernel.Effect;
import io.leadbridge.kernel.Reason;
import io.leadbridge.rules.LeadFactsFixtures;
import io.leadbridge.rules.Ruling.OwnerLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class GuardsTest {

    private static final GuardWorkers WORKERS = new GuardWorkers(GuardLimits.standard());
    private static final Guards GUARDS = GuardFixtures.compile(WORKERS, GuardFixtures.ofTheHouse());

    @AfterAll
    static void close() {
        GUARDS.close();
        WORKERS.close();
    }

    @Test
    void nothingFiresForTheExampleLead() {
        var outcome = fire(aVicePresident().whoAskedForADemo());
        assertThat(outcome)
                .isEqualTo(new GuardVerdicts.Outcome(
                        Effect.ALLOW,
                        List.of(),
                        List.of("EMAIL", "PHONE"),
                        List.of(),
                        List.of(),
                        false,
                        OwnerLock.KEPT));
    }

    @Test
    void aPersonWhoMustNotBeCalledCanBeMailed() {
        var outcome = fire(aVicePresident().whoMustNotBeCalled());
        assertThat(outcome.allowedChannels()).containsExactly("EMAIL");
        assertOnly(outcome, "channel-restriction", "PRIV_CHANNEL", Effect.ALLOW);
    }

    @Test
    void aPersonWhoOptedOutOfEmailCanBeCalled() {
        var outcome = fire(aVicePresident().whoOptedOutOfEmail());
        assertThat(outcome.allowedChannels()).containsExactly("PHONE");
        assertOnly(outcome, "channel-restriction", "PRIV_CHANNEL", Effect.ALLOW);
    }

    @Test
    void aPersonWhoUnsubscribedIsNotMailed() {
        var outcome = fire(aVicePresident().whoUnsubscribed());
        assertThat(outcome.allowedChannels()).containsExactly("PHONE");
        assertOnly(outcome, "channel-restriction", "PRIV_CHANNEL", Effect.ALLOW);
    }

    @Test
    void aPersonWithoutAnyChannelLeftIsHeld() {
        var outcome = fire(aVicePresident().whoMustNotBeCalled().whoOptedOutOfEmail());
        assertThat(outcome.allowedChannels()).isEmpty();
        assertOnly(outcome, "channel-restriction", "PRIV_CHANNEL", Effect.HOLD);
    }

    @Test
    void aPersonWhoRefusesAutomatedDecisionsIsDecidedOnByAHuman() {
        var outcome = fire(aVicePresident().whoRefusesAutomatedDecisions());
        assertThat(outcome.humanOnly()).isTrue();
        assertThat(outcome.reviews()).containsExactly("ADM_OPT_OUT");
        assertOnly(outcome, "adm-opt-out", "PRIV_ADM_OPT_OUT", Effect.ALLOW);
    }

    @Test
    void aSanctionsMatchIsHeldFromSevenTenthsToNineTenths() {
        assertSilent(aVicePresident().resemblingASanctionedPerson("0.6999999"));
        assertOnly(
                fire(aVicePresident().resemblingASanctionedPerson("0.7")), "sanctions", "LEGAL_SANCTIONS", Effect.HOLD);
        assertOnly(
                fire(aVicePresident().resemblingASanctionedPerson("0.8999999")),
                "sanctions",
                "LEGAL_SANCTIONS",
                Effect.HOLD);
        assertSilent(aVicePresident().resemblingASanctionedPerson("0.9"));
    }

    @Test
    void dataThatMustStayAtHomeNeedsAClearanceOfItsJurisdiction() {
        var outcome = fire(aVicePresident().from("CH", "CH").whoseDataMustStayAtHome());
        assertThat(outcome.requiredSkills()).containsExactly("CLEARANCE_RESIDENCY_CH");
        assertOnly(outcome, "data-residency", "LEGAL_RESIDENCY", Effect.ALLOW);
    }

    @Test
    void aMinorIsHeld() {
        assertOnly(fire(aVicePresident().whoIsAMinor()), "minor-or-sensitive", "PRIV_SENSITIVE", Effect.HOLD);
    }

    @Test
    void sensitiveDataIsHeld() {
        assertOnly(
                fire(aVicePresident().withSensitiveData("health")),
                "minor-or-sensitive",
                "PRIV_SENSITIVE",
                Effect.HOLD);
    }

    @Test
    void moreThanTwentySignalsWithinAMinuteAreABot() {
        assertSilent(aVicePresident().withSignalsWithinAMinute(20));
        assertOnly(fire(aVicePresident().withSignalsWithinAMinute(21)), "spam-bot", "DQ_SPAM", Effect.DISQUALIFY);
    }

    @Test
    void anAbsentOwnerIsCoveredForNinetyDaysAndThenReleased() {
        assertSilent(aVicePresident().ownedByAnActiveRep("200"));
        var covered = fire(aVicePresident().ownedByAnAbsentRep("90"));
        assertThat(covered.ownerLock()).isEqualTo(OwnerLock.COVERED);
        assertOnly(covered, "owner-inactive", "RT_OWNER_STALE", Effect.ALLOW);
        var released = fire(aVicePresident().ownedByAnAbsentRep("90.0001"));
        assertThat(released.ownerLock()).isEqualTo(OwnerLock.RELEASED);
        assertOnly(released, "owner-inactive-released", "RT_OWNER_STALE", Effect.ALLOW);
    }

    @Test
    void anOwnerWhoLeftIsCoveredAsLongAsNobodyKnowsTheirLastTouch() {
        var covered = fire(aVicePresident().ownedByARepWhoLeft(null));
        assertThat(covered.ownerLock()).isEqualTo(OwnerLock.COVERED);
        assertOnly(covered, "owner-inactive", "RT_OWNER_STALE", Effect.ALLOW);
    }

    @Test
    void aFrozenAccountIsHeld() {
        assertOnly(fire(aVicePresident().ofAFrozenAccount()), "named-account-freeze", "RT_FREEZE", Effect.HOLD);
    }

    @Test
    void aLeadIsNotRecycledForEver() {
        assertSilent(aVicePresident().recycled(2, "1"));
        assertOnly(fire(aVicePresident().recycled(3, "365")), "recycle-limit", "RC_LIMIT", Effect.DIVERT);
        assertOnly(fire(aVicePresident().recycled(3, null)), "recycle-limit", "RC_LIMIT", Effect.DIVERT);
        assertSilent(aVicePresident().recycled(3, "365.0001"));
    }

    @Test
    void aLeadThatCoolsOffIsLeftInPeaceUnlessItAsks() {
        var silent = GUARDS.fire(aVicePresident().coolingOff().facts(), GuardFixtures.SILENT);
        assertOnly(silent, "cool-off", "RC_COOL_OFF", Effect.DIVERT);
        assertSilent(aVicePresident().coolingOff().whoAskedForADemo());
    }

    @Test
    void aHumanDecisionStandsForADay() {
        var outcome = fire(aVicePresident().decidedByAPerson("24"));
        assertThat(outcome.humanOnly()).isTrue();
        assertThat(outcome.reviews()).containsExactly("HUMAN_DECISION");
        assertOnly(outcome, "human-final", "OV_STICKY", Effect.ALLOW);
        assertSilent(aVicePresident().decidedByAPerson("24.0001"));
    }

    @Test
    void theStrongestOfSeveralGuardsCountsAndAllLeaveTheirReasons() {
        var outcome = fire(
                aVicePresident().ofAFrozenAccount().withSignalsWithinAMinute(99).recycled(5, "2"));
        assertThat(outcome.effect()).isEqualTo(Effect.DISQUALIFY);
        assertThat(outcome.reasons())
                .extracting(Reason::code)
                .containsExactlyInAnyOrder("DQ_SPAM", "RC_LIMIT", "RT_FREEZE");
    }

    @Test
    void theReadmeListsEveryGuardWithItsFileAndCode() throws IOException {
        var readme = Files.readString(Path.of("rules/README.md"));
        var reader = new DrlReader();
        GuardFixtures.ofTheHouse().forEach(reader::read);
        assertThat(reader.guards()).hasSize(12).allSatisfy(guard -> {
            assertThat(readme).contains("`" + guard.file().replace("rules/", "") + "`");
            assertThat(readme.lines().filter(line -> line.contains("| `" + guard.name() + "` |")))
                    .singleElement()
                    .asString()
                    .endsWith("| " + guard.code() + " |");
        });
    }

    private static GuardVerdicts.Outcome fire(LeadFactsFixtures lead) {
        return GUARDS.fire(lead.facts(), GuardFixtures.READY);
    }

    private static void assertSilent(LeadFactsFixtures lead) {
        assertThat(fire(lead).reasons()).isEmpty();
    }

    private static void assertOnly(GuardVerdicts.Outcome outcome, String guard, String code, Effect effect) {
        assertThat(outcome.effect()).isEqualTo(effect);
        assertThat(outcome.reasons()).hasSize(1);
        var reason = outcome.reasons().get(0);
        assertThat(reason.name()).isEqualTo(guard);
        assertThat(reason.code()).isEqualTo(code);
        assertThat(reason.effect()).isEqualTo(effect);
        assertThat(reason.source()).isEqualTo(Reason.Source.GUARD);
        assertThat(reason.row()).isNull();
        assertThat(reason.text()).isNotBlank();
    }
}
