package io.leadbridge.rules.rest;

import io.leadbridge.rules.ModelEvaluation;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What each decision gave. */
record ModelEvaluationResponse(List<DecisionResult> results, List<EngineMessage> messages) {

    static ModelEvaluationResponse of(ModelEvaluation evaluation) {
        return new ModelEvaluationResponse(
                evaluation.results().stream().map(DecisionResult::of).toList(),
                evaluation.messages().stream().map(EngineMessage::of).toList());
    }

    /** One decision, decision service or business knowledge model. */
    @Schema(name = "ModelDecisionResult")
    record DecisionResult(
            String decision,
            @Nullable String id,
            ModelEvaluation.Status status,
            @Nullable Object result,
            List<EngineMessage> messages,
            List<MatchedRule> matchedRules) {

        static DecisionResult of(ModelEvaluation.Result result) {
            return new DecisionResult(
                    result.decision(),
                    result.id(),
                    result.status(),
                    result.result(),
                    result.messages().stream().map(EngineMessage::of).toList(),
                    result.matchedRules().stream()
                            .map(row -> new MatchedRule(row.table(), row.ruleId(), row.ruleIndex()))
                            .toList());
        }
    }

    /** Something the engine said. */
    @Schema(name = "ModelMessage")
    record EngineMessage(String severity, String type, String text, @Nullable String sourceId) {

        static EngineMessage of(ModelEvaluation.Message message) {
            return new EngineMessage(message.severity(), message.type(), message.text(), message.sourceId());
        }
    }

    /** A row that gave the answer, from 1. */
    @Schema(name = "ModelMatchedRule")
    record MatchedRule(String table, @Nullable String ruleId, int ruleIndex) {}
}
