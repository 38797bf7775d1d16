package io.leadbridge.policy;

import io.leadbridge.decision.Decision;
import io.leadbridge.kernel.Reason;
import io.leadbridge.policy.PolicyCase.Expectation;
import io.leadbridge.rules.EvaluatedDecision;
import io.leadbridge.rules.EvaluatedDecision.MatchedRule;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Compares what a case expects with what came out, and says every difference. */
final class CaseCheck {

    private final Expectation expected;
    private final List<String> differences = new ArrayList<>();

    private CaseCheck(Expectation expected) {
        this.expected = expected;
    }

    static List<String> differences(Expectation expected, Decision decision) {
        var check = new CaseCheck(expected);
        check.values(answer(decision));
        check.contained(
                "codes",
                expected.codes(),
                decision.reasons().stream().map(Reason::code).toList());
        check.contained("guards", expected.guards(), guards(decision));
        check.rows(decision.evaluatedDecisions());
        return check.differences;
    }

    static List<String> differences(Expectation expected, List<EvaluatedDecision> trace) {
        var check = new CaseCheck(expected);
        Map<String, @Nullable Object> outputs = new HashMap<>();
        trace.forEach(evaluated -> outputs.putAll(evaluated.outputs()));
        check.values(outputs);
        check.rows(trace);
        return check.differences;
    }

    static List<String> guards(Decision decision) {
        return decision.reasons().stream()
                .filter(reason -> reason.source() == Reason.Source.GUARD)
                .map(Reason::name)
                .toList();
    }

    private void values(Map<String, @Nullable Object> answer) {
        expected.values().forEach((name, value) -> {
            if (!same(value, answer.get(name))) {
                differences.add(name + ": expected " + value + ", but got " + answer.get(name));
            }
        });
    }

    private void contained(String what, List<String> wanted, Collection<String> all) {
        var missing = new TreeSet<>(wanted);
        missing.removeAll(all);
        if (!missing.isEmpty()) {
            differences.add(what + ": " + missing + " missing among " + all);
        }
    }

    private void rows(List<EvaluatedDecision> trace) {
        expected.rows().forEach((decision, rows) -> {
            var matched = new TreeSet<Integer>();
            trace.stream()
                    .filter(evaluated -> evaluated.decision().equals(decision))
                    .flatMap(evaluated -> evaluated.matchedRules().stream())
                    .map(MatchedRule::ruleIndex)
                    .forEach(matched::add);
            if (trace.stream().noneMatch(evaluated -> evaluated.decision().equals(decision))) {
                differences.add("rows: no decision " + decision + " was evaluated");
            } else if (!matched.equals(new TreeSet<>(rows))) {
                differences.add("rows: expected " + decision + " " + rows + ", but got " + matched);
            }
        });
    }

    private static boolean same(@Nullable Object expected, @Nullable Object actual) {
        if (expected instanceof BigDecimal number && actual instanceof BigDecimal other) {
            return number.compareTo(other) == 0;
        }
        return Objects.equals(expected, actual);
    }

    private static Map<String, @Nullable Object> answer(Decision decision) {
        Map<String, @Nullable Object> answer = new HashMap<>();
        answer.put("outcome", decision.outcome().name());
        answer.put(
                "routeClass",
                decision.routeClass() == null ? null : decision.routeClass().name());
        answer.put("priority", number(decision.priority()));
        answer.put("waitMin", number(decision.waitMin()));
        answer.put("automationLevel", decision.automationLevel().name());
        answer.put("allowedChannels", decision.allowedChannels());
        answer.put("requiredSkills", decision.requiredSkills());
        answer.put("preferredSkills", decision.preferredSkills());
        answer.put(
                "reviews",
                decision.reviews().stream()
                        .map(review -> review.kind() + (review.blocking() ? " blocking" : ""))
                        .toList());
        readiness(decision, answer);
        sla(decision, answer);
        return answer;
    }

    private static void readiness(Decision decision, Map<String, @Nullable Object> answer) {
        var readiness = decision.readiness();
        if (readiness == null) {
            return;
        }
        answer.put("fitScore", number(readiness.fitScore()));
        answer.put("fitGrade", readiness.fitGrade());
        answer.put("intentScore", number(readiness.intentScore()));
        answer.put("intentGrade", number(readiness.intentGrade()));
        answer.put("cell", readiness.cell());
        answer.put(
                "probability",
                BigDecimal.valueOf(readiness.probability().value()).setScale(4, RoundingMode.HALF_UP));
        answer.put("modelWeight", readiness.modelWeight());
        answer.put("modelCode", readiness.modelCode());
        answer.put("confidenceWidth", readiness.confidenceWidth().setScale(3, RoundingMode.HALF_UP));
    }

    private static void sla(Decision decision, Map<String, @Nullable Object> answer) {
        var sla = decision.sla();
        if (sla == null) {
            return;
        }
        answer.put("acceptMin", number(sla.acceptMin()));
        answer.put("firstTouchMin", number(sla.firstTouchMin()));
        answer.put("calendar", sla.calendar().name());
        answer.put("warnPercent", number(sla.warnPercent()));
        answer.put("reassignPercent", number(sla.reassignPercent()));
        answer.put("maxAttempts", number(sla.maxAttempts()));
        answer.put("escalateTo", sla.escalateTo());
    }

    private static @Nullable BigDecimal number(@Nullable Integer number) {
        return number == null ? null : BigDecimal.valueOf(number);
    }
}
