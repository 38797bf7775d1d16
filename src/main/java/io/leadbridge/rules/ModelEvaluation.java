package io.leadbridge.rules;

import io.leadbridge.kernel.Finding;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What evaluating a model gave.
 *
 * @param refusals why nothing was evaluated; empty where it was
 * @param results one for each decision that was asked for or needed; for a decision service or business knowledge model also its own
 * @param messages what the engine said of the model and of the evaluation as a whole
 */
public record ModelEvaluation(List<Finding> refusals, List<Result> results, List<Message> messages) {

    public ModelEvaluation {
        refusals = List.copyOf(refusals);
        results = List.copyOf(results);
        messages = List.copyOf(messages);
    }

    public static ModelEvaluation refused(List<Finding> refusals) {
        return new ModelEvaluation(refusals, List.of(), List.of());
    }

    /** This evaluation followed by another of the same model. */
    public ModelEvaluation with(ModelEvaluation next) {
        return new ModelEvaluation(
                both(refusals, next.refusals), both(results, next.results), both(messages, next.messages));
    }

    private static <T> List<T> both(List<T> first, List<T> second) {
        return Stream.concat(first.stream(), second.stream()).distinct().toList();
    }

    /** How an evaluation ended. */
    public enum Status {
        SUCCEEDED,
        FAILED,
        SKIPPED
    }

    /** What one decision gave: texts, exact numbers, booleans, lists, maps and null. */
    public record Result(
            String decision,
            @Nullable String id,
            Status status,
            @Nullable Object result,
            List<Message> messages,
            List<MatchedRow> matchedRules) {}

    /** Something the engine said. */
    public record Message(String severity, String type, String text, @Nullable String sourceId) {}

    /** A row of a decision table that gave the answer, from 1. */
    public record MatchedRow(String table, @Nullable String ruleId, int ruleIndex) {}
}
