package io.leadbridge.decision;

import io.leadbridge.kernel.Effect;
import io.leadbridge.kernel.Reason;
import io.leadbridge.policy.Release;
import io.leadbridge.privacy.PersonalData;
import io.leadbridge.rules.JudgementFailed;
import io.leadbridge.rules.ReviewDemand;
import io.leadbridge.rules.RouteClass;
import io.leadbridge.rules.Ruling;
import io.leadbridge.scoring.ScoreInput;
import io.leadbridge.scoring.ScoreReason;
import io.leadbridge.scoring.ScoreTarget;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides a lead: a pure function of release, input, decision time and id. */
public final class DecideLead {

    private DecideLead() {}

    /**
     * What was decided.
     *
     * @param personalData what of the input is personal, as the release says
     * @param routed what choosing a rep needs; empty unless the lead is routed
     */
    public record Result(Decision decision, PersonalData personalData, Optional<RoutedLead> routed) {}

    public static Result decide(DecisionInput input, Release release, Instant decidedAt, DecisionId id) {
        ScoreInput score = input.scores()
                .newest(ScoreTarget.valueOf(release.settings().scoreTarget()))
                .orElse(null);
        var draft = new Draft(input, score, release, decidedAt, id);
        Ruling ruling;
        try {
            ruling = release.rules().judge(AssembleFacts.of(input, score, release, decidedAt));
        } catch (JudgementFailed failure) {
            return new Result(draft.failed(failure), release.privacy().personalData(), Optional.empty());
        }
        Decision decision = draft.decided(ruling, outcome(ruling, input.enrichmentTimedOut()));
        return new Result(
                decision,
                release.privacy().personalData(),
                decision.outcome() == Outcome.ROUTE
                        ? Optional.of(RouteLead.of(decision, input, ruling))
                        : Optional.empty());
    }

    /** The first that applies, strictest first. */
    static Outcome outcome(Ruling ruling, boolean enrichmentTimedOut) {
        if (ruling.effect().compareTo(Effect.DISQUALIFY) >= 0) {
            return Outcome.REJECT;
        }
        var sufficiency = ruling.sufficiency().state();
        if (ruling.effect() == Effect.HOLD || sufficiency == Ruling.Sufficiency.State.HOLD) {
            return Outcome.HOLD;
        }
        if (sufficiency == Ruling.Sufficiency.State.ENRICH && !enrichmentTimedOut) {
            return Outcome.ENRICH;
        }
        if (ruling.routeClass() == RouteClass.HUMAN_REVIEW
                || ruling.reviews().stream().anyMatch(ReviewDemand::blocking)) {
            return Outcome.REVIEW;
        }
        return switch (ruling.routeClass()) {
            case ABM_NURTURE, NURTURE, SELF_SERVE -> Outcome.NURTURE;
            case OWNER_OPEN_OPP,
                    OWNER_CUSTOMER,
                    OWNER_NAMED,
                    OWNER_RECENT,
                    PARTNER,
                    SALES_NOW,
                    SALES_STANDARD,
                    SDR_VERIFY -> Outcome.ROUTE;
            case HUMAN_REVIEW -> Outcome.REVIEW;
            case COMPLIANCE_HOLD -> Outcome.HOLD;
            case REJECT -> Outcome.REJECT;
        };
    }

    private record Draft(
            DecisionInput input, @Nullable ScoreInput score, Release release, Instant decidedAt, DecisionId id) {

        Decision decided(Ruling ruling, Outcome outcome) {
            boolean enriching = outcome == Outcome.ENRICH;
            boolean acts = outcome == Outcome.ROUTE || outcome == Outcome.REVIEW;
            boolean closed = outcome == Outcome.REJECT || outcome == Outcome.HOLD;
            return new Decision(
                    id,
                    input.lead().externalId(),
                    input.lead().sourceSystem(),
                    outcome,
                    enriching ? null : outcome == Outcome.HOLD ? RouteClass.COMPLIANCE_HOLD : ruling.routeClass(),
                    enriching ? null : Integer.valueOf(ruling.priority()),
                    ruling.readiness(),
                    enriching ? Integer.valueOf(ruling.sufficiency().waitMin()) : null,
                    reasons(ruling.reasons()),
                    closed ? List.of() : ruling.allowedChannels(),
                    acts ? ruling.sla() : null,
                    ruling.requiredSkills(),
                    ruling.preferredSkills(),
                    ruling.reviews(),
                    level(ruling, outcome),
                    ruling.evaluatedDecisions(),
                    release.version(),
                    release.digest(),
                    models(),
                    input.digest(),
                    decidedAt);
        }

        /** A failing table or guard leads to a person, never to a default yes. */
        Decision failed(JudgementFailed failure) {
            var reason = new Reason(
                    failure.reason().name(),
                    "The rules could not judge this lead; a person decides.",
                    Effect.HOLD,
                    failure.reason() == JudgementFailed.Cause.GUARD_FAILED
                                    || failure.reason() == JudgementFailed.Cause.GUARD_TIMEOUT
                            ? Reason.Source.GUARD
                            : Reason.Source.TABLE,
                    failure.where(),
                    null);
            return new Decision(
                    id,
                    input.lead().externalId(),
                    input.lead().sourceSystem(),
                    Outcome.REVIEW,
                    null,
                    null,
                    null,
                    null,
                    List.of(reason),
                    List.of(),
                    null,
                    List.of(),
                    List.of(),
                    List.of(new ReviewDemand("RULES_FAILED", true)),
                    AutomationLevel.HUMAN,
                    List.of(),
                    release.version(),
                    release.digest(),
                    models(),
                    input.digest(),
                    decidedAt);
        }

        /** Those of the ruling stand strongest first already. */
        private List<Reason> reasons(List<Reason> ruled) {
            if (score == null || score.reasons().isEmpty()) {
                return ruled;
            }
            List<Reason> reasons = new ArrayList<>(ruled);
            for (ScoreReason reason : score.reasons()) {
                reasons.add(new Reason(
                        "MODEL_FEATURE",
                        reason.feature() + " (" + signed(reason.contribution()) + " log-odds): " + reason.text(),
                        Effect.ALLOW,
                        Reason.Source.MODEL,
                        score.modelId(),
                        null));
            }
            reasons.sort(Reason.STRONGEST_FIRST);
            return reasons;
        }

        /** With its sign and two decimals. */
        private static String signed(BigDecimal number) {
            String size = number.abs().setScale(2, RoundingMode.HALF_UP).toPlainString();
            return (number.signum() < 0 ? "-" : "+") + size;
        }

        private List<Decision.ModelUsed> models() {
            return score == null ? List.of() : List.of(new Decision.ModelUsed(score.modelId(), score.modelVersion()));
        }

        /** What waits for a person is decided by one. */
        private static AutomationLevel level(Ruling ruling, Outcome outcome) {
            if (outcome == Outcome.REVIEW
                    || outcome == Outcome.HOLD
                    || ruling.humanOnly()
                    || ruling.reviews().stream().anyMatch(ReviewDemand::blocking)) {
                return AutomationLevel.HUMAN;
            }
            return ruling.reviews().isEmpty() ? AutomationLevel.AUTO : AutomationLevel.AUTO_WITH_REVIEW;
        }
    }
}
