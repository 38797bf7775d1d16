package io.leadbridge.tables;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An output of a table, with its allowed values in descending priority (empty where none are declared). */
public record OutputColumn(String name, List<Object> priorities) {

    public OutputColumn {
        priorities = List.copyOf(priorities);
    }

    /** The place of a value among the allowed ones, behind all of them where it is none; numbers are the same however they are written. */
    int place(@Nullable Object value) {
        int place = 0;
        while (place < priorities.size() && !isSame(priorities.get(place), value)) {
            place++;
        }
        return place;
    }

    /** Whether a value is among the allowed ones. */
    public boolean lists(@Nullable Object value) {
        return place(value) < priorities.size();
    }

    private static boolean isSame(Object one, @Nullable Object other) {
        return (one instanceof BigDecimal number && other instanceof BigDecimal given)
                ? number.compareTo(given) == 0
                : one.equals(other);
    }
}
