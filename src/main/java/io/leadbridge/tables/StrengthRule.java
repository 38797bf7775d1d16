package io.leadbridge.tables;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A value that is as strong as another, or stronger. */
final class StrengthRule implements Rule {

    private final String key;
    private final String of;
    private final int variable;
    private final int weakest;
    private final Domain domain;
    private final Domain weakestDomain;
    private final List<String> order;

    StrengthRule(DecisionGraph.AtLeastNode node, int variable, Domain domain, int weakest, Domain weakestDomain) {
        this.key = node.key();
        this.of = node.of();
        this.order = node.order();
        this.variable = variable;
        this.domain = domain;
        this.weakest = weakest;
        this.weakestDomain = weakestDomain;
    }

    @Override
    public int[] variables() {
        return new int[] {variable, weakest};
    }

    @Override
    public int[] slots() {
        return new int[0];
    }

    @Override
    public int[] gives() {
        return new int[] {variable};
    }

    @Override
    public boolean narrow(Region region) {
        int least = order.size();
        int greatest = -1;
        for (int rank = 0; rank < order.size(); rank++) {
            if (has(region.set(weakest), weakestDomain, rank)) {
                least = Math.min(least, rank);
            }
            if (has(region.set(variable), domain, rank)) {
                greatest = rank;
            }
        }
        return region.keep(variable, between(domain, least, order.size() - 1))
                && region.keep(weakest, between(weakestDomain, 0, greatest));
    }

    private boolean has(BitSet set, Domain in, int rank) {
        return set.intersects(in.classesOf(order.get(rank)));
    }

    private BitSet between(Domain in, int least, int greatest) {
        BitSet classes = new BitSet();
        for (int rank = least; rank <= greatest; rank++) {
            classes.or(in.classesOf(order.get(rank)));
        }
        return classes;
    }

    /** Whether what is left needs something stronger than the tables say. */
    boolean isStrengthened(Region region) {
        return java.util.stream.IntStream.range(0, order.size())
                .noneMatch(rank ->
                        has(region.set(weakest), weakestDomain, rank) && has(region.set(variable), domain, rank));
    }

    @Override
    public @Nullable Cut cut(Region region) {
        Cut weak = new Source.OfVariable(weakest, weakestDomain, null).cut(region);
        return weak != null ? weak : new Source.OfVariable(variable, domain, null).cut(region);
    }

    @Override
    public boolean run(Case one) {
        int least = order.indexOf(String.valueOf(one.value(of)));
        if (least < 0) {
            return false;
        }
        for (int rank = least; rank < order.size(); rank++) {
            if (has(one.region().set(variable), domain, rank)) {
                if (rank == least) {
                    one.give(key, order.get(rank));
                } else {
                    one.guard(key, order.get(rank));
                }
                return true;
            }
        }
        return false;
    }
}
