package io.leadbridge.tables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

/**
 * Looks for inputs that differ in one column only and whose outputs are in the wrong order. Steps of the column's order are compared with
 * the next one; what lies between is only skipped where it has no value to compare.
 */
final class MonotoneSearch {

    private static final int MOST = 10_000;

    private final Table table;
    private final Grid grid;
    private final int input;
    private final boolean rises;
    private final ColumnValue values;
    private final OutputOrder order;
    private final Work work;
    private final int mostNodes;
    private final Map<Long, Boolean> known = new HashMap<>();
    private final Boxes<Found> found = new Boxes<>();
    private int foundRegions;
    private boolean exact = true;
    private boolean compared;

    MonotoneSearch(Table table, Grid grid, int input, int output, OutputOrder order, boolean rises, Budget budget) {
        this.table = table;
        this.grid = grid;
        this.input = input;
        this.rises = rises;
        this.values = new ColumnValue(table, grid, output, order);
        this.order = order;
        this.work = new Work(table.name(), budget.work());
        this.mostNodes = budget.nodes();
    }

    /** One side of a breach: its class of the input, the rows that match, and the key of what they say. */
    record Half(int number, List<Integer> rows, Object key) {}

    /** A breach, wherever the other inputs are. */
    record Found(Half lesser, Half greater) {}

    /** Whether no formula stood in the way. */
    boolean isExact() {
        return exact;
    }

    long spent() {
        return work.spent();
    }

    /** Whether any case had a value. */
    boolean hasCompared() {
        return compared;
    }

    /** Compares the steps, each of which has classes of the input; stops where enough is found. */
    void search(List<BitSet> steps) {
        if (steps.size() == 1) {
            steps.get(0).stream().forEach(number -> compare(number, number));
        }
        for (int i = 0; i < steps.size(); i++) {
            for (int j = i + 1; j < steps.size() && foundRegions < MOST; j++) {
                if (compare(steps.get(i), steps.get(j))) {
                    break;
                }
            }
        }
    }

    /** What was found, though the budget may have been exceeded; the box is that of the lesser side. */
    void found(BiConsumer<Box, Found> visit) {
        found.merged((region, one) -> visit.accept(Regions.box(grid, region), one));
    }

    /** The keys of one class of the input. */
    CellTest test(int number) {
        return grid.test(input, Domain.one(number));
    }

    /** True where every case of the greater step has a value, so that later steps need only be compared with that. */
    private boolean compare(BitSet lesser, BitSet greater) {
        boolean settled = true;
        for (int x : lesser.stream().toArray()) {
            for (int y : greater.stream().toArray()) {
                if (x != y) {
                    long pair = (long) x << 32 | y;
                    Boolean before = known.get(pair);
                    if (before == null) {
                        before = compare(x, y);
                        known.put(pair, before);
                    }
                    settled &= before;
                }
            }
        }
        return settled && !lesser.isEmpty() && !greater.isEmpty();
    }

    private boolean compare(int x, int y) {
        int[] left = rows(x);
        int[] right = rows(y);
        int[] both = IntStream.concat(Arrays.stream(left), Arrays.stream(right)).toArray();
        int enough = table.hitPolicy() == HitPolicy.FIRST ? 1 : Integer.MAX_VALUE;
        Parts parts = new Parts(new int[] {left.length, both.length}, new int[] {enough, enough});
        Tree tree = TreeBuilder.build(grid.slice(input, both), parts, work, mostNodes);
        boolean[] settled = {true};
        new Regions(grid, tree, leaf -> isOfInterest(leaf, both, left.length, settled), work).each((region, leaf) -> {
            work.spend(region.length);
            BitSet[] lesser = Regions.copy(region);
            lesser[input] = Domain.one(x);
            BitSet[] greater = Regions.copy(region);
            greater[input] = Domain.one(y);
            int[] before = part(leaf, both, 0, left.length);
            int[] after = part(leaf, both, left.length, both.length);
            Set<Integer> columns = new TreeSet<>(values.columns(before));
            columns.addAll(values.columns(after));
            columns.remove(input);
            each(lesser, greater, new ArrayList<>(columns), before, after, settled);
            return foundRegions < MOST;
        });
        return settled[0];
    }

    private int[] rows(int number) {
        work.spend(grid.height());
        return IntStream.range(0, grid.height())
                .filter(row -> Grid.contains(grid.spans(row, input), number))
                .toArray();
    }

    private static int[] part(int[] leaf, int[] rows, int from, int to) {
        return Arrays.stream(leaf)
                .filter(r -> r >= from && r < to)
                .map(r -> rows[r])
                .toArray();
    }

    /** Without formulas a leaf is judged once, whatever its regions. */
    private boolean isOfInterest(int[] leaf, int[] both, int split, boolean[] settled) {
        int[] before = part(leaf, both, 0, split);
        int[] after = part(leaf, both, split, both.length);
        BitSet[] unknown = new BitSet[grid.width()];
        if (!values.columns(before).isEmpty() || !values.columns(after).isEmpty()) {
            return true;
        }
        return judge(values.of(before, unknown), values.of(after, unknown), settled);
    }

    /** True for a breach. */
    private boolean judge(ColumnValue.Known lesser, ColumnValue.Known greater, boolean[] settled) {
        settled[0] &= greater.key() != null;
        compared |= !lesser.isNothing() || !greater.isNothing();
        if (lesser.isNothing() || greater.isNothing()) {
            return false;
        }
        if (lesser.key() != null && greater.key() != null) {
            int way = order.compare(lesser.key(), greater.key());
            return rises ? way > 0 : way < 0;
        }
        exact &= lesser.formula() != null
                && lesser.formula().equals(greater.formula())
                && !values.mentions(lesser.formula(), input);
        return false;
    }

    private void each(
            BitSet[] lesser, BitSet[] greater, List<Integer> columns, int[] before, int[] after, boolean[] settled) {
        if (!columns.isEmpty()) {
            int column = columns.get(0);
            BitSet all = lesser[column];
            for (int number : all.stream().toArray()) {
                BitSet[] one = Regions.copy(lesser);
                BitSet[] other = Regions.copy(greater);
                one[column] = Domain.one(number);
                other[column] = Domain.one(number);
                each(one, other, columns.subList(1, columns.size()), before, after, settled);
            }
            return;
        }
        work.spend(lesser.length);
        ColumnValue.Known low = values.of(before, lesser);
        ColumnValue.Known high = values.of(after, greater);
        if (judge(low, high, settled) && low.key() != null && high.key() != null && foundRegions < MOST) {
            found.add(
                    lesser,
                    new Found(
                            new Half(lesser[input].nextSetBit(0), list(before), low.key()),
                            new Half(greater[input].nextSetBit(0), list(after), high.key())));
            foundRegions++;
        }
    }

    private static List<Integer> list(int[] rows) {
        return Arrays.stream(rows).boxed().toList();
    }
}
