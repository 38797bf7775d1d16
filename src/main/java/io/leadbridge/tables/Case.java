package io.leadbridge.tables;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One case put through a graph: the inputs as given, what the nodes gave, and what had to be assumed. */
final class Case {

    private final Region region;
    private final Map<String, @Nullable Object> values = new HashMap<>();
    private final Map<String, @Nullable Object> assumed = new LinkedHashMap<>();
    private final Map<String, @Nullable Object> guarded = new LinkedHashMap<>();
    private final Map<String, int[]> rows = new LinkedHashMap<>();

    Case(Region region) {
        this.region = region;
    }

    Region region() {
        return region;
    }

    @Nullable
    Object value(String key) {
        return values.get(key);
    }

    void give(String key, @Nullable Object value) {
        values.put(key, value);
    }

    void matched(String table, int[] matching) {
        rows.put(table, matching);
    }

    /** A formula's value that could not be checked, or is none its inputs give. */
    void assume(String key, @Nullable Object value) {
        values.put(key, value);
        assumed.put(key, value);
    }

    /** A value that guards made stronger than the tables'. */
    void guard(String key, @Nullable Object value) {
        values.put(key, value);
        guarded.put(key, value);
    }

    Map<String, @Nullable Object> assumed() {
        return assumed;
    }

    Map<String, @Nullable Object> guarded() {
        return guarded;
    }

    Map<String, int[]> rows() {
        return rows;
    }
}
