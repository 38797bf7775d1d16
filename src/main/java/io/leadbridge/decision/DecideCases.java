package io.leadbridge.decision;

import io.leadbridge.kernel.Reason;
import io.leadbridge.policy.CaseAnswer;
import io.leadbridge.policy.CaseDecider;
import io.leadbridge.policy.PolicyCase.LeadSubject;
import io.leadbridge.policy.Release;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Decides the leads of golden cases: read as if posted, decided as of the time they name, and stored nowhere. */
@Singleton
public class DecideCases implements CaseDecider {

    private static final DecisionId UNSTORED = new DecisionId(new UUID(0, 1));

    private final DecisionReader reader;

    @Inject
    public DecideCases(DecisionReader reader) {
        this.reader = reader;
    }

    @Override
    public CaseAnswer decide(Release release, LeadSubject lead) {
        var input = reader.read(lead.request().getBytes(StandardCharsets.UTF_8), lead.asOf());
        var decision = DecideLead.decide(input, release, lead.asOf(), UNSTORED).decision();
        return new CaseAnswer(
                values(decision),
                decision.reasons().stream().map(Reason::code).toList(),
                decision.reasons().stream()
                        .filter(reason -> reason.source() == Reason.Source.GUARD)
                        .map(Reason::name)
                        .toList(),
                decision.evaluatedDecisions());
    }

    private static Map<String, @Nullable Object> values(Decision decision) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("outcome", decision.outcome().name());
        values.put(
                "routeClass",
                decision.routeClass() == null ? null : decision.routeClass().name());
        values.put("priority", number(decision.priority()));
        values.put("waitMin", number(decision.waitMin()));
        values.put("automationLevel", decision.automationLevel().name());
        values.put("allowedChannels", decision.allowedChannels());
        values.put("requiredSkills", decision.requiredSkills());
        values.put("preferredSkills", decision.preferredSkills());
        values.put(
                "reviews",
                decision.reviews().stream()
                        .map(review -> review.kind() + (review.blocking() ? " blocking" : ""))
                        .toList());
        readiness(decision, values);
        sla(decision, values);
        return values;
    }

    private static void readiness(Decision decision, Map<String, @Nullable Object> values) {
        var readiness = decision.readiness();
        if (readiness == null) {
            return;
        }
        values.put("fitScore", number(readiness.fitScore()));
        values.put("fitGrade", readiness.fitGrade());
        values.put("intentScore", number(readiness.intentScore()));
        values.put("intentGrade", number(readiness.intentGrade()));
        values.put("cell", readiness.cell());
        values.put(
                "probability",
                BigDecimal.valueOf(readiness.probability().value()).setScale(4, RoundingMode.HALF_UP));
        values.put("modelWeight", readiness.modelWeight());
        values.put("modelCode", readiness.modelCode());
        values.put("confidenceWidth", readiness.confidenceWidth().setScale(3, RoundingMode.HALF_UP));
    }

    private static void sla(Decision decision, Map<String, @Nullable Object> values) {
        var sla = decision.sla();
        if (sla == null) {
            return;
        }
        values.put("acceptMin", number(sla.acceptMin()));
        values.put("firstTouchMin", number(sla.firstTouchMin()));
        values.put("calendar", sla.calendar().name());
        values.put("warnPercent", number(sla.warnPercent()));
        values.put("reassignPercent", number(sla.reassignPercent()));
        values.put("maxAttempts", number(sla.maxAttempts()));
        values.put("escalateTo", sla.escalateTo());
    }

    private static @Nullable BigDecimal number(@Nullable Integer number) {
        return number == null ? null : BigDecimal.valueOf(number);
    }
}
