package io.leadbridge.rules.kie;

import io.leadbridge.kernel.Effect;
import io.leadbridge.kernel.Probability;
import io.leadbridge.kernel.Reason;
import io.leadbridge.rules.EvaluatedDecision;
import io.leadbridge.rules.Readiness;
import io.leadbridge.rules.ReviewDemand;
import io.leadbridge.rules.RouteClass;
import io.leadbridge.rules.Ruling;
import io.leadbridge.rules.Ruling.Sufficiency;
import io.leadbridge.rules.SlaTerms;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts the answers of tables and guards together into one ruling. */
final class RulingWriter {

    private static final int PROBABILITY_DECIMALS = 4;
    private static final int WIDTH_DECIMALS = 3;

    private final Answer qualified;
    private final GuardVerdicts.Outcome guarded;
    private final Answer routed;
    private final TableValues first;
    private final TableValues second;

    RulingWriter(Answer qualified, GuardVerdicts.Outcome guarded, Answer routed) {
        this.qualified = qualified;
        this.guarded = guarded;
        this.routed = routed;
        this.first = new TableValues(qualified.values());
        this.second = new TableValues(routed.values());
    }

    Ruling write(Effect effect) {
        return new Ruling(
                effect,
                sufficiency(),
                readiness(),
                RouteClass.valueOf(second.text("RouteClass", "routeClass")),
                first.whole("ReadinessCell", "priority"),
                sla(),
                reviews(),
                requiredSkills(),
                skills(false),
                guarded.allowedChannels(),
                guarded.humanOnly(),
                guarded.ownerLock(),
                reasons(),
                evaluatedDecisions());
    }

    private Sufficiency sufficiency() {
        var state = Sufficiency.State.valueOf(first.text("DataSufficiency", "sufficiency"));
        return new Sufficiency(state, first.whole("DataSufficiency", "waitMin"));
    }

    private Readiness readiness() {
        var fitGrade = first.text("FitGrade");
        var intentGrade = first.whole("IntentGrade");
        var probability = first.number("pReady").setScale(PROBABILITY_DECIMALS, RoundingMode.HALF_UP);
        return new Readiness(
                new Probability(probability.doubleValue()),
                first.whole("FitScore"),
                fitGrade,
                first.whole("IntentScore"),
                intentGrade,
                fitGrade + intentGrade,
                first.number("ModelTrust", "w"),
                first.text("ModelTrust", "code"),
                first.number("confidenceWidth").setScale(WIDTH_DECIMALS, RoundingMode.HALF_UP));
    }

    private @Nullable SlaTerms sla() {
        if (second.find("SlaPolicy", "acceptMin") == null) {
            return null;
        }
        var calendar = second.text("SlaPolicy", "calendar").equals("24X7")
                ? SlaTerms.Calendar.ALWAYS
                : SlaTerms.Calendar.BUSINESS_HOURS;
        return new SlaTerms(
                second.whole("SlaPolicy", "acceptMin"),
                second.whole("SlaPolicy", "firstTouchMin"),
                calendar,
                second.whole("SlaPolicy", "warnPercent"),
                second.whole("SlaPolicy", "reassignPercent"),
                second.whole("SlaPolicy", "maxAttempts"),
                second.find("SlaPolicy", "escalateTo") == null ? null : second.text("SlaPolicy", "escalateTo"));
    }

    /** A kind demanded twice is demanded once, and blocks when one of the demands does. */
    private List<ReviewDemand> reviews() {
        List<?> rows = second.rows("ReviewGate");
        if (rows.isEmpty() && guarded.reviews().isEmpty()) {
            return List.of();
        }
        var byKind = new LinkedHashMap<String, Boolean>();
        for (Object row : rows) {
            byKind.merge(
                    TableValues.text("ReviewGate", TableValues.part(row, "kind")),
                    TableValues.flag("ReviewGate", TableValues.part(row, "blocking")),
                    Boolean::logicalOr);
        }
        guarded.reviews().forEach(kind -> byKind.put(kind, true));
        List<ReviewDemand> reviews = new ArrayList<>(byKind.size());
        byKind.forEach((kind, blocking) -> reviews.add(new ReviewDemand(kind, blocking)));
        return reviews;
    }

    private List<String> requiredSkills() {
        List<String> required = skills(true);
        for (String skill : guarded.requiredSkills()) {
            if (!required.contains(skill)) {
                required.add(skill);
            }
        }
        return required;
    }

    private List<String> skills(boolean hard) {
        List<String> skills = new ArrayList<>(2);
        for (Object row : second.rows("RequiredSkills")) {
            if (TableValues.flag("RequiredSkills", TableValues.part(row, "hard")) == hard) {
                String skill = TableValues.text("RequiredSkills", TableValues.part(row, "skill"));
                if (!skills.contains(skill)) {
                    skills.add(skill);
                }
            }
        }
        return skills;
    }

    private List<Reason> reasons() {
        var all = new ArrayList<Reason>(qualified.reasons().size()
                + guarded.reasons().size()
                + routed.reasons().size());
        all.addAll(qualified.reasons());
        all.addAll(guarded.reasons());
        all.addAll(routed.reasons());
        all.sort(Reason.STRONGEST_FIRST);
        return all;
    }

    private List<EvaluatedDecision> evaluatedDecisions() {
        var all =
                new ArrayList<EvaluatedDecision>(qualified.evaluatedDecisions().size()
                        + routed.evaluatedDecisions().size());
        all.addAll(qualified.evaluatedDecisions());
        all.addAll(routed.evaluatedDecisions());
        return all;
    }
}
