package io.leadbridge.tables;

import io.leadbridge.tables.DecisionGraph.AtLeastNode;
import io.leadbridge.tables.DecisionGraph.Expression;
import io.leadbridge.tables.DecisionGraph.FormulaNode;
import io.leadbridge.tables.DecisionGraph.Node;
import io.leadbridge.tables.DecisionGraph.TableNode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A graph made ready for a search: a variable with its domain for each key, and a rule for each node. */
final class Model {

    private final DecisionGraph graph;
    private final Map<String, Integer> ids = new LinkedHashMap<>();
    private final List<Domain> domains = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private final Map<String, Source> sources = new HashMap<>();
    private final List<int[]> slots = new ArrayList<>();
    private final Work work = new Work("the graph");

    Model(DecisionGraph graph, Map<String, List<CellTest>> asked) {
        this.graph = graph;
        new Domains(graph, asked).all().forEach((key, domain) -> {
            ids.put(key, domains.size());
            sources.put(key, new Source.OfVariable(domains.size(), domain, null));
            domains.add(domain);
        });
        graph.nodes().forEach(node -> rules.add(rule(node)));
    }

    private Rule rule(Node node) {
        if (node instanceof TableNode table) {
            return rule(table);
        }
        if (node instanceof AtLeastNode atLeast) {
            return new StrengthRule(
                    atLeast,
                    Objects.requireNonNull(ids.get(atLeast.key())),
                    domain(atLeast.key()),
                    Objects.requireNonNull(ids.get(atLeast.of())),
                    domain(atLeast.of()));
        }
        Expression expression = ((FormulaNode) node).expression();
        int variable = ids.getOrDefault(node.key(), -1);
        Image image = image(expression);
        if (variable >= 0 && image != null) {
            sources.put(node.key(), new Source.OfVariable(variable, domains.get(variable), image));
        }
        return new FormulaRule(node.key(), variable, variable < 0 ? null : domains.get(variable), image);
    }

    private Rule rule(TableNode node) {
        int slot = slots.size();
        int[] variables = node.inputs().stream()
                .mapToInt(key -> Objects.requireNonNull(ids.get(key)))
                .toArray();
        List<Domain> tested = node.inputs().stream().map(this::domain).toList();
        RowTests tests = new RowTests(node.table(), variables, tested, work);
        slots.add(tests.all());
        List<@Nullable Domain> given = new ArrayList<>();
        int[] outputs = node.outputs().stream()
                .mapToInt(key -> ids.getOrDefault(key, -1))
                .toArray();
        for (int output : outputs) {
            given.add(output < 0 ? null : domains.get(output));
        }
        RowOutputs said = new RowOutputs(node, outputs, given, this::image);
        if (node.table().hitPolicy().isSingle()) {
            return new SingleRule(node, tests, said, slot);
        }
        int number = outputs.length == 0 ? -1 : outputs[0];
        CollectRule rule = new CollectRule(node, tests, said, number, number < 0 ? null : domains.get(number), slot);
        if (outputs.length == 0) {
            sources.put(node.key(), rule);
        }
        return rule;
    }

    private @Nullable Image image(Expression expression) {
        return expression.formula().isEmpty() ? null : new Image(expression, sources, work);
    }

    Domain domain(String key) {
        return domains.get(Objects.requireNonNull(ids.get(key), key));
    }

    Optional<Integer> variable(String key) {
        return Optional.ofNullable(ids.get(key));
    }

    List<Domain> domains() {
        return domains;
    }

    List<Rule> rules() {
        return rules;
    }

    DecisionGraph graph() {
        return graph;
    }

    Work work() {
        return work;
    }

    Region everything() {
        return new Region(
                domains.stream().map(Domain::all).toArray(BitSet[]::new), slots.toArray(int[][]::new), rules.size());
    }

    /** The rules on which some variables depend, by their places, in the order of evaluation. */
    int[] behind(Iterable<Integer> variables) {
        BitSet needed = new BitSet();
        variables.forEach(needed::set);
        BitSet neededSlots = new BitSet();
        BitSet found = new BitSet();
        for (int r = rules.size() - 1; r >= 0; r--) {
            Rule rule = rules.get(r);
            boolean counts = rule instanceof CollectRule && neededSlots.get(rule.slots()[0]);
            for (int given : rule.gives()) {
                counts |= needed.get(given);
            }
            if (counts) {
                found.set(r);
                for (int variable : rule.variables()) {
                    needed.set(variable);
                }
                for (int slot : rule.slots()) {
                    neededSlots.set(slot);
                }
            }
        }
        return found.stream().toArray();
    }
}
