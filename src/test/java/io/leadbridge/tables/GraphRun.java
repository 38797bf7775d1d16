package io.leadbridge.tables;

import io.leadbridge.tables.DecisionGraph.AtLeastNode;
import io.leadbridge.tables.DecisionGraph.FormulaNode;
import io.leadbridge.tables.DecisionGraph.Node;
import io.leadbridge.tables.DecisionGraph.TableNode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a graph gives for one input, without any cleverness: rows are scanned, and only what is asked for is evaluated. */
final class GraphRun {

    /** A table on the way has no answer. */
    static final class Failed extends Exception {

        private static final long serialVersionUID = 1;
    }

    private final DecisionGraph graph;
    private final Map<String, @Nullable Object> values;
    private final int stronger;

    GraphRun(DecisionGraph graph, Map<String, @Nullable Object> inputs, int stronger) {
        this.graph = graph;
        this.values = new HashMap<>(inputs);
        this.stronger = stronger;
    }

    @Nullable
    Object value(String key) throws Failed {
        if (!values.containsKey(key)) {
            values.put(key, evaluate(node(key)));
        }
        return values.get(key);
    }

    private Node node(String key) {
        return graph.nodes().stream()
                .filter(node -> node.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private @Nullable Object evaluate(Node node) throws Failed {
        if (node instanceof AtLeastNode atLeast) {
            int rank = atLeast.order().indexOf(String.valueOf(value(atLeast.of())));
            if (rank < 0 || rank + stronger >= atLeast.order().size()) {
                throw new Failed();
            }
            return atLeast.order().get(rank + stronger);
        }
        if (node instanceof FormulaNode formula) {
            return formula(formula.expression());
        }
        TableNode table = (TableNode) node;
        @Nullable Object[] inputs = new Object[table.inputs().size()];
        for (int c = 0; c < inputs.length; c++) {
            inputs[c] = value(table.inputs().get(c));
        }
        for (DecisionGraph.Expression cell : table.cells().values()) {
            for (String read : cell.reads().values()) {
                value(read);
            }
        }
        int[] rows = SomeTables.scan(table.table(), inputs);
        Map<Integer, @Nullable Object> outputs = new HashMap<>();
        for (int row : rows) {
            outputs.put(
                    row, output(table, table.table().rows().get(row).outputs().get(0)));
        }
        if (rows.length == 0
                && table.table().otherwise().isEmpty()
                && table.table().hitPolicy().isSingle()) {
            throw new Failed();
        }
        Match match = new Answers(table.table()).answer(rows, (row, column) -> row < 0 ? "C" : outputs.get(row));
        if (match.conflict().isPresent()) {
            throw new Failed();
        }
        return match.answer();
    }

    private @Nullable Object output(TableNode table, Output output) throws Failed {
        return output instanceof Output.Formula formula
                ? formula(java.util.Objects.requireNonNull(table.cells().get(formula.text())))
                : ((Output.Literal) output).value();
    }

    @SuppressWarnings("NullAway")
    private @Nullable Object formula(DecisionGraph.Expression expression) throws Failed {
        Map<String, Object> read = new HashMap<>();
        for (String key : expression.reads().values()) {
            read.put(key, value(key));
        }
        return expression.formula().orElseThrow().evaluate(read);
    }

    @Override
    public String toString() {
        return Arrays.toString(values.entrySet().toArray());
    }
}
