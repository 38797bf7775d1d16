package io.leadbridge.tables;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The elementary cells of a column: between two neighbouring bounds of its tests all keys behave alike. An ordered column has the cells
 * (−∞,b0), {b0}, (b0,b1), {b1} … (bn,∞), null; one of strings that are only compared for equality has {b0} … {bn}, any other, null.
 */
final class Cells {

    /** Up to here a decimal becomes a double quickly. */
    private static final int EXACT_DIGITS = 15;

    private static final int MAX_DIGITS = 64;
    /** More than three roundings to double can be off. */
    private static final double ROUNDING = 1e-15;

    private static final double[] TENS = new double[MAX_DIGITS];

    static {
        for (int i = 0; i < MAX_DIGITS; i++) {
            TENS[i] = Double.parseDouble("1e" + i);
        }
    }

    private final Kind kind;
    private final boolean ordered;
    private final Object[] bounds;
    private final double[] nearBounds;
    private final Map<Object, Integer> points = new HashMap<>();

    private Cells(Kind kind, boolean ordered, Object[] bounds) {
        this.kind = kind;
        this.ordered = ordered;
        this.bounds = bounds;
        this.nearBounds = new double[kind == Kind.NUMBER ? bounds.length : 0];
        for (int i = 0; i < bounds.length; i++) {
            if (kind == Kind.NUMBER) {
                nearBounds[i] = ((BigDecimal) bounds[i]).doubleValue();
            } else {
                points.put(bounds[i], i);
            }
        }
    }

    static Cells of(Kind kind, Iterable<CellTest> tests) {
        TreeSet<Object> bounds = new TreeSet<>(Order::compare);
        boolean ordered = kind != Kind.STRING;
        if (kind == Kind.BOOLEAN) {
            bounds.addAll(List.of(false, true));
        }
        for (CellTest test : tests) {
            for (Interval interval : test.intervals()) {
                if (interval.low() != null) {
                    bounds.add(interval.low());
                }
                if (interval.high() != null) {
                    bounds.add(interval.high());
                }
            }
            ordered |= !isFinite(test) && !isFinite(test.not());
        }
        return new Cells(kind, ordered, bounds.toArray());
    }

    static boolean isFinite(CellTest test) {
        return test.intervals().stream()
                .allMatch(i -> i.low() != null && i.low().equals(i.high()));
    }

    int count() {
        return (ordered ? 2 * bounds.length + 1 : bounds.length + 1) + 1;
    }

    int nullCell() {
        return count() - 1;
    }

    /** The cell a key of this column's kind lies in. */
    int cellOf(@Nullable Object key) {
        if (key == null) {
            return nullCell();
        }
        if (kind == Kind.NUMBER) {
            return numberCell((BigDecimal) key);
        }
        Integer point = points.get(key);
        if (point != null) {
            return ordered ? 2 * point + 1 : point;
        }
        return ordered ? 2 * firstAtLeast(key, 0, bounds.length) : bounds.length;
    }

    /** Only keys that may round to the same double as a bound need to be compared exactly. */
    private int numberCell(BigDecimal key) {
        int scale = key.scale();
        boolean isLong =
                key.precision() > EXACT_DIGITS && key.precision() < MAX_DIGITS && scale >= 0 && scale < MAX_DIGITS;
        double near = isLong ? key.unscaledValue().doubleValue() / TENS[scale] : key.doubleValue();
        double error = isLong ? Math.abs(near) * ROUNDING : 0;
        int from = 0;
        int end = nearBounds.length;
        while (from < end) {
            int middle = (from + end) >>> 1;
            if (nearBounds[middle] < near - error) {
                from = middle + 1;
            } else {
                end = middle;
            }
        }
        while (end < nearBounds.length && nearBounds[end] <= near + error) {
            end++;
        }
        if (from == end) {
            return 2 * from;
        }
        int place = firstAtLeast(key, from, end);
        return place < end && Order.compare(bounds[place], key) == 0 ? 2 * place + 1 : 2 * place;
    }

    private int firstAtLeast(Object key, int from, int to) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (Order.compare(bounds[middle], key) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The cells a test accepts, as ascending disjoint pairs of first and last cell. */
    int[] spans(CellTest test) {
        List<int[]> spans = new ArrayList<>();
        if (ordered) {
            for (Interval interval : test.intervals()) {
                add(spans, firstCell(interval), lastCell(interval));
            }
        } else {
            int at = 0;
            List<Interval> intervals = test.intervals();
            for (int i = 0; i < bounds.length; i++) {
                while (at < intervals.size() && intervals.get(at).endsBefore(bounds[i])) {
                    at++;
                }
                if (at < intervals.size() && intervals.get(at).contains(bounds[i])) {
                    add(spans, i, i);
                }
            }
            if (!isFinite(test)) {
                add(spans, bounds.length, bounds.length);
            }
        }
        if (test.acceptsNull()) {
            add(spans, nullCell(), nullCell());
        }
        return spans.stream().flatMapToInt(java.util.Arrays::stream).toArray();
    }

    private int firstCell(Interval interval) {
        Object low = interval.low();
        return low == null ? 0 : 2 * firstAtLeast(low, 0, bounds.length) + (interval.lowClosed() ? 1 : 2);
    }

    private int lastCell(Interval interval) {
        Object high = interval.high();
        return high == null
                ? 2 * bounds.length
                : 2 * firstAtLeast(high, 0, bounds.length) + (interval.highClosed() ? 1 : 0);
    }

    private static void add(List<int[]> spans, int first, int last) {
        int[] previous = spans.isEmpty() ? null : spans.get(spans.size() - 1);
        if (previous != null && previous[1] + 1 == first) {
            previous[1] = last;
        } else {
            spans.add(new int[] {first, last});
        }
    }

    /** Whether no key lies in a cell: between neighbouring days, say. */
    boolean isEmpty(int cell) {
        if (!ordered || cell % 2 == 1 || cell == nullCell()) {
            return false;
        }
        Object low = cell == 0 ? null : bounds[cell / 2 - 1];
        Object high = cell / 2 == bounds.length ? null : bounds[cell / 2];
        return kind.isEmptyBetween(low, high);
    }

    /** The keys of a cell as a test. */
    CellTest test(int cell) {
        if (cell == nullCell()) {
            return CellTest.NULL;
        }
        if (ordered) {
            int at = cell / 2;
            Interval interval = cell % 2 == 1
                    ? Interval.point(bounds[at])
                    : new Interval(
                            at == 0 ? null : bounds[at - 1], false, at == bounds.length ? null : bounds[at], false);
            return new CellTest(List.of(interval), false);
        }
        return cell < bounds.length
                ? CellTest.points(List.of(bounds[cell]))
                : CellTest.points(List.of(bounds)).not().withNull(false);
    }
}
