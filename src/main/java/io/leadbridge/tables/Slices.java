package io.leadbridge.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

/** Compares what a table says for neighbouring values of one column. */
final class Slices {

    private final Table table;
    private final Grid grid;
    private final Work work;
    private final int mostNodes;
    private final Said said;

    Slices(Table table, Grid grid, Work work, int mostNodes) {
        this.table = table;
        this.grid = grid;
        this.work = work;
        this.mostNodes = mostNodes;
        this.said = new Said(table);
    }

    /** The columns on which no answer depends; none is named for which the budget did not suffice. */
    List<String> idle() {
        List<String> idle = new ArrayList<>();
        for (int c = 0; c < grid.width(); c++) {
            if (isIdle(c)) {
                idle.add(table.columns().get(c).name());
            }
        }
        return idle;
    }

    private boolean isIdle(int c) {
        try {
            for (int number = 0; number + 1 < grid.size(c); number++) {
                if (!same(c, number, number + 1)) {
                    return false;
                }
            }
            return true;
        } catch (BudgetExceeded e) {
            return false;
        }
    }

    private boolean same(int c, int low, int high) {
        work.spend(2L * grid.height());
        int[] left = rows(c, low);
        int[] right = rows(c, high);
        int[] both = IntStream.concat(IntStream.of(left), IntStream.of(right)).toArray();
        int enough = table.hitPolicy() == HitPolicy.FIRST ? 1 : Integer.MAX_VALUE;
        Parts parts = new Parts(new int[] {left.length, both.length}, new int[] {enough, enough});
        Tree tree = TreeBuilder.build(grid.slice(c, both), parts, work, mostNodes);
        AtomicBoolean same = new AtomicBoolean(true);
        Regions.eachLeaf(tree, leaf -> {
            int[] a = IntStream.of(leaf)
                    .filter(r -> r < left.length)
                    .map(r -> both[r])
                    .toArray();
            int[] b = IntStream.of(leaf)
                    .filter(r -> r >= left.length)
                    .map(r -> both[r])
                    .toArray();
            if (!said.by(a).equals(said.by(b))) {
                same.set(false);
            }
        });
        return same.get();
    }

    private int[] rows(int c, int number) {
        return IntStream.range(0, grid.height())
                .filter(row -> Grid.contains(grid.spans(row, c), number))
                .toArray();
    }
}
