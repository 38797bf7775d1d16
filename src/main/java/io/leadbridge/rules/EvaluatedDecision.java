package io.leadbridge.rules;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The trace of one decision: what it saw, which rows matched, what it gave. Values are null, Boolean, String, BigDecimal,
 * or lists and maps of these.
 *
 * @param hitPolicy null for a decision that is not a table
 */
public record EvaluatedDecision(
        String decision,
        @Nullable String hitPolicy,
        List<EvaluatedInput> evaluatedInputs,
        List<MatchedRule> matchedRules,
        Map<String, @Nullable Object> outputs) {

    public EvaluatedDecision {
        evaluatedInputs = evaluatedInputs instanceof EvaluatedInputs ? evaluatedInputs : List.copyOf(evaluatedInputs);
        matchedRules = List.copyOf(matchedRules);
    }

    /** The value of one input column. */
    public record EvaluatedInput(String name, @Nullable Object value) {}

    /**
     * A row that matched.
     *
     * @param ruleIndex from 1
     */
    public record MatchedRule(@Nullable String ruleId, int ruleIndex) {}
}
