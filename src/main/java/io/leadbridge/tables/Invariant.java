package io.leadbridge.tables;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What must hold in every case: where every test of {@code when} passes, every test of {@code then} passes too.
 *
 * @param text what it means, for a person
 * @param when unary tests in FEEL by the name of an input, of a table's column, or of a decision or its output
 * @param line where it stands in its file, from 1
 */
public record Invariant(String name, String text, Map<String, String> when, Map<String, String> then, int line) {

    public Invariant {
        when = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(when));
        then = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(then));
    }
}
