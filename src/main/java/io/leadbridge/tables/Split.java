package io.leadbridge.tables;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One way to split a column's range: into the segments that begin at {@code starts} (a cut where there are two sides only). Good splits
 * shrink the rows a part keeps and copy few rows: {@code cost} is how much the copies grow for each power by which the parts shrink.
 */
final class Split {

    private final int column;
    private final boolean cut;
    private final int[] starts;
    private final int high;
    private final double cost;
    private final long effort;

    private Split(int column, boolean cut, int[] starts, int high, double cost, long effort) {
        this.column = column;
        this.cut = cut;
        this.starts = starts;
        this.high = high;
        this.cost = cost;
        this.effort = effort;
    }

    int column() {
        return column;
    }

    boolean isCut() {
        return cut;
    }

    int[] starts() {
        return starts;
    }

    long effort() {
        return effort;
    }

    private static final double NOTHING = 1e-9;

    static Split better(@Nullable Split left, Split right) {
        return left == null || right.cost < left.cost ? right : left;
    }

    static Split of(Grid grid, int[] rows, int column, int low, int high) {
        int[] starts = starts(grid, rows, column, low, high);
        Split fan = fan(grid, rows, column, starts, high);
        return starts.length == 2 ? fan : better(fan, cut(grid, rows, column, starts, low, high));
    }

    /** Into every segment: nothing of the column is left to ask. */
    static Split intoAll(Grid grid, int[] rows, int column, int low, int high) {
        return fan(grid, rows, column, starts(grid, rows, column, low, high), high);
    }

    private static int[] starts(Grid grid, int[] rows, int column, int low, int high) {
        int[] found = new int[64];
        int used = 0;
        found[used++] = low;
        for (int row : rows) {
            int[] spans = grid.spans(row, column);
            if (used + spans.length > found.length) {
                found = Arrays.copyOf(found, 2 * (used + spans.length));
            }
            for (int i = 0; i < spans.length; i += 2) {
                if (spans[i] > low && spans[i] <= high) {
                    found[used++] = spans[i];
                }
                if (spans[i + 1] >= low && spans[i + 1] < high) {
                    found[used++] = spans[i + 1] + 1;
                }
            }
        }
        Arrays.sort(found, 0, used);
        int distinct = 1;
        for (int i = 1; i < used; i++) {
            if (found[i] != found[distinct - 1]) {
                found[distinct++] = found[i];
            }
        }
        return Arrays.copyOf(found, distinct);
    }

    private static Split fan(Grid grid, int[] rows, int column, int[] starts, int high) {
        int[] steps = new int[starts.length + 1];
        for (int row : rows) {
            int[] spans = grid.spans(row, column);
            for (int i = 0; i < spans.length; i += 2) {
                if (spans[i] <= high && spans[i + 1] >= starts[0]) {
                    steps[segment(starts, spans[i])]++;
                    steps[segment(starts, spans[i + 1]) + 1]--;
                }
            }
        }
        double sum = 0;
        double squares = 0;
        long live = 0;
        for (int s = 0; s < starts.length; s++) {
            live += steps[s];
            sum += live;
            squares += (double) live * live;
        }
        return new Split(column, false, starts, high, cost(rows.length, sum, squares), (long) sum);
    }

    private static int segment(int[] starts, int at) {
        int found = Arrays.binarySearch(starts, at);
        return found >= 0 ? found : Math.max(0, -found - 2);
    }

    private static Split cut(Grid grid, int[] rows, int column, int[] starts, int low, int high) {
        int[] begins = new int[starts.length + 1];
        int[] ends = new int[starts.length + 1];
        for (int row : rows) {
            int[] spans = grid.spans(row, column);
            begins[segment(starts, first(spans, low))]++;
            ends[segment(starts, last(spans, high))]++;
        }
        double best = Double.POSITIVE_INFINITY;
        int at = 1;
        long left = 0;
        long right = rows.length;
        for (int s = 1; s < starts.length; s++) {
            left += begins[s - 1];
            right -= ends[s - 1];
            double cost = cost(rows.length, (double) left + right, (double) left * left + (double) right * right);
            if (cost < best) {
                best = cost;
                at = s;
            }
        }
        return new Split(column, true, new int[] {low, starts[at]}, high, best, 2L * rows.length);
    }

    private static int first(int[] spans, int low) {
        int i = 0;
        while (spans[i + 1] < low) {
            i += 2;
        }
        return Math.max(low, spans[i]);
    }

    private static int last(int[] spans, int high) {
        int i = spans.length - 2;
        while (spans[i] > high) {
            i -= 2;
        }
        return Math.min(high, spans[i + 1]);
    }

    private static double cost(int rows, double sum, double squares) {
        double copies = Math.log(Math.max(1, sum / rows));
        double shrink = squares == 0 ? Math.log(2.0 * rows) : Math.log(rows * sum / squares);
        return (copies + NOTHING) / Math.max(shrink, NOTHING);
    }

    /** The rows that meet each segment, in order. */
    int[][] groups(Grid grid, int[] rows) {
        int[] counts = new int[starts.length];
        int[][] groups = new int[starts.length][4];
        for (int row : rows) {
            int[] spans = grid.spans(row, column);
            for (int i = 0; i < spans.length; i += 2) {
                if (spans[i + 1] < starts[0] || spans[i] > high) {
                    continue;
                }
                int to = segment(starts, spans[i + 1]);
                for (int s = segment(starts, spans[i]); s <= to; s++) {
                    if (counts[s] == groups[s].length) {
                        groups[s] = Arrays.copyOf(groups[s], 2 * counts[s]);
                    }
                    groups[s][counts[s]++] = row;
                }
            }
        }
        Arrays.setAll(groups, s -> Arrays.copyOf(groups[s], counts[s]));
        return groups;
    }
}
