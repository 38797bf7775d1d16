package io.leadbridge.tables;

import io.leadbridge.kernel.Finding;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tables and formulas in the order of their evaluation; every value has a key of its own, and a key no node gives is an input.
 *
 * @param types of the keys for which one is declared
 * @param lists the inputs that are lists
 * @param names what a person may call a key; more than one key where the name is ambiguous
 * @param findings what could not be read
 */
public record DecisionGraph(
        List<Node> nodes,
        Map<String, ValueType> types,
        Set<String> lists,
        Map<String, List<String>> names,
        List<Finding> findings) {

    public DecisionGraph {
        nodes = List.copyOf(nodes);
        types = Map.copyOf(types);
        lists = Set.copyOf(lists);
        names = Map.copyOf(names);
        findings = List.copyOf(findings);
    }

    /** The kind of a value, and which values are declared for it. */
    public record ValueType(Kind kind, CellTest allowed) {}

    /**
     * An expression, and the key of each path it reads.
     *
     * @param formula empty where it can not be evaluated here: then it may have any value
     * @param mayRead the keys without which it can not become another; empty where that is not known
     */
    public record Expression(
            String text, Optional<Formula> formula, Map<String, String> reads, Optional<Set<String>> mayRead) {

        public Expression {
            reads = Map.copyOf(reads);
            mayRead = mayRead.map(Set::copyOf);
        }

        /** One that is evaluated here. */
        public Expression(String text, Formula formula, Map<String, String> reads) {
            this(text, Optional.of(formula), reads, Optional.of(Set.copyOf(reads.values())));
        }

        /** One that is not evaluated here. */
        public Expression(String text, Optional<Set<String>> mayRead) {
            this(text, Optional.empty(), Map.of(), mayRead);
        }
    }

    /** One step of the evaluation. */
    public sealed interface Node {

        /** The key of what it gives. */
        String key();
    }

    /**
     * A table; one of several outputs that gives one row gives a key for each, {@code key.output}.
     *
     * @param inputs the key each column tests
     * @param cells its output entries that are formulas, by their text
     */
    public record TableNode(String key, Table table, List<String> inputs, Map<String, Expression> cells)
            implements Node {

        public TableNode {
            inputs = List.copyOf(inputs);
            cells = Map.copyOf(cells);
        }

        /** The key of each output; empty where the table gives a list. */
        public List<String> outputs() {
            boolean list =
                    switch (table.hitPolicy()) {
                        case COLLECT, RULE_ORDER, OUTPUT_ORDER -> true;
                        case COLLECT_SUM, COLLECT_MIN, COLLECT_MAX, COLLECT_COUNT ->
                            table.outputColumns().size() > 1;
                        case UNIQUE, ANY, PRIORITY, FIRST -> false;
                    };
            if (list) {
                return List.of();
            }
            return table.outputColumns().size() == 1
                    ? List.of(key)
                    : table.outputColumns().stream()
                            .map(column -> key + "." + column.name())
                            .toList();
        }
    }

    /** A formula whose value is known by its key. */
    public record FormulaNode(String key, Expression expression) implements Node {}

    /**
     * A value that may be that of another key, or anything stronger.
     *
     * @param order the values, weakest first
     */
    public record AtLeastNode(String key, String of, List<String> order) implements Node {

        public AtLeastNode {
            order = List.copyOf(order);
        }
    }

    /** The keys that nodes give. */
    Set<String> given() {
        Set<String> given = new LinkedHashSet<>();
        for (Node node : nodes) {
            given.add(node.key());
            if (node instanceof TableNode table) {
                given.addAll(table.outputs());
            }
        }
        return given;
    }

    /** The kind of every key that has single values. */
    Map<String, Kind> kinds() {
        Map<String, Kind> kinds = new HashMap<>();
        types.forEach((key, type) -> kinds.put(key, type.kind()));
        for (Node node : nodes) {
            if (node instanceof TableNode table) {
                for (int c = 0; c < table.inputs().size(); c++) {
                    kinds.putIfAbsent(
                            table.inputs().get(c),
                            table.table().columns().get(c).kind());
                }
                for (int o = 0; o < table.outputs().size(); o++) {
                    Kind kind = kind(table.table(), o);
                    if (kind != null) {
                        kinds.putIfAbsent(table.outputs().get(o), kind);
                    }
                }
            } else if (node instanceof AtLeastNode atLeast) {
                kinds.putIfAbsent(atLeast.key(), Kind.STRING);
                kinds.putIfAbsent(atLeast.of(), Kind.STRING);
            }
        }
        return kinds;
    }

    static @Nullable Kind kind(Table table, int output) {
        for (Row row : table.rows()) {
            if (row.outputs().get(output) instanceof Output.Literal literal && literal.value() != null) {
                return Kind.of(literal.value());
            }
        }
        return null;
    }
}
