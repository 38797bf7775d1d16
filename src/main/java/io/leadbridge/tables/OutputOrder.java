package io.leadbridge.tables;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which value of an output is higher: by nature, or by the place among declared values. */
final class OutputOrder {

    private final Kind kind;
    private final List<Object> ascending;

    /** No declared keys stand for the natural order. */
    OutputOrder(Kind kind, List<Object> ascending) {
        this.kind = kind;
        this.ascending = List.copyOf(ascending);
    }

    Kind kind() {
        return kind;
    }

    /** The key of a value that has a place in the order; null for any other. */
    @Nullable
    Object key(@Nullable Object value) {
        Object key = value == null ? null : kind.key(value);
        return key != null && has(key) ? key : null;
    }

    int compare(Object left, Object right) {
        return ascending.isEmpty() ? Order.compare(left, right) : Integer.compare(place(left), place(right));
    }

    boolean has(Object key) {
        return ascending.isEmpty() || place(key) >= 0;
    }

    private int place(Object key) {
        for (int i = 0; i < ascending.size(); i++) {
            if (Order.compare(ascending.get(i), key) == 0) {
                return i;
            }
        }
        return -1;
    }
}
