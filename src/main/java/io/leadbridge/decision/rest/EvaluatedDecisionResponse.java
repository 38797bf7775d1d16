package io.leadbridge.decision.rest;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How the trace of one decision is documented; the log and answers have it in the same form. */
@Schema(name = "EvaluatedDecision")
record EvaluatedDecisionResponse(
        String decision,
        @Schema(description = "Null for a formula") @Nullable String hitPolicy,
        List<EvaluatedInputResponse> evaluatedInputs,
        List<MatchedRuleResponse> matchedRules,
        Map<String, @Nullable Object> outputs) {

    /** What a table or formula saw in one input. */
    @Schema(name = "EvaluatedInput")
    record EvaluatedInputResponse(String name, @Nullable Object value) {}

    /** A row that matched. */
    @Schema(name = "MatchedRule")
    record MatchedRuleResponse(@Nullable String ruleId, @Schema(description = "From 1") int ruleIndex) {}
}
