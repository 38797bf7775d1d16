package io.leadbridge.tables;

import io.leadbridge.tables.DecisionGraph.Expression;
import io.leadbridge.tables.DecisionGraph.FormulaNode;
import io.leadbridge.tables.DecisionGraph.TableNode;
import io.leadbridge.tables.DecisionGraph.ValueType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A table as it is tried by itself: what each column reads of the inputs.
 *
 * @param columns in the order of the table's
 * @param types of the paths for which one is declared
 * @param lists the paths that hold lists
 * @param outputs the paths that formulas of its outputs read
 */
public record LoneTable(
        Table table, List<Origin> columns, Map<String, ValueType> types, Set<String> lists, Set<String> outputs) {

    /**
     * Where a column takes its value from.
     *
     * @param path of the input, such as {@code country}; the expression where it is more than that
     * @param expression null where the value is that of the path
     */
    public record Origin(String path, @Nullable Expression expression) {

        List<String> paths() {
            return expression == null
                    ? List.of(path)
                    : expression.reads().keySet().stream().sorted().toList();
        }
    }

    /** A table whose columns name its inputs. */
    public static LoneTable of(Table table) {
        Map<String, ValueType> types = new HashMap<>();
        table.columns().forEach(column -> types.put(column.name(), new ValueType(column.kind(), column.allowed())));
        return new LoneTable(
                table,
                table.columns().stream()
                        .map(column -> new Origin(column.name(), null))
                        .toList(),
                types,
                Set.of(),
                Set.of());
    }

    /** The table as it stands in a graph; one that is called as a function stands in none. */
    public static LoneTable of(Table table, DecisionGraph graph) {
        Map<String, FormulaNode> formulas = new HashMap<>();
        for (DecisionGraph.Node node : graph.nodes()) {
            if (node instanceof FormulaNode formula) {
                formulas.put(formula.key(), formula);
            }
        }
        for (DecisionGraph.Node node : graph.nodes()) {
            if (node instanceof TableNode found && found.table().equals(table)) {
                return of(found, graph, formulas);
            }
        }
        return of(table);
    }

    private static LoneTable of(TableNode node, DecisionGraph graph, Map<String, FormulaNode> formulas) {
        Map<String, String> keys = new HashMap<>();
        List<Origin> columns = new ArrayList<>();
        for (int c = 0; c < node.inputs().size(); c++) {
            String text = node.table().columns().get(c).name();
            FormulaNode formula = formulas.get(node.inputs().get(c));
            if (formula != null && formula.expression().text().equals(text)) {
                columns.add(new Origin(text, formula.expression()));
                keys.putAll(formula.expression().reads());
            } else {
                String path = text.replaceAll("\\s*\\.\\s*", ".");
                columns.add(new Origin(path, null));
                keys.put(path, node.inputs().get(c));
            }
        }
        Set<String> outputs = new TreeSet<>();
        node.cells().values().forEach(cell -> {
            outputs.addAll(cell.reads().keySet());
            cell.reads().forEach(keys::putIfAbsent);
        });
        Map<String, ValueType> types = new HashMap<>();
        Set<String> lists = new LinkedHashSet<>();
        keys.forEach((path, key) -> {
            ValueType type = graph.types().get(key);
            if (type != null) {
                types.put(path, type);
            }
            if (graph.lists().contains(key)) {
                lists.add(path);
            }
        });
        return new LoneTable(node.table(), List.copyOf(columns), types, lists, outputs);
    }

    /** What the columns are for inputs as a case names them; {@link Formula#UNKNOWN} where that cannot be said here. */
    public List<@Nullable Object> values(Map<String, @Nullable Object> inputs) {
        Map<String, @Nullable Object> byPath = new HashMap<>();
        columns.forEach(column -> column.paths().forEach(path -> byPath.put(path, at(inputs, path))));
        return FindInputs.columns(this, byPath);
    }

    private static @Nullable Object at(@Nullable Object inputs, String path) {
        Object value = inputs;
        for (String part : path.split("\\.", -1)) {
            value = value instanceof Map<?, ?> map ? map.get(part) : null;
        }
        return value;
    }
}
