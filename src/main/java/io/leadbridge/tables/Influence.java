package io.leadbridge.tables;

import io.leadbridge.tables.CheapestChange.Lever;
import io.leadbridge.tables.DecisionGraph.AtLeastNode;
import io.leadbridge.tables.DecisionGraph.Expression;
import io.leadbridge.tables.DecisionGraph.FormulaNode;
import io.leadbridge.tables.DecisionGraph.Node;
import io.leadbridge.tables.DecisionGraph.TableNode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which values of a graph hang on which levers; what guards may change hangs on one more. */
final class Influence {

    private static final BitSet NONE = new BitSet();

    private final Map<String, BitSet> on = new HashMap<>();

    Influence(DecisionGraph graph, List<Lever> levers, Map<String, List<Outside>> outside) {
        Set<String> given = graph.given();
        for (int l = 0; l < levers.size(); l++) {
            int lever = l;
            levers.get(l).options().forEach(option -> option.values().keySet().stream()
                    .filter(key -> !given.contains(key))
                    .forEach(
                            key -> on.computeIfAbsent(key, none -> new BitSet()).set(lever)));
        }
        for (Node node : graph.nodes()) {
            BitSet influence = new BitSet();
            reads(node).forEach(key -> influence.or(of(key)));
            if (node instanceof AtLeastNode) {
                influence.or(outside(outside.get(node.key()), levers.size()));
            } else if (expressions(node).anyMatch(one -> one.mayRead().isEmpty())) {
                influence.set(0, levers.size() + 1);
            }
            on.put(node.key(), influence);
            if (node instanceof TableNode table) {
                table.outputs().forEach(output -> on.put(output, influence));
            }
        }
    }

    private BitSet outside(@Nullable List<Outside> known, int unknown) {
        if (known == null) {
            return Domain.one(unknown);
        }
        BitSet influence = new BitSet();
        for (Outside one : known) {
            if (one instanceof Outside.Value value) {
                influence.or(of(value.name()));
            } else if (one instanceof Outside.Speaker speaker) {
                if (speaker.lever() >= 0) {
                    influence.set(speaker.lever());
                } else if (speaker.words().get(0).size() > 1) {
                    influence.set(unknown);
                }
            }
        }
        return influence;
    }

    private static Set<String> reads(Node node) {
        Set<String> reads = new HashSet<>();
        expressions(node).forEach(one -> one.mayRead().ifPresent(reads::addAll));
        if (node instanceof TableNode table) {
            reads.addAll(table.inputs());
        } else if (node instanceof AtLeastNode atLeast) {
            reads.add(atLeast.of());
        }
        return reads;
    }

    static Stream<Expression> expressions(Node node) {
        return node instanceof TableNode table
                ? table.cells().values().stream()
                : node instanceof FormulaNode formula ? Stream.of(formula.expression()) : Stream.empty();
    }

    private BitSet of(String key) {
        return on.getOrDefault(key, NONE);
    }

    /** The levers, and beyond them one more for what is not known; not to be changed. */
    BitSet on(String key) {
        return of(key);
    }

    boolean isFixed(String key) {
        return of(key).isEmpty();
    }

    /** The values that hang on one lever alone. */
    List<String> alone(int lever) {
        List<String> alone = new ArrayList<>();
        on.forEach((key, influence) -> {
            if (influence.cardinality() == 1 && influence.get(lever)) {
                alone.add(key);
            }
        });
        alone.sort(null);
        return alone;
    }
}
