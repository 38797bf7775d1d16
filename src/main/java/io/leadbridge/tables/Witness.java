package io.leadbridge.tables;

import io.leadbridge.tables.DecisionGraph.FormulaNode;
import io.leadbridge.tables.DecisionGraph.Node;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A case of a region that has really gone through the graph and come out as wanted. */
final class Witness {

    private static final int ASSUMPTION = 1_000;

    private final Scope scope;
    private final Case one;
    private final Map<String, @Nullable Object> inputs = new LinkedHashMap<>();
    private int unusual;

    private Witness(Scope scope, Case one) {
        this.scope = scope;
        this.one = one;
    }

    /** Null where the usual values of the region do not do it. */
    static @Nullable Witness of(Scope scope, Region region, Map<Integer, BitSet> goal) {
        Map<String, @Nullable Object> chosen = new HashMap<>();
        Witness found = run(scope, region, goal, chosen);
        if (found == null || found.one.assumed().isEmpty()) {
            return found;
        }
        Witness better = found;
        for (Node node : scope.nodes()) {
            if (node instanceof FormulaNode formula && better.one.assumed().containsKey(node.key())) {
                Map<String, @Nullable Object> tried = Trials.make(
                        scope, better.one, formula, chosen, better.one.assumed().get(node.key()));
                Witness next = tried == null ? null : run(scope, region, goal, tried);
                if (next != null && next.cost() < better.cost()) {
                    better = next;
                    chosen = Objects.requireNonNull(tried);
                }
            }
        }
        return better;
    }

    /** The same without assumptions, where it comes about at the edges of the region; else null. */
    @Nullable
    Witness real(Region region, Map<Integer, BitSet> goal) {
        for (Map<String, @Nullable Object> corner :
                Corners.of(scope, region, one.assumed().keySet())) {
            scope.model().work().spend(10L * scope.nodes().size());
            Map<String, @Nullable Object> tried = new HashMap<>(inputs);
            tried.putAll(corner);
            Witness found = run(scope, region, goal, tried);
            if (found != null && found.one.assumed().isEmpty()) {
                return found;
            }
        }
        return null;
    }

    private static @Nullable Witness run(
            Scope scope, Region region, Map<Integer, BitSet> goal, Map<String, @Nullable Object> chosen) {
        Case one = new Case(region);
        Witness witness = new Witness(scope, one);
        for (int input : scope.inputs()) {
            Domain domain = scope.model().domains().get(input);
            Object value =
                    chosen.containsKey(domain.key()) ? chosen.get(domain.key()) : domain.sample(region.set(input));
            one.give(domain.key(), value);
            boolean isUnusual = domain.classOf(value) != domain.usual();
            witness.unusual += isUnusual ? 1 : 0;
            if (isUnusual || goal.containsKey(input)) {
                witness.inputs.put(domain.key(), value);
            }
        }
        scope.model().graph().lists().forEach(key -> one.give(key, List.of()));
        chosen.forEach((key, value) -> {
            if (scope.model().variable(key).isEmpty()) {
                one.give(key, value);
                witness.inputs.put(key, value);
                witness.unusual++;
            }
        });
        for (Rule rule : scope.rules()) {
            if (!rule.run(one)) {
                return null;
            }
        }
        for (var wanted : goal.entrySet()) {
            Domain domain = scope.model().domains().get(wanted.getKey());
            int number = domain.classOf(one.value(domain.key()));
            if (number < 0 || !wanted.getValue().get(number)) {
                return null;
            }
        }
        return witness;
    }

    int cost() {
        return unusual + one.guarded().size() + ASSUMPTION * one.assumed().size();
    }

    Case one() {
        return one;
    }

    Map<String, @Nullable Object> inputs() {
        return inputs;
    }

    /** What nodes give, in the order of evaluation. */
    Map<String, @Nullable Object> decided() {
        Set<String> keys = new LinkedHashSet<>();
        for (Node node : scope.nodes()) {
            if (node instanceof DecisionGraph.TableNode table
                    && !table.outputs().isEmpty()) {
                keys.addAll(table.outputs());
            } else {
                keys.add(node.key());
            }
        }
        Map<String, @Nullable Object> decided = new LinkedHashMap<>();
        keys.forEach(key -> decided.put(key, one.value(key)));
        return decided;
    }
}
