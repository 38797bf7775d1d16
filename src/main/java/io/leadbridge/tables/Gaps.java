package io.leadbridge.tables;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The inputs no row matches, as few boxes none of which could be larger. */
final class Gaps {

    static final int MOST = 100;

    private final Grid grid;
    private final Regions regions;
    private final Work work;
    private final List<BitSet[]> found = new ArrayList<>();
    private boolean complete = true;

    Gaps(Grid grid, Tree tree, Work work) {
        this.grid = grid;
        this.work = work;
        this.regions = new Regions(grid, tree, rows -> rows.length == 0, work);
    }

    List<Box> find() {
        try {
            search();
        } catch (BudgetExceeded e) {
            complete = false;
        }
        return found.stream().map(regions::box).toList();
    }

    private void search() {
        regions.each((region, rows) -> {
            work.spend((long) found.size() * region.length);
            if (found.stream().noneMatch(box -> Regions.within(region, box))) {
                if (found.size() == MOST) {
                    complete = false;
                    return false;
                }
                found.add(grow(Regions.copy(region)));
            }
            return true;
        });
    }

    /** Whether {@link #find} found all, within the budget. */
    boolean isComplete() {
        return complete;
    }

    private BitSet[] grow(BitSet[] box) {
        for (int c = 0; c < box.length; c++) {
            work.spend((long) grid.height() * box.length);
            BitSet free = new BitSet();
            free.set(0, grid.size(c));
            for (int row = 0; row < grid.height(); row++) {
                if (meetsElsewhere(row, box, c)) {
                    int[] spans = grid.spans(row, c);
                    for (int i = 0; i < spans.length; i += 2) {
                        free.clear(spans[i], spans[i + 1] + 1);
                    }
                }
            }
            box[c] = free;
        }
        return box;
    }

    private boolean meetsElsewhere(int row, BitSet[] box, int except) {
        for (int c = 0; c < box.length; c++) {
            if (c != except && !meets(grid.spans(row, c), box[c])) {
                return false;
            }
        }
        return true;
    }

    private static boolean meets(int[] spans, BitSet classes) {
        for (int i = 0; i < spans.length; i += 2) {
            int next = classes.nextSetBit(spans[i]);
            if (next >= 0 && next <= spans[i + 1]) {
                return true;
            }
        }
        return false;
    }
}
