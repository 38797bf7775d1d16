package io.leadbridge.rules;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Models, and what of them to evaluate.
 *
 * @param models DMN documents; they may import each other by namespace
 * @param model the name, namespace or file name of the model to evaluate; null for the one no other imports
 * @param decisions names or ids of the decisions to evaluate; all where empty
 * @param decisionService name of a decision service to evaluate instead
 * @param invocable name of a business knowledge model to invoke instead
 * @param inputs values by name: texts, exact numbers, booleans, lists, maps and null
 */
public record ModelRequest(
        List<RuleSource> models,
        @Nullable String model,
        List<String> decisions,
        @Nullable String decisionService,
        @Nullable String invocable,
        Map<String, @Nullable Object> inputs) {

    public ModelRequest {
        models = List.copyOf(models);
        decisions = List.copyOf(decisions);
    }
}
