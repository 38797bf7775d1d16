package io.leadbridge.tables;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values a cell of a table accepts: disjoint intervals of keys in ascending order, and perhaps null. */
public record CellTest(List<Interval> intervals, boolean acceptsNull) {

    /** What "-" says: every value, and null. */
    public static final CellTest ANY = new CellTest(List.of(Interval.ALL), true);

    /** What "null" says. */
    public static final CellTest NULL = new CellTest(List.of(), true);

    static final CellTest NONE = new CellTest(List.of(), false);

    /** The test that accepts what any of the intervals, in any order, contains. */
    public static CellTest of(List<Interval> intervals, boolean acceptsNull) {
        List<Interval> sorted = new ArrayList<>(intervals);
        sorted.removeIf(Interval::isEmpty);
        sorted.sort(Interval::compareLow);
        List<Interval> joined = new ArrayList<>(sorted.size());
        for (Interval next : sorted) {
            int last = joined.size() - 1;
            if (last >= 0 && joined.get(last).touches(next)) {
                joined.set(last, joined.get(last).join(next));
            } else {
                joined.add(next);
            }
        }
        return new CellTest(List.copyOf(joined), acceptsNull);
    }

    /** The test that accepts what any of these accept. */
    public static CellTest any(List<CellTest> tests) {
        List<Interval> intervals = new ArrayList<>();
        tests.forEach(test -> intervals.addAll(test.intervals()));
        return of(intervals, tests.stream().anyMatch(CellTest::acceptsNull));
    }

    /** The test that accepts exactly these keys. */
    public static CellTest points(List<?> keys) {
        return of(keys.stream().map(Interval::point).toList(), false);
    }

    public boolean accepts(@Nullable Object key) {
        return key == null ? acceptsNull : intervals.stream().anyMatch(interval -> interval.contains(key));
    }

    public CellTest or(CellTest other) {
        return any(List.of(this, other));
    }

    public CellTest and(CellTest other) {
        List<Interval> both = new ArrayList<>();
        int mine = 0;
        int theirs = 0;
        while (mine < intervals.size() && theirs < other.intervals.size()) {
            Interval left = intervals.get(mine);
            Interval right = other.intervals.get(theirs);
            both.add(left.intersect(right));
            if (Interval.compareHigh(left, right) <= 0) {
                mine++;
            } else {
                theirs++;
            }
        }
        return of(both, acceptsNull && other.acceptsNull);
    }

    /** The test that accepts just what this one does not; of null too. */
    public CellTest not() {
        List<Interval> rest = new ArrayList<>();
        Object low = null;
        boolean lowClosed = false;
        for (Interval taken : intervals) {
            if (taken.low() != null) {
                rest.add(new Interval(low, lowClosed, taken.low(), !taken.lowClosed()));
            }
            if (taken.high() == null) {
                return of(rest, !acceptsNull);
            }
            low = taken.high();
            lowClosed = !taken.highClosed();
        }
        rest.add(new Interval(low, lowClosed, null, false));
        return of(rest, !acceptsNull);
    }

    public CellTest withNull(boolean accepted) {
        return accepted == acceptsNull ? this : new CellTest(intervals, accepted);
    }

    public boolean isAny() {
        return acceptsNull && intervals.size() == 1 && intervals.get(0).equals(Interval.ALL);
    }
}
