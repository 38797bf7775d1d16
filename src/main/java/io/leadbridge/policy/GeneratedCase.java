package io.leadbridge.policy;

import io.leadbridge.policy.PolicyCase.Expectation;
import io.leadbridge.policy.PolicyCase.TableSubject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A case of one table that the table itself answered: to be read, kept where the answer is right, and pasted among the golden cases.
 *
 * @param inputs as a case of {@code cases.yaml} names them
 * @param outputs what the table gave
 * @param rows that match, from 1
 * @param covers what no other case hits
 */
public record GeneratedCase(
        String name,
        String table,
        Map<String, @Nullable Object> inputs,
        Map<String, @Nullable Object> outputs,
        List<Integer> rows,
        List<String> covers) {

    /** The same as a golden case that stands nowhere yet. */
    public PolicyCase asCase() {
        return new PolicyCase(
                name,
                0,
                new TableSubject(table, inputs),
                new Expectation(outputs, List.of(), Map.of(table, rows), List.of()));
    }
}
