package io.leadbridge.rules.kie;

import io.leadbridge.kernel.Effect;
import io.leadbridge.kernel.Probability;
import io.leadbridge.kernel.Reason;
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

    private final Answer answer;
    private final GuardVerdicts.Outcome guarded;
    private final TableValues values;

    /** @param answer with the reasons of tables and guards in the order they were found */
    RulingWriter(Answer answer, GuardVerdicts.Outcome guarded) {
        this.answer = answer;
        this.guarded = guarded;
        this.values = new TableValues(answer.values());
    }

    Ruling write(Effect effect) {
        answer.reasons().sort(Reason.STRONGEST_FIRST);
        return new Ruling(
                effect,
                sufficiency(),
                readiness(),
                RouteClass.valueOf(values.text("RouteClass", "routeClass")),
                values.whole("ReadinessCell", "priority"),
                sla(),
                reviews(),
                requiredSkills(),
                skills(false),
                guarded.allowedChannels(),
                guarded.humanOnly(),
                guarded.ownerLock(),
                answer.reasons(),
                answer.evaluatedDecisions());
    }

    private Sufficiency sufficiency() {
        var state = Sufficiency.State.valueOf(values.text("DataSufficiency", "sufficiency"));
        return new Sufficiency(state, values.whole("DataSufficiency", "waitMin"));
    }

    private Readiness readiness() {
        var fitGrade = values.text("FitGrade");
        var intentGrade = values.whole("IntentGrade");
        var probability = values.number("pReady").setScale(PROBABILITY_DECIMALS, RoundingMode.HALF_UP);
        return new Readiness(
                new Probability(probability.doubleValue()),
                values.whole("FitScore"),
                fitGrade,
                values.whole("IntentScore"),
                intentGrade,
                fitGrade + intentGrade,
                values.number("ModelTrust", "w"),
                values.text("ModelTrust", "code"),
                values.number("confidenceWidth").setScale(WIDTH_DECIMALS, RoundingMode.HALF_UP));
    }

    private @Nullable SlaTerms sla() {
        if (values.find("SlaPolicy", "acceptMin") == null) {
            return null;
        }
        var calendar = values.text("SlaPolicy", "calendar").equals("24X7")
                ? SlaTerms.Calendar.ALWAYS
                : SlaTerms.Calendar.BUSINESS_HOURS;
        return new SlaTerms(
                values.whole("SlaPolicy", "acceptMin"),
                values.whole("SlaPolicy", "firstTouchMin"),
                calendar,
                values.whole("SlaPolicy", "warnPercent"),
                values.whole("SlaPolicy", "reassignPercent"),
                values.whole("SlaPolicy", "maxAttempts"),
                values.find("SlaPolicy", "escalateTo") == null ? null : values.text("SlaPolicy", "escalateTo"));
    }

    /** A kind demanded twice is demanded once, and blocks when one of the demands does. */
    private List<ReviewDemand> reviews() {
        List<?> rows = values.rows("ReviewGate");
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
        for (Object row : values.rows("RequiredSkills")) {
            if (TableValues.flag("RequiredSkills", TableValues.part(row, "hard")) == hard) {
                String skill = TableValues.text("RequiredSkills", TableValues.part(row, "skill"));
                if (!skills.contains(skill)) {
                    skills.add(skill);
                }
            }
        }
        return skills;
    }
}
