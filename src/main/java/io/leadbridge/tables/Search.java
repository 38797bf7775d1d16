package io.leadbridge.tables;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the cheapest case in which some variables have wanted values: takes away what is impossible, splits what is in doubt, and puts a
 * case through the graph where nothing is.
 */
final class Search {

    /** What an improvement of a counterexample may take of the budget. */
    private static final int IMPROVING = 10;

    /** How often the edges of a region are tried where a formula is free. */
    private static final int MOST_CORNERS = 20;

    private static final int DEEPEST = 2_000;

    private final Model model;
    private final boolean onlyFirst;
    private @Nullable Witness best;
    private boolean complete = true;
    private int corners;
    /** The least a case may cost of which only assumptions kept us from knowing. */
    private int doubt = Integer.MAX_VALUE;

    private Scope scope;
    private Map<Integer, BitSet> goal = Map.of();

    Search(Model model, boolean onlyFirst) {
        this.model = model;
        this.onlyFirst = onlyFirst;
        this.scope = Scope.of(model, java.util.List.of());
    }

    /** Tries one goal; several goals share the best case found. False where the budget did not suffice. */
    boolean look(Map<Integer, BitSet> wanted) {
        scope = Scope.of(model, wanted.keySet());
        goal = new LinkedHashMap<>(wanted);
        Region region = model.everything();
        for (var one : wanted.entrySet()) {
            if (!region.keep(one.getKey(), one.getValue())) {
                return true;
            }
        }
        try {
            step(region, 0);
        } catch (BudgetExceeded e) {
            complete = false;
        }
        return complete;
    }

    /** Whether nothing cheaper than {@link #best} exists. */
    boolean isExhausted() {
        boolean isCertain = best != null && best.one().assumed().isEmpty();
        return complete && (!isCertain || doubt >= Objects.requireNonNull(best).cost());
    }

    @Nullable
    Witness best() {
        return best;
    }

    private void step(Region region, int depth) {
        if (depth > DEEPEST) {
            throw new BudgetExceeded("the graph");
        }
        if (!scope.narrow(region)) {
            return;
        }
        int atLeast = scope.cost(region);
        if (best != null && (onlyFirst || best.cost() <= atLeast)) {
            return;
        }
        Rule.Cut cut = scope.neededCut(region);
        if (cut == null) {
            Witness found = Witness.of(scope, region, goal);
            if (found != null && !found.one().assumed().isEmpty() && corners++ < MOST_CORNERS) {
                Witness real = found.real(region, goal);
                found = real == null ? found : real;
            }
            if (found != null) {
                take(found);
                if (onlyFirst || found.cost() <= atLeast) {
                    return;
                }
            }
            cut = scope.anyCut(region);
            if (cut == null) {
                complete &= found != null;
                boolean isAssumed = found != null && !found.one().assumed().isEmpty();
                doubt = isAssumed ? Math.min(doubt, scope.isOne(region) ? atLeast + 1 : atLeast) : doubt;
                return;
            }
        }
        split(region, cut, depth);
    }

    private void split(Region region, Rule.Cut cut, int depth) {
        BitSet outside = (BitSet) region.set(cut.variable()).clone();
        outside.andNot(cut.inside());
        Domain domain = model.domains().get(cut.variable());
        boolean insideFirst = scope.isUsual(cut.variable(), cut.inside())
                || (!scope.isUsual(cut.variable(), outside) && !Region.within(cut.inside(), domain.classesOf(null)));
        for (BitSet part : insideFirst ? new BitSet[] {cut.inside(), outside} : new BitSet[] {outside, cut.inside()}) {
            Region half = region.copy();
            if (half.keep(cut.variable(), part)) {
                step(half, depth + 1);
            }
        }
    }

    private void take(Witness found) {
        if (best == null) {
            model.work().allow(model.work().left() / IMPROVING);
        }
        if (best == null || found.cost() < Objects.requireNonNull(best).cost()) {
            best = found;
        }
    }
}
