package io.leadbridge.tables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one or more tables over the same columns, in whole numbers: each column's declared values fall into the classes 0 to
 * size - 1, within which no row distinguishes, and each row accepts spans of classes (pairs of first and last).
 */
final class Grid {

    /** What {@link #classOf} says of a value that is not among the declared ones. */
    static final int UNDECLARED = -1;

    private static final CellTest BOOLEANS =
            CellTest.points(List.of(false, true)).withNull(true);

    private final Cells[] cells;
    private final int[][] classes;
    private final int[] sizes;
    private final int[][][] rows;

    private Grid(Cells[] cells, int[][] classes, int[] sizes, int[][][] rows) {
        this.cells = cells;
        this.classes = classes;
        this.sizes = sizes;
        this.rows = rows;
    }

    static Grid of(List<Column> columns, List<Row> rows) {
        int width = columns.size();
        Grid grid = new Grid(new Cells[width], new int[width][], new int[width], new int[rows.size()][width][]);
        for (int c = 0; c < width; c++) {
            grid.fill(c, columns.get(c), rows);
        }
        return grid;
    }

    private void fill(int c, Column column, List<Row> tests) {
        CellTest allowed = column.kind() == Kind.BOOLEAN ? column.allowed().and(BOOLEANS) : column.allowed();
        List<CellTest> all = new ArrayList<>(tests.size() + 1);
        all.add(allowed);
        tests.forEach(row -> all.add(row.tests().get(c)));
        Cells cell = Cells.of(column.kind(), all);
        int[][] spans = new int[all.size()][];
        Arrays.setAll(spans, i -> cell.spans(all.get(i)));
        cells[c] = cell;
        classes[c] = number(spans, cell.count());
        sizes[c] = Arrays.stream(classes[c]).max().orElse(UNDECLARED) + 1;
        for (int r = 0; r < rows.length; r++) {
            rows[r][c] = inClasses(spans[r + 1], classes[c]);
        }
    }

    /** Numbers the allowed cells (those of the first spans) so that neighbours that no spans tell apart share a number. */
    private static int[] number(int[][] spans, int count) {
        boolean[] changes = new boolean[count + 1];
        changes[count - 1] = true;
        for (int[] some : spans) {
            for (int i = 0; i < some.length; i += 2) {
                changes[some[i]] = true;
                changes[some[i + 1] + 1] = true;
            }
        }
        int[] numbers = new int[count];
        int next = -1;
        for (int cell = 0; cell < count; cell++) {
            boolean allowed = contains(spans[0], cell);
            if (allowed && (changes[cell] || next < 0)) {
                next++;
            }
            numbers[cell] = allowed ? next : UNDECLARED;
        }
        return numbers;
    }

    private static int[] inClasses(int[] spans, int[] classes) {
        int[] mapped = new int[spans.length];
        int used = 0;
        for (int i = 0; i < spans.length; i += 2) {
            int first = spans[i];
            int last = spans[i + 1];
            while (first <= last && classes[first] == UNDECLARED) {
                first++;
            }
            while (first <= last && classes[last] == UNDECLARED) {
                last--;
            }
            if (first > last) {
                continue;
            }
            if (used > 0 && classes[first] <= mapped[used - 1] + 1) {
                mapped[used - 1] = classes[last];
            } else {
                mapped[used++] = classes[first];
                mapped[used++] = classes[last];
            }
        }
        return Arrays.copyOf(mapped, used);
    }

    /** Some rows of this grid, in this order, where the given column does not count. */
    Grid slice(int column, int[] picks) {
        int[][][] picked = new int[picks.length][][];
        for (int i = 0; i < picks.length; i++) {
            picked[i] = rows[picks[i]].clone();
            picked[i][column] = new int[] {0, sizes[column] - 1};
        }
        return new Grid(cells, classes, sizes, picked);
    }

    /** The first rows of this grid, over the same classes. */
    Grid first(int count) {
        return new Grid(cells, classes, sizes, Arrays.copyOf(rows, count));
    }

    int width() {
        return sizes.length;
    }

    int height() {
        return rows.length;
    }

    int size(int column) {
        return sizes[column];
    }

    int[] spans(int row, int column) {
        return rows[row][column];
    }

    /** The class of a key, or {@link #UNDECLARED}. */
    int classOf(int column, @Nullable Object key) {
        return classes[column][cells[column].cellOf(key)];
    }

    /** The declared keys of some classes. */
    CellTest test(int column, BitSet numbers) {
        int[] of = classes[column];
        List<CellTest> parts = new ArrayList<>();
        for (int cell = 0; cell < of.length; cell++) {
            if (of[cell] != UNDECLARED && numbers.get(of[cell])) {
                parts.add(cells[column].test(cell));
            }
        }
        List<Interval> intervals = new ArrayList<>();
        boolean acceptsNull = false;
        for (CellTest part : parts) {
            intervals.addAll(part.intervals());
            acceptsNull |= part.acceptsNull();
        }
        return CellTest.of(intervals, acceptsNull);
    }

    /** Whether the row accepts the class of each column. */
    boolean accepts(int row, int[] point) {
        for (int c = 0; c < point.length; c++) {
            if (!contains(rows[row][c], point[c])) {
                return false;
            }
        }
        return true;
    }

    static boolean contains(int[] spans, int number) {
        return covers(spans, number, number);
    }

    static boolean covers(int[] spans, int low, int high) {
        for (int i = 0; i < spans.length && spans[i] <= low; i += 2) {
            if (high <= spans[i + 1]) {
                return true;
            }
        }
        return false;
    }

    static boolean meets(int[] spans, int low, int high) {
        for (int i = 0; i < spans.length && spans[i] <= high; i += 2) {
            if (spans[i + 1] >= low) {
                return true;
            }
        }
        return false;
    }
}
