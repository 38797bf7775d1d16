package io.leadbridge.policy;

import io.leadbridge.rules.EvaluatedDecision;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came out of a case.
 *
 * @param values by their names in the answer
 * @param guards that fired
 * @param trace of every table that was evaluated
 */
public record CaseAnswer(
        Map<String, @Nullable Object> values, List<String> codes, List<String> guards, List<EvaluatedDecision> trace) {

    static final CaseAnswer NONE = new CaseAnswer(Map.of(), List.of(), List.of(), List.of());
}
