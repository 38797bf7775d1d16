package io.leadbridge.tables;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
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

    Regions(Grid grid, Tree tree, Predicate<int[]> wanted) {
        this(grid, tree, wanted, whole(grid));
    }

    /** @param within only this box */
    Regions(Grid grid, Tree tree, Predicate<int[]> wanted, BitSet[] within) {
        this.grid = grid;
        this.tree = tree;
        this.wanted = wanted;
        this.within = within;
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
        if (node < 0) {
            return wanted.test(tree.leaf(node));
        }
        Boolean known = reach.get(node);
        if (known == null) {
            known = false;
            int before = Integer.MIN_VALUE;
            for (int child : tree.children(node)) {
                if (child != before && meetsWithin(node, child) && reaches(child)) {
                    known = true;
                    break;
                }
                before = child;
            }
            reach.put(node, known);
        }
        return known;
    }

    private boolean meetsWithin(int node, int child) {
        BitSet allowed = within[tree.column(node)];
        return allowed.cardinality() == grid.size(tree.column(node))
                || classes(node, child).intersects(allowed);
    }

    private boolean walk(int node, BitSet[] box, Visit visit) {
        if (node < 0) {
            return visit.region(box, tree.leaf(node));
        }
        int c = tree.column(node);
        BitSet range = box[c];
        for (int child : distinct(tree.children(node))) {
            if (!reaches(child)) {
                continue;
            }
            BitSet part = classes(node, child);
            part.and(range);
            if (part.isEmpty()) {
                continue;
            }
            box[c] = part;
            boolean more = walk(child, box, visit);
            box[c] = range;
            if (!more) {
                return false;
            }
        }
        return true;
    }

    private static List<Integer> distinct(int[] children) {
        List<Integer> found = new ArrayList<>();
        for (int child : children) {
            if (!found.contains(child)) {
                found.add(child);
            }
        }
        return found;
    }

    private BitSet classes(int node, int child) {
        BitSet classes = new BitSet();
        int[] children = tree.children(node);
        int low = tree.low(node);
        if (tree.isCut(node)) {
            if (children[0] == child) {
                classes.set(0, low);
            }
            if (children[1] == child) {
                classes.set(low, grid.size(tree.column(node)));
            }
        } else {
            for (int i = 0; i < children.length; i++) {
                if (children[i] == child) {
                    classes.set(low + i);
                }
            }
        }
        return classes;
    }

    Box box(BitSet[] region) {
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
