package io.leadbridge.tables;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Builds the {@link Tree} of a grid: splits the space of inputs, where it pays best, until every row left covers what is left. Where two
 * parts keep the same rows and the same ranges of the columns that still matter, they share a node.
 */
final class TreeBuilder {

    private final Grid grid;
    private final Parts parts;
    private static final int MOST_STORED = 64;

    /** From here on a column is split into all its segments at once, so that a tree is never much deeper. */
    private static final int DEEPEST_CUT = 64;

    private final Work work;
    private final int mostNodes;
    private final int[] weights;
    private long stored;
    private int depth;
    private final Tree tree = new Tree();
    private final Map<Key, Integer> known = new HashMap<>();
    private final Map<Key, Integer> leaves = new HashMap<>();

    private TreeBuilder(Grid grid, Parts parts, Work work, int mostNodes) {
        this.grid = grid;
        this.parts = parts;
        this.work = work;
        this.mostNodes = mostNodes;
        this.weights = new int[grid.height()];
        Arrays.setAll(weights, this::weight);
    }

    /** What a row takes to be looked at: a unit for each column, and more where a cell has many spans. */
    private int weight(int row) {
        int weight = 0;
        for (int c = 0; c < grid.width(); c++) {
            weight += 1 + grid.spans(row, c).length / 8;
        }
        return weight;
    }

    private void spend(int[] live) {
        long units = grid.width();
        for (int row : live) {
            units += weights[row];
        }
        work.spend(units);
    }

    /** Keeps a tree that could be built from filling the memory. */
    private void store(long numbers) {
        stored += numbers;
        if (stored > (long) MOST_STORED * mostNodes) {
            throw work.exceeded();
        }
    }

    static Tree build(Grid grid, Parts parts, Budget budget, String name) {
        return build(grid, parts, new Work(name, budget.work()), budget.nodes());
    }

    static Tree build(Grid grid, Parts parts, Work work, int mostNodes) {
        int[] low = new int[grid.width()];
        int[] high = new int[grid.width()];
        Arrays.setAll(high, c -> grid.size(c) - 1);
        int[] all = new int[grid.height()];
        Arrays.setAll(all, r -> r);
        TreeBuilder builder = new TreeBuilder(grid, parts, work, mostNodes);
        try {
            builder.tree.setRoot(builder.node(builder.meeting(all, low, high), low, high));
        } catch (StackOverflowError e) {
            throw work.exceeded();
        }
        return builder.tree;
    }

    private int[] meeting(int[] rows, int[] low, int[] high) {
        return Arrays.stream(rows).filter(r -> meets(r, low, high)).toArray();
    }

    private boolean meets(int row, int[] low, int[] high) {
        for (int c = 0; c < low.length; c++) {
            if (!Grid.meets(grid.spans(row, c), low[c], high[c])) {
                return false;
            }
        }
        return true;
    }

    private int node(int[] live, int[] low, int[] high) {
        spend(live);
        if (tree.nodes() > mostNodes) {
            throw work.exceeded();
        }
        boolean[] open = new boolean[low.length];
        int[] rows = parts.trim(live, row -> covers(row, low, high));
        boolean any = false;
        for (int row : rows) {
            for (int c = 0; c < open.length; c++) {
                if (!open[c] && !Grid.covers(grid.spans(row, c), low[c], high[c])) {
                    open[c] = true;
                    any = true;
                }
            }
        }
        if (!any) {
            return leaves.computeIfAbsent(new Key(rows), key -> {
                store(rows.length);
                return tree.addLeaf(rows);
            });
        }
        Key key = Key.of(rows, open, low, high);
        Integer shared = known.get(key);
        if (shared != null) {
            return shared;
        }
        int made = split(rows, open, low, high);
        store(key.numbers.length);
        known.put(key, made);
        return made;
    }

    private boolean covers(int row, int[] low, int[] high) {
        for (int c = 0; c < low.length; c++) {
            if (!Grid.covers(grid.spans(row, c), low[c], high[c])) {
                return false;
            }
        }
        return true;
    }

    private int split(int[] rows, boolean[] open, int[] low, int[] high) {
        Split best = null;
        for (int c = 0; c < open.length; c++) {
            if (open[c]) {
                Split split = depth < DEEPEST_CUT
                        ? Split.of(grid, rows, c, low[c], high[c])
                        : Split.intoAll(grid, rows, c, low[c], high[c]);
                best = Split.better(best, split);
            }
        }
        Split split = java.util.Objects.requireNonNull(best);
        work.spend(split.effort());
        depth++;
        int made = split.isCut() ? cut(rows, split, low, high) : fan(rows, split, low, high);
        depth--;
        return made;
    }

    private int cut(int[] rows, Split split, int[] low, int[] high) {
        int c = split.column();
        int at = split.starts()[1];
        int left = side(rows, c, low[c], at - 1, low, high);
        int right = side(rows, c, at, high[c], low, high);
        return left == right ? left : tree.addCut(c, at, left, right);
    }

    private int side(int[] rows, int c, int from, int to, int[] low, int[] high) {
        int[] sideLow = low.clone();
        int[] sideHigh = high.clone();
        sideLow[c] = from;
        sideHigh[c] = to;
        return node(
                Arrays.stream(rows)
                        .filter(r -> Grid.meets(grid.spans(r, c), from, to))
                        .toArray(),
                sideLow,
                sideHigh);
    }

    private int fan(int[] rows, Split split, int[] low, int[] high) {
        int c = split.column();
        int[] starts = split.starts();
        store(high[c] - low[c] + 1);
        int[] targets = new int[high[c] - low[c] + 1];
        int[][] groups = split.groups(grid, rows);
        Map<Key, Integer> made = new HashMap<>();
        for (int s = 0; s < starts.length; s++) {
            int end = s + 1 < starts.length ? starts[s + 1] : high[c] + 1;
            Key key = new Key(groups[s]);
            Integer target = made.get(key);
            if (target == null) {
                int[] groupLow = low.clone();
                int[] groupHigh = high.clone();
                groupLow[c] = starts[s];
                groupHigh[c] = end - 1;
                target = node(groups[s], groupLow, groupHigh);
                made.put(key, target);
            }
            Arrays.fill(targets, starts[s] - low[c], end - low[c], target);
        }
        return Arrays.stream(targets).allMatch(t -> t == targets[0]) ? targets[0] : tree.addSwitch(c, low[c], targets);
    }

    /** A node's identity: rows, then the ranges of the columns that some row does not cover. */
    private static final class Key {

        private final int[] numbers;

        Key(int[] numbers) {
            this.numbers = numbers;
        }

        static Key of(int[] rows, boolean[] open, int[] low, int[] high) {
            int[] numbers = Arrays.copyOf(rows, rows.length + 3 * open.length);
            int used = rows.length;
            for (int c = 0; c < open.length; c++) {
                if (open[c]) {
                    numbers[used++] = -c - 1;
                    numbers[used++] = low[c];
                    numbers[used++] = high[c];
                }
            }
            return new Key(Arrays.copyOf(numbers, used));
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && Arrays.equals(numbers, key.numbers);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(numbers);
        }
    }
}
