package io.leadbridge.rules.kie;

import io.leadbridge.rules.EvaluatedDecision;
import io.leadbridge.rules.JudgementFailed;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tables of a release in the order of their evaluation, in two halves: what comes before the guards and after. */
interface TableChain extends AutoCloseable {

    /** Room for the facts, and for what the tables add to them. */
    Known known();

    /** Room for what the tables say. */
    Answer answer();

    /**
     * Evaluates all tables that do not ask for the effect of the guards.
     *
     * @param known the facts as {@link TableFacts} names them; what the tables find is added
     * @param answer what the tables say is added
     * @throws JudgementFailed when a table fails or has no row
     */
    void qualify(Known known, Answer answer);

    /**
     * Evaluates the other tables.
     *
     * @param known the facts, what the first half has added, and {@code effect}
     * @param answer what the tables say is added
     * @throws JudgementFailed when a table fails or has no row
     */
    void route(Known known, Answer answer);

    /** Evaluates one decision by itself. */
    List<EvaluatedDecision> evaluate(String decision, Map<String, @Nullable Object> inputs);

    /** Number of rows by decision name, in the order of evaluation. */
    Map<String, Integer> rows();

    @Override
    void close();
}
