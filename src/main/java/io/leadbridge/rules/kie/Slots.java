package io.leadbridge.rules.kie;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values of one evaluation of a file, by the places {@link SlotNames} gave them; and the rows its functions have matched. */
final class Slots {

    private final @Nullable Object[] values;
    private final Map<String, List<Integer>> matched = new LinkedHashMap<>();

    Slots(int size) {
        values = new @Nullable Object[size];
    }

    @Nullable
    Object get(int slot) {
        return values[slot];
    }

    void set(int slot, @Nullable Object value) {
        values[slot] = value;
    }

    /** Notes a row, from 1, of a table that is a function; it may be called many times. */
    void matched(String table, int row) {
        List<Integer> rows = matched.computeIfAbsent(table, name -> new ArrayList<>());
        Integer boxed = row;
        if (!rows.contains(boxed)) {
            rows.add(boxed);
        }
    }

    void called(String table) {
        matched.computeIfAbsent(table, name -> new ArrayList<>());
    }

    /** The rows of a function's table, in the order they were first matched; null where it was not called. */
    @Nullable
    List<Integer> matched(String table) {
        return matched.get(table);
    }
}
