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
        BitSet possible = new BitSet();
        for (int i = 0; i < spans[0].length; i += 2) {
            possible.set(spans[0][i], spans[0][i + 1] + 1);
        }
        for (int i = 0; i < cell.count(); i++) {
            possible.set(i, possible.get(i) && !cell.isEmpty(i));
        }
        classes[c] = number(spans, cell.count(), possible);
        sizes[c] = Arrays.stream(classes[c]).max().orElse(UNDECLARED) + 1;
        for (int r = 0; r < rows.length; r++) {
            rows[r][c] = inClasses(spans[r + 1], classes[c]);
        }
    }

    /** Numbers the possible cells so that neighbours that no spans tell apart share a number. */
    private static int[] number(int[][] spans, int count, BitSet possible) {
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
        boolean changed = false;
        for (int cell = 0; cell < count; cell++) {
            changed |= changes[cell];
            if (possible.get(cell) && (changed || next < 0)) {
                next++;
                changed = false;
            }
            numbers[cell] = possible.get(cell) ? next : UNDECLARED;
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

    /** The declared keys of some classes; where nothing lies between two of them, they are one interval. */
    CellTest test(int column, BitSet numbers) {
        int[] of = classes[column];
        List<CellTest> parts = new ArrayList<>();
        for (int cell = 0; cell < of.length; cell++) {
            boolean joins = of[cell] == UNDECLARED
                    && cell > 0
                    && cell + 1 < of.length
                    && isOf(of[cell - 1], numbers)
                    && isOf(of[cell + 1], numbers)
                    && cells[column].isEmpty(cell);
            if (joins || isOf(of[cell], numbers)) {
                parts.add(cells[column].test(cell));
            }
        }
        return CellTest.any(parts);
    }

    private static boolean isOf(int number, BitSet numbers) {
        return number != UNDECLARED && numbers.get(number);
    }

    /** Whether the row accepts the class of each column. */
    boolean accepts(int row, int[] point) {
        for (int c = 0; c < sizes.length; c++) {
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
        int last = lastFrom(spans, low);
        return last >= 0 && high <= spans[last + 1];
    }

    static boolean meets(int[] spans, int low, int high) {
        int last = lastFrom(spans, high);
        return last >= 0 && spans[last + 1] >= low;
    }

    /** The last span that begins at a number or before it, or less than 0. */
    private static int lastFrom(int[] spans, int number) {
        if (spans.length <= 16) {
            int at = spans.length - 2;
            while (at >= 0 && spans[at] > number) {
                at -= 2;
            }
            return at;
        }
        int low = 0;
        int high = spans.length / 2;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (spans[2 * middle] <= number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return 2 * low - 2;
    }
}
