package io.leadbridge.tables;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Walks the regions of a tree whose leaves are of interest; a region is a set of classes for each column. */
final class Regions {

    private final Grid grid;
    private final Tree tree;
    private final Map<Integer, Boolean> reach = new HashMap<>();
    private final Predicate<int[]> wanted;
    private final BitSet[] within;
    private final Work work;

    /** There may be far more regions than nodes, so that walking them takes work, too. */
    Regions(Grid grid, Tree tree, Predicate<int[]> wanted, Work work) {
        this(grid, tree, wanted, whole(grid), work);
    }

    /** @param within only this box */
    Regions(Grid grid, Tree tree, Predicate<int[]> wanted, BitSet[] within, Work work) {
        this.grid = grid;
        this.tree = tree;
        this.wanted = wanted;
        this.within = within;
        this.work = work;
    }

    /** All there is. */
    static BitSet[] whole(Grid grid) {
        BitSet[] whole = new BitSet[grid.width()];
        for (int c = 0; c < whole.length; c++) {
            whole[c] = new BitSet();
            whole[c].set(0, grid.size(c));
        }
        return whole;
    }

    /** Regions come in no promised order; {@code visit} says whether to go on. */
    void each(Visit visit) {
        if (reaches(tree.root())) {
            walk(tree.root(), copy(within), visit);
        }
    }

    /** How many nodes were looked at to find the way. */
    int seen() {
        return reach.size();
    }

    /** Every leaf once. */
    static void eachLeaf(Tree tree, Consumer<int[]> visit) {
        for (int leaf = 1; leaf <= tree.leaves(); leaf++) {
            visit.accept(tree.leaf(-leaf));
        }
    }

    private boolean reaches(int node) {
        Boolean known = reach.get(node);
        if (known == null && node < 0) {
            known = wanted.test(tree.leaf(node));
            reach.put(node, known);
        }
        if (known == null) {
            known = false;
            int[] children = tree.children(node);
            for (int i = 0; i < children.length && !known; i++) {
                known = meetsWithin(node, i) && reaches(children[i]);
            }
            reach.put(node, known);
        }
        return known;
    }

    private boolean meetsWithin(int node, int place) {
        BitSet allowed = within[tree.column(node)];
        int low = tree.low(node);
        if (!tree.isCut(node)) {
            return allowed.get(low + place);
        }
        int first = allowed.nextSetBit(place == 0 ? 0 : low);
        return first >= 0 && (place == 1 || first < low);
    }

    private boolean walk(int node, BitSet[] box, Visit visit) {
        if (node < 0) {
            return visit.region(box, tree.leaf(node));
        }
        int c = tree.column(node);
        BitSet range = box[c];
        work.spend(1 + tree.children(node).length);
        for (var child : parts(node).entrySet()) {
            BitSet part = child.getValue();
            part.and(range);
            if (part.isEmpty()) {
                continue;
            }
            box[c] = part;
            boolean more = walk(child.getKey(), box, visit);
            box[c] = range;
            if (!more) {
                return false;
            }
        }
        return true;
    }

    /** The classes that lead to each child of interest. */
    private Map<Integer, BitSet> parts(int node) {
        Map<Integer, BitSet> parts = new LinkedHashMap<>();
        int[] children = tree.children(node);
        int low = tree.low(node);
        for (int i = 0; i < children.length; i++) {
            if (reaches(children[i])) {
                BitSet classes = parts.computeIfAbsent(children[i], child -> new BitSet());
                if (!tree.isCut(node)) {
                    classes.set(low + i);
                } else if (i == 0) {
                    classes.set(0, low);
                } else {
                    classes.set(low, grid.size(tree.column(node)));
                }
            }
        }
        return parts;
    }

    Box box(BitSet[] region) {
        return box(grid, region);
    }

    static Box box(Grid grid, BitSet[] region) {
        List<CellTest> tests = new ArrayList<>();
        for (int c = 0; c < region.length; c++) {
            tests.add(grid.test(c, region[c]));
        }
        return new Box(tests);
    }

    static boolean within(BitSet[] inner, BitSet[] outer) {
        for (int c = 0; c < inner.length; c++) {
            BitSet rest = (BitSet) inner[c].clone();
            rest.andNot(outer[c]);
            if (!rest.isEmpty()) {
                return false;
            }
        }
        return true;
    }

    static BitSet[] copy(BitSet[] region) {
        BitSet[] copy = new BitSet[region.length];
        for (int c = 0; c < copy.length; c++) {
            copy[c] = (BitSet) region[c].clone();
        }
        return copy;
    }

    /** Takes a region, which it must copy to keep. */
    interface Visit {
        boolean region(BitSet[] box, int[] rows);
    }
}
