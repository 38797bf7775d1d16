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
     * @param known the facts as {@link TableFacts} names them; what the tables find is added
     * @throws JudgementFailed when a table fails or has no row
     */
    Answer qualify(Map<String, @Nullable Object> known);

    /**
     * Evaluates the other tables.
     *
     * @param known the facts, what the first half has added, and {@code effect}
     * @throws JudgementFailed when a table fails or has no row
     */
    Answer route(Map<String, @Nullable Object> known);

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
