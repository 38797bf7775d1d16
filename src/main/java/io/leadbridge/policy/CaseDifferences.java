package io.leadbridge.policy;

import io.leadbridge.policy.PolicyCase.Expectation;
import io.leadbridge.rules.EvaluatedDecision;
import io.leadbridge.rules.EvaluatedDecision.MatchedRule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Compares what a case expects with what came out, and says every difference. */
final class CaseDifferences {

    private final Expectation expected;
    private final List<String> differences = new ArrayList<>();

    private CaseDifferences(Expectation expected) {
        this.expected = expected;
    }

    static List<String> of(Expectation expected, CaseAnswer answer) {
        var check = new CaseDifferences(expected);
        check.values(answer.values());
        check.contained("codes", expected.codes(), answer.codes());
        check.contained("guards", expected.guards(), answer.guards());
        check.rows(answer.trace());
        return check.differences;
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

    /** Numbers are the same where their values are, however many zeros follow. */
    private static boolean same(@Nullable Object expected, @Nullable Object actual) {
        if (expected instanceof BigDecimal number && actual instanceof BigDecimal other) {
            return number.compareTo(other) == 0;
        }
        if (expected instanceof List<?> list && actual instanceof List<?> other) {
            for (var i = 0; i < list.size() && list.size() == other.size(); i++) {
                if (!same(list.get(i), other.get(i))) {
                    return false;
                }
            }
            return list.size() == other.size();
        }
        if (expected instanceof Map<?, ?> map && actual instanceof Map<?, ?> other) {
            return map.keySet().equals(other.keySet())
                    && map.keySet().stream().allMatch(key -> same(map.get(key), other.get(key)));
        }
        return Objects.equals(expected, actual);
    }
}
