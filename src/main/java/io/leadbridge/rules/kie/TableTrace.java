package io.leadbridge.rules.kie;

import io.leadbridge.kernel.Effect;
import io.leadbridge.kernel.Reason;
import io.leadbridge.rules.EvaluatedDecision.EvaluatedInput;
import io.leadbridge.rules.EvaluatedDecision.MatchedRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.FEEL;
import org.kie.dmn.feel.lang.CompiledExpression;
import org.kie.dmn.model.api.DecisionRule;
import org.kie.dmn.model.api.DecisionTable;

/** What a decision table says of itself: its inputs, and the code and text of every row. */
final class TableTrace {

    private final String name;
    private final String hitPolicy;
    private final boolean collects;
    private final FEEL feel;
    private final List<Column> columns;
    private final List<String> expressions;
    private final List<String> outputs;
    private final List<Row> rows;

    private TableTrace(
            String name,
            String hitPolicy,
            boolean collects,
            FEEL feel,
            List<Column> columns,
            List<String> outputs,
            List<Row> rows) {
        this.name = name;
        this.hitPolicy = hitPolicy;
        this.collects = collects;
        this.feel = feel;
        this.columns = columns;
        this.expressions = columns.stream().map(Column::expression).toList();
        this.outputs = outputs;
        this.rows = rows;
    }

    /** @param allowed the reason of the row where it has no effect of its own; null for a row without a code */
    private record Row(MatchedRule rule, @Nullable Reason allowed) {}

    /** An input column; one that asks for a mere name needs no evaluation. */
    private record Column(String expression, @Nullable CompiledExpression compiled) {}

    static TableTrace of(String name, DecisionTable table) {
        List<Column> columns = new ArrayList<>();
        FEEL feel = FEEL.newInstance(new RefusingLoader(TableTrace.class.getClassLoader()), List.of());
        for (var clause : table.getInput()) {
            String text = clause.getInputExpression().getText().strip();
            boolean isName = text.matches("\\p{L}[\\p{L}\\p{N}_]*");
            columns.add(new Column(text, isName ? null : feel.compile(text, feel.newCompilerContext())));
        }
        int code = annotation(table, "code");
        int reason = annotation(table, "reason");
        List<Row> rows = new ArrayList<>();
        for (DecisionRule rule : table.getRule()) {
            int number = rows.size() + 1;
            String word = text(rule, code);
            rows.add(new Row(
                    new MatchedRule(rule.getId(), number),
                    word.isBlank()
                            ? null
                            : new Reason(word, text(rule, reason), Effect.ALLOW, Reason.Source.TABLE, name, number)));
        }
        String policy = table.getHitPolicy().value()
                + (table.getAggregation() == null
                        ? ""
                        : " " + table.getAggregation().value());
        List<String> outputs = table.getOutput().stream()
                .map(output -> output.getName() == null ? name : output.getName())
                .toList();
        return new TableTrace(name, policy, policy.startsWith("COLLECT"), feel, columns, outputs, rows);
    }

    String hitPolicy() {
        return hitPolicy;
    }

    boolean collects() {
        return collects;
    }

    int size() {
        return rows.size();
    }

    /** A row, from 1. */
    MatchedRule rule(int row) {
        return rows.get(row - 1).rule();
    }

    /** The reason of a matched row, from 1; a row without a code gives none. */
    Optional<Reason> reason(int row, @Nullable Object output) {
        Reason allowed = rows.get(row - 1).allowed();
        return allowed != null && output instanceof Map<?, ?> outputs && outputs.get("effect") instanceof String given
                ? Optional.of(new Reason(
                        allowed.code(), allowed.text(), Effect.valueOf(given), allowed.source(), allowed.name(), row))
                : Optional.ofNullable(allowed);
    }

    /** What the input columns ask for. */
    List<String> expressions() {
        return expressions;
    }

    /** The values of the outputs, as a trace shows them. */
    Map<String, @Nullable Object> outputs(@Nullable Object value) {
        return TraceValues.outputs(name, outputs, value);
    }

    List<EvaluatedInput> inputs(Map<String, Object> context) {
        return columns.stream()
                .map(column -> new EvaluatedInput(
                        column.expression(),
                        TraceValues.of(
                                column.compiled() == null
                                        ? context.get(column.expression())
                                        : feel.evaluate(column.compiled(), context))))
                .toList();
    }

    private static int annotation(DecisionTable table, String name) {
        for (int i = 0; i < table.getAnnotation().size(); i++) {
            if (name.equals(table.getAnnotation().get(i).getName())) {
                return i;
            }
        }
        return -1;
    }

    private static String text(DecisionRule rule, int annotation) {
        return annotation < 0 || annotation >= rule.getAnnotationEntry().size()
                ? ""
                : String.valueOf(rule.getAnnotationEntry().get(annotation).getText())
                        .strip();
    }
}
