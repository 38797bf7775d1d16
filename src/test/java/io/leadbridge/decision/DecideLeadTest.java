package io.leadbridge.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadbridge.kernel.Digest;
import io.leadbridge.kernel.Effect;
import io.leadbridge.kernel.PolicyVersion;
import io.leadbridge.kernel.Probability;
import io.leadbridge.kernel.Reason;
import io.leadbridge.lead.Consent;
import io.leadbridge.policy.Changes;
import io.leadbridge.policy.Release;
import io.leadbridge.policy.ReleasePrivacy;
import io.leadbridge.policy.Settings;
import io.leadbridge.rules.Facts;
import io.leadbridge.rules.JudgementFailed;
import io.leadbridge.rules.Readiness;
import io.leadbridge.rules.ReviewDemand;
import io.leadbridge.rules.RouteClass;
import io.leadbridge.rules.Ruling;
import io.leadbridge.rules.Ruling.OwnerLock;
import io.leadbridge.rules.Ruling.Sufficiency;
import io.leadbridge.scoring.ModelStatus;
import io.leadbridge.scoring.ScoreInput;
import io.leadbridge.scoring.ScoreReason;
import io.leadbridge.scoring.ScoreTarget;
import io.leadbridge.scoring.Scores;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DecideLeadTest {

    private static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");
    private static final DecisionId ID = new DecisionId(UUID.fromString("018f0000-0000-7000-8000-000000000001"));

    @ParameterizedTest
    @CsvSource({
        // effect, sufficiency, timed out, route class, blocking review → outcome
        "BLOCK,      COMPLETE, false, REJECT,          true,  REJECT",
        "SUPPRESS,   HOLD,     false, REJECT,          false, REJECT",
        "DISQUALIFY, ENRICH,   false, REJECT,          false, REJECT",
        "HOLD,       ENRICH,   false, COMPLIANCE_HOLD, true,  HOLD",
        "ALLOW,      HOLD,     true,  SALES_NOW,       true,  HOLD",
        "ALLOW,      ENRICH,   false, SALES_NOW,       true,  ENRICH",
        "DIVERT,     ENRICH,   false, SELF_SERVE,      false, ENRICH",
        "ALLOW,      ENRICH,   true,  SALES_NOW,       false, ROUTE",
        "ALLOW,      COMPLETE, false, HUMAN_REVIEW,    false, REVIEW",
        "ALLOW,      COMPLETE, false, SALES_NOW,       true,  REVIEW",
        "ALLOW,      COMPLETE, false, NURTURE,         true,  REVIEW",
        "ALLOW,      COMPLETE, false, NURTURE,         false, NURTURE",
        "ALLOW,      COMPLETE, false, ABM_NURTURE,     false, NURTURE",
        "DIVERT,     COMPLETE, false, SELF_SERVE,      false, NURTURE",
        "ALLOW,      COMPLETE, false, SALES_STANDARD,  false, ROUTE",
        "ALLOW,      COMPLETE, false, SDR_VERIFY,      false, ROUTE",
        "ALLOW,      COMPLETE, false, PARTNER,         false, ROUTE",
        "ALLOW,      COMPLETE, false, OWNER_OPEN_OPP,  false, ROUTE",
        "ALLOW,      COMPLETE, false, OWNER_RECENT,    false, ROUTE",
    })
    void theFirstOutcomeThatAppliesIsTaken(
            Effect effect,
            Sufficiency.State sufficiency,
            boolean timedOut,
            RouteClass route,
            boolean blocking,
            Outcome expected) {
        var ruling = ruling(effect, sufficiency, route, List.of(new ReviewDemand("ANY", blocking)), false);

        var result = decide(input(timedOut), facts -> ruling);

        assertThat(result.decision().outcome()).isEqualTo(expected);
        assertThat(result.routed().isPresent()).isEqualTo(expected == Outcome.ROUTE);
    }

    @Test
    void whatWaitsForDataHasNoRouteButATimeToWait() {
        var decision = decide(
                        input(false),
                        facts -> ruling(Effect.ALLOW, Sufficiency.State.ENRICH, RouteClass.NURTURE, List.of(), false))
                .decision();

        assertThat(decision.routeClass()).isNull();
        assertThat(decision.priority()).isNull();
        assertThat(decision.waitMin()).isEqualTo(15);
    }

    @Test
    void whatIsHeldForWantOfDataIsAComplianceHold() {
        var decision = decide(
                        input(false),
                        facts -> ruling(Effect.ALLOW, Sufficiency.State.HOLD, RouteClass.SALES_NOW, List.of(), false))
                .decision();

        assertThat(decision.routeClass()).isEqualTo(RouteClass.COMPLIANCE_HOLD);
        assertThat(decision.sla()).isNull();
    }

    @ParameterizedTest
    @EnumSource(JudgementFailed.Cause.class)
    void rulesThatFailLeadToAPersonAndNeverToAYes(JudgementFailed.Cause cause) {
        var result = decide(input(true), facts -> {
            throw new JudgementFailed(cause, "RouteClass", "it broke");
        });

        var decision = result.decision();
        assertThat(result.routed()).isEmpty();
        assertThat(decision.outcome()).isEqualTo(Outcome.REVIEW);
        assertThat(decision.automationLevel()).isEqualTo(AutomationLevel.HUMAN);
        assertThat(decision.routeClass()).isNull();
        assertThat(decision.allowedChannels()).isEmpty();
        assertThat(decision.reasons()).extracting(Reason::code).containsExactly(cause.name());
        assertThat(decision.reasons()).extracting(Reason::name).containsExactly("RouteClass");
    }

    @Test
    void aPersonDecidesWhenAReviewBlocksOrThePersonAskedForIt() {
        assertThat(level(List.of(), false)).isEqualTo(AutomationLevel.AUTO);
        assertThat(level(List.of(), true)).isEqualTo(AutomationLevel.HUMAN);
        assertThat(level(List.of(new ReviewDemand("A", false)), false)).isEqualTo(AutomationLevel.AUTO_WITH_REVIEW);
        assertThat(level(List.of(new ReviewDemand("A", false), new ReviewDemand("B", true)), false))
                .isEqualTo(AutomationLevel.HUMAN);
    }

    @ParameterizedTest
    @CsvSource({
        "ALLOW,    HUMAN_REVIEW,    REVIEW, HUMAN, 1",
        "HOLD,     COMPLIANCE_HOLD, HOLD,   HUMAN, 0",
        "SUPPRESS, REJECT,          REJECT, AUTO,  0",
        "ALLOW,    SALES_NOW,       ROUTE,  AUTO,  1",
    })
    void whatWaitsForAPersonIsNotAutomaticAndWhoIsNotToBeContactedHasNoChannels(
            Effect effect, RouteClass route, Outcome outcome, AutomationLevel level, int channels) {
        var decision = decide(
                        input(false), facts -> ruling(effect, Sufficiency.State.COMPLETE, route, List.of(), false))
                .decision();

        assertThat(decision.outcome()).isEqualTo(outcome);
        assertThat(decision.automationLevel()).isEqualTo(level);
        assertThat(decision.allowedChannels()).hasSize(channels);
    }

    @Test
    void theNewestScoreOfTheTargetCountsAndItsReasonsAreToldLast() {
        var input = input(
                false,
                score("old", ScoreTarget.SQL_30D, "2026-11-02T07:00:00Z"),
                score("new", ScoreTarget.SQL_30D, "2026-11-02T08:00:00Z"),
                score("other", ScoreTarget.WON_90D, "2026-11-02T08:30:00Z"));

        var decision = decide(input, facts -> {
                    assertThat(facts.score()).isNotNull();
                    return ruling(Effect.DIVERT, Sufficiency.State.COMPLETE, RouteClass.SELF_SERVE, List.of(), false);
                })
                .decision();

        assertThat(decision.models()).containsExactly(new Decision.ModelUsed("new", "1"));
        assertThat(decision.reasons())
                .extracting(Reason::source)
                .containsExactly(Reason.Source.TABLE, Reason.Source.MODEL);
        assertThat(decision.reasons().get(1).text()).isEqualTo("visits (+0.40 log-odds): many visits");
    }

    private static AutomationLevel level(List<ReviewDemand> reviews, boolean humanOnly) {
        return decide(
                        input(false),
                        facts -> ruling(
                                Effect.ALLOW, Sufficiency.State.COMPLETE, RouteClass.NURTURE, reviews, humanOnly))
                .decision()
                .automationLevel();
    }

    private static ScoreInput score(String model, ScoreTarget target, String at) {
        return new ScoreInput(
                model,
                "1",
                target,
                new Probability(0.5),
                ModelStatus.ACTIVE,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                Instant.parse(at),
                List.of(new ScoreReason("visits", new BigDecimal("0.4"), "many visits")));
    }

    private static DecisionInput input(boolean timedOut, ScoreInput... scores) {
        return new DecisionInput(
                SomeLeads.withExternalId("00Q1"),
                null,
                Consent.UNKNOWN,
                List.of(),
                new Scores(List.of(scores)),
                timedOut,
                "{}",
                Digest.of("{}"));
    }

    private static Ruling ruling(
            Effect effect, Sufficiency.State state, RouteClass route, List<ReviewDemand> reviews, boolean humanOnly) {
        return new Ruling(
                effect,
                new Sufficiency(state, state == Sufficiency.State.ENRICH ? 15 : 0),
                new Readiness(
                        new Probability(0.5), 50, "C", 50, 2, "C2", BigDecimal.ZERO, "MODEL_MISSING", BigDecimal.ONE),
                route,
                3,
                null,
                reviews,
                List.of(),
                List.of(),
                List.of("EMAIL"),
                humanOnly,
                OwnerLock.KEPT,
                List.of(new Reason("ANY", "Any.", effect, Reason.Source.TABLE, "RouteClass", 1)),
                List.of());
    }

    private static DecideLead.Result decide(DecisionInput input, Function<Facts, Ruling> rules) {
        var release = new Release(
                new PolicyVersion("2026.11.1"),
                Digest.of("policy"),
                "owner",
                "reason",
                Release.State.ACTIVE,
                List.of(),
                new Settings("SQL_30D", Map.of(), List.of(), List.of(), Map.of()),
                ReleasePrivacy.UNDECLARED,
                new FixedRules(rules),
                Changes.NONE,
                List.of());
        return DecideLead.decide(input, release, NOW, ID);
    }
}
