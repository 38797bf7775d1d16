package io.leadbridge.tables;

import io.leadbridge.tables.DecisionGraph.AtLeastNode;
import io.leadbridge.tables.DecisionGraph.Node;
import io.leadbridge.tables.Outside.Speaker;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/** A value that is the strongest of another one and of what stands {@link Outside}. */
final class Strengthening {

    private final List<String> order;
    private final int variable;
    private final Domain domain;
    private final int weakest;
    private final Domain weakestDomain;
    private final List<Integer> values = new ArrayList<>();
    private final List<Domain> domains = new ArrayList<>();
    private final List<Speaker> speakers = new ArrayList<>();

    Strengthening(Model model, AtLeastNode node, List<Outside> outside) {
        this.order = node.order();
        this.variable = model.variable(node.key()).orElseThrow();
        this.domain = model.domain(node.key());
        this.weakest = model.variable(node.of()).orElseThrow();
        this.weakestDomain = model.domain(node.of());
        for (Outside one : outside) {
            if (one instanceof Speaker speaker) {
                speakers.add(speaker);
            } else if (one instanceof Outside.Value value) {
                values.add(model.variable(value.name()).orElseThrow());
                domains.add(model.domain(value.name()));
            }
        }
    }

    /** By the keys of the graph. */
    static List<Strengthening> all(Model model, Map<String, List<Outside>> outside) {
        List<Strengthening> all = new ArrayList<>();
        for (Node node : model.graph().nodes()) {
            if (node instanceof AtLeastNode atLeast && outside.containsKey(node.key())) {
                all.add(new Strengthening(model, atLeast, outside.get(node.key())));
            }
        }
        return all;
    }

    /** What has to be told apart of other values. */
    static Map<String, List<CellTest>> asked(DecisionGraph graph, Map<String, List<Outside>> outside) {
        Map<String, List<CellTest>> asked = new HashMap<>();
        for (Node node : graph.nodes()) {
            if (node instanceof AtLeastNode atLeast) {
                for (Outside one : outside.getOrDefault(node.key(), List.of())) {
                    if (one instanceof Outside.Value value) {
                        asked.put(
                                value.name(),
                                atLeast.order().stream()
                                        .map(word -> CellTest.points(List.of(word)))
                                        .toList());
                    }
                }
            }
        }
        return asked;
    }

    int variable() {
        return variable;
    }

    /** What it hangs on besides its node. */
    List<Integer> values() {
        return values;
    }

    /** Keeps what can still be; false where nothing can. */
    boolean narrow(BitSet[] open, Region region) {
        BitSet outside = Domain.one(0);
        for (Speaker speaker : speakers) {
            outside = strongest(outside, words(speaker, open));
        }
        for (int i = 0; i < values.size(); i++) {
            outside = strongest(outside, ranks(region.set(values.get(i)), domains.get(i)));
        }
        BitSet of = ranks(region.set(weakest), weakestDomain);
        BitSet now = ranks(region.set(variable), domain);
        BitSet possible = strongest(of, outside);
        possible.and(now);
        BitSet from = new BitSet();
        for (int rank = of.nextSetBit(0); rank >= 0; rank = of.nextSetBit(rank + 1)) {
            from.set(rank, strongest(Domain.one(rank), outside).intersects(now));
        }
        return keep(region, variable, domain, possible) && keep(region, weakest, weakestDomain, from);
    }

    private boolean keep(Region region, int kept, Domain in, BitSet ranks) {
        BitSet classes = new BitSet();
        ranks.stream().forEach(rank -> classes.or(in.classesOf(order.get(rank))));
        return region.keep(kept, classes);
    }

    private BitSet words(Speaker speaker, BitSet[] open) {
        IntFunction<BitSet> said = option -> {
            BitSet ranks = new BitSet();
            speaker.words().get(option).forEach(word -> ranks.set(Math.max(0, order.indexOf(word))));
            return ranks.isEmpty() ? Domain.one(0) : ranks;
        };
        if (speaker.lever() < 0) {
            return said.apply(0);
        }
        BitSet all = new BitSet();
        open[speaker.lever()].stream().forEach(option -> all.or(said.apply(option)));
        return all;
    }

    /** The ranks some classes may have; a value without a rank strengthens nothing. */
    private BitSet ranks(BitSet classes, Domain in) {
        BitSet ranks = new BitSet();
        BitSet named = new BitSet();
        for (int rank = 0; rank < order.size(); rank++) {
            BitSet of = in.classesOf(order.get(rank));
            named.or(of);
            ranks.set(rank, of.intersects(classes));
        }
        ranks.set(0, ranks.get(0) || !Region.within(classes, named));
        return ranks;
    }

    private static BitSet strongest(BitSet one, BitSet other) {
        BitSet both = new BitSet();
        for (int a = one.nextSetBit(0); a >= 0; a = one.nextSetBit(a + 1)) {
            for (int b = other.nextSetBit(0); b >= 0; b = other.nextSetBit(b + 1)) {
                both.set(Math.max(a, b));
            }
        }
        return both;
    }
}
