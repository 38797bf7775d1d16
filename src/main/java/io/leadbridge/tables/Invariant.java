package io.leadbridge.tables;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What must hold in every case: where every test of {@code when} passes, every test of {@code then} passes too.
 *
 * @param text what it means, for a person
 * @param when unary tests in FEEL by the name of an input, of a table's column, or of a decision or its output
 * @param line where it stands in its file, from 1; null where it stands in none
 */
public record Invariant(
        String name, String text, Map<String, String> when, Map<String, String> then, @Nullable Integer line) {

    public Invariant {
        when = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(when));
        then = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(then));
    }
}
