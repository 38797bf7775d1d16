package io.leadbridge.rules;

import io.leadbridge.rules.RuleSet.Inventory;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decision tables that can be tried one by one: those of a release, or of documents that are none. */
public interface TableSet {

    /**
     * Evaluates one decision by itself.
     *
     * @param inputs by the names its model gives them; values as in {@link EvaluatedDecision}
     * @throws JudgementFailed when it cannot give an answer
     */
    List<EvaluatedDecision> evaluate(String decision, Map<String, @Nullable Object> inputs);

    /** Everything a test case can reach: decision tables with the number of their rows, and guards. */
    Inventory inventory();
}
