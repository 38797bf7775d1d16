package io.leadbridge.tables;

import org.jspecify.annotations.Nullable;

/** The keys between two ends, each open or closed; an end that is null is unbounded. */
public record Interval(@Nullable Object low, boolean lowClosed, @Nullable Object high, boolean highClosed) {

    static final Interval ALL = new Interval(null, false, null, false);

    /** Just one key. */
    public static Interval point(Object key) {
        return new Interval(key, true, key, true);
    }

    boolean isEmpty() {
        if (low == null || high == null) {
            return false;
        }
        int order = Order.compare(low, high);
        return order > 0 || (order == 0 && !(lowClosed && highClosed));
    }

    boolean contains(Object key) {
        return !startsAfter(key) && !endsBefore(key);
    }

    private boolean startsAfter(Object key) {
        if (low == null) {
            return false;
        }
        int order = Order.compare(low, key);
        return order > 0 || (order == 0 && !lowClosed);
    }

    boolean endsBefore(Object key) {
        if (high == null) {
            return false;
        }
        int order = Order.compare(high, key);
        return order < 0 || (order == 0 && !highClosed);
    }

    Interval intersect(Interval other) {
        boolean lowIsMine = compareLow(this, other) >= 0;
        boolean highIsMine = compareHigh(this, other) <= 0;
        Interval lower = lowIsMine ? this : other;
        Interval upper = highIsMine ? this : other;
        return new Interval(lower.low, lower.lowClosed, upper.high, upper.highClosed);
    }

    /** Whether no key lies between this interval and one that starts later. */
    boolean touches(Interval later) {
        if (high == null || later.low == null) {
            return true;
        }
        int order = Order.compare(high, later.low);
        return order > 0 || (order == 0 && (highClosed || later.lowClosed));
    }

    /** This interval and a touching later one as one. */
    Interval join(Interval later) {
        Interval upper = compareHigh(this, later) >= 0 ? this : later;
        return new Interval(low, lowClosed, upper.high, upper.highClosed);
    }

    static int compareLow(Interval left, Interval right) {
        if (left.low == null || right.low == null) {
            return left.low == right.low ? 0 : left.low == null ? -1 : 1;
        }
        int order = Order.compare(left.low, right.low);
        return order != 0 || left.lowClosed == right.lowClosed ? order : left.lowClosed ? -1 : 1;
    }

    static int compareHigh(Interval left, Interval right) {
        if (left.high == null || right.high == null) {
            return left.high == right.high ? 0 : left.high == null ? 1 : -1;
        }
        int order = Order.compare(left.high, right.high);
        return order != 0 || left.highClosed == right.highClosed ? order : left.highClosed ? 1 : -1;
    }
}
