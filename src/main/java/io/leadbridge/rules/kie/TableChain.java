package io.leadbridge.rules.kie;

import io.leadbridge.kernel.Reason;
import io.leadbridge.rules.EvaluatedDecision;
import io.leadbridge.rules.JudgementFailed;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tables of a release in the order of their evaluation, in two halves: what comes before the guards and after. */
interface TableChain extends AutoCloseable {

    /**
     * Evaluates all tables that do not ask for the effect of the guards.
     *
     * @param facts as {@link TableFacts} names them
     * @throws JudgementFailed when a table fails or has no row
     */
    Answer qualify(Map<String, @Nullable Object> facts);

    /**
     * Evaluates the other tables.
     *
     * @param facts the facts, all values of the first half, and {@code effect}
     * @throws JudgementFailed when a table fails or has no row
     */
    Answer route(Map<String, @Nullable Object> facts);

    /** Evaluates one decision by itself. */
    List<EvaluatedDecision> evaluate(String decision, Map<String, @Nullable Object> inputs);

    /** Number of rows by decision name, in the order of evaluation. */
    Map<String, Integer> rows();

    @Override
    void close();

    /**
     * What one half gave.
     *
     * @param values results by decision name; the result of a table with several outputs is a map
     */
    record Answer(
            Map<String, @Nullable Object> values, List<Reason> reasons, List<EvaluatedDecision> evaluatedDecisions) {}
}
