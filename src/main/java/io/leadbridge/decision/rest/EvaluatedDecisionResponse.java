package io.leadbridge.decision.rest;

import io.leadbridge.rules.EvaluatedDecision;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The trace of one decision. */
@Schema(name = "EvaluatedDecision")
record EvaluatedDecisionResponse(
        String decision,
        @Schema(description = "Null for a formula") @Nullable String hitPolicy,
        List<EvaluatedInputResponse> evaluatedInputs,
        List<MatchedRuleResponse> matchedRules,
        Map<String, @Nullable Object> outputs) {

    static EvaluatedDecisionResponse of(EvaluatedDecision evaluated) {
        return new EvaluatedDecisionResponse(
                evaluated.decision(),
                evaluated.hitPolicy(),
                evaluated.evaluatedInputs().stream()
                        .map(input -> new EvaluatedInputResponse(input.name(), input.value()))
                        .toList(),
                evaluated.matchedRules().stream()
                        .map(rule -> new MatchedRuleResponse(rule.ruleId(), rule.ruleIndex()))
                        .toList(),
                evaluated.outputs());
    }

    /** What a table or formula saw in one input. */
    @Schema(name = "EvaluatedInput")
    record EvaluatedInputResponse(String name, @Nullable Object value) {}

    /** A row that matched. */
    @Schema(name = "MatchedRule")
    record MatchedRuleResponse(@Nullable String ruleId, @Schema(description = "From 1") int ruleIndex) {}
}
