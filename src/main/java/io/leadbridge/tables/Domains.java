package io.leadbridge.tables;

import io.leadbridge.tables.DecisionGraph.AtLeastNode;
import io.leadbridge.tables.DecisionGraph.FormulaNode;
import io.leadbridge.tables.DecisionGraph.Node;
import io.leadbridge.tables.DecisionGraph.TableNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gathers, for each key of a graph, all that is asked of it or given to it. */
final class Domains {

    private static final int MOST_TESTS = 6_000;

    private final DecisionGraph graph;
    private final Map<String, Kind> kinds;
    private final Map<String, Set<CellTest>> tests = new LinkedHashMap<>();
    private final Map<String, CellTest> allowed = new HashMap<>();

    Domains(DecisionGraph graph, Map<String, List<CellTest>> asked) {
        this.graph = graph;
        this.kinds = graph.kinds();
        graph.types().forEach((key, type) -> allowed.put(key, type.allowed()));
        asked.forEach((key, some) -> tests(key).addAll(some));
        graph.nodes().forEach(this::add);
        Set<String> read = new LinkedHashSet<>();
        graph.nodes().forEach(node -> read.addAll(reads(node)));
        read.stream().filter(kinds::containsKey).forEach(this::tests);
        given();
    }

    private Set<CellTest> tests(String key) {
        return tests.computeIfAbsent(key, unknown -> new LinkedHashSet<>());
    }

    private void add(Node node) {
        if (node instanceof TableNode table) {
            for (int c = 0; c < table.inputs().size(); c++) {
                int at = c;
                String key = table.inputs().get(c);
                Column column = table.table().columns().get(c);
                table.table().rows().forEach(row -> tests(key).add(row.tests().get(at)));
                allowed.merge(key, column.allowed(), CellTest::and);
            }
        } else if (node instanceof AtLeastNode atLeast) {
            for (String key : List.of(atLeast.key(), atLeast.of())) {
                atLeast.order().forEach(value -> tests(key).add(CellTest.points(List.of(value))));
            }
        }
    }

    private static Set<String> reads(Node node) {
        Set<String> reads = new LinkedHashSet<>();
        if (node instanceof TableNode table) {
            table.cells().values().forEach(cell -> reads.addAll(cell.reads().values()));
        } else if (node instanceof FormulaNode formula) {
            reads.addAll(formula.expression().reads().values());
        }
        return reads;
    }

    /** Each value a table gives is a class of its own, so that it is known exactly. */
    private void given() {
        for (Node node : graph.nodes()) {
            if (node instanceof TableNode table) {
                for (int o = 0; o < table.outputs().size(); o++) {
                    String key = table.outputs().get(o);
                    if (tests.containsKey(key)) {
                        given(table.table(), o, key);
                    }
                }
            }
        }
    }

    private void given(Table table, int output, String key) {
        Kind kind = kinds.get(key);
        if (kind == Kind.NUMBER) {
            Sums.all(table).forEach(sum -> tests(key).add(CellTest.points(List.of(sum))));
        }
        for (Row row : table.rows()) {
            if (kind != null
                    && row.outputs().get(output) instanceof Output.Literal literal
                    && literal.value() != null
                    && kind.key(literal.value()) != null) {
                tests(key).add(CellTest.points(List.of(java.util.Objects.requireNonNull(kind.key(literal.value())))));
            }
        }
    }

    /** Refuses what would take more than some ten megabytes a key. */
    Map<String, Domain> all() {
        Map<String, Domain> all = new LinkedHashMap<>();
        tests.forEach((key, asked) -> {
            Kind kind = kinds.get(key);
            if (asked.size() > MOST_TESTS) {
                throw new BudgetExceeded(key);
            }
            if (kind != null) {
                all.put(key, Domain.of(key, kind, allowed.getOrDefault(key, CellTest.ANY), asked));
            }
        });
        return all;
    }
}
