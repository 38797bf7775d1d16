package io.leadbridge.tables;

import org.jspecify.annotations.Nullable;

/**
 * What some case should try in a column: a value just on one side of where a row begins or ends, a value some row names, any other
 * value, or null.
 *
 * @param text as a person says it, such as {@code just below 201}
 * @param values any of them tries it
 * @param value one of them
 */
public record Boundary(String column, String text, CellTest values, @Nullable Object value) {

    /** Such as {@code employees just below 201}. */
    public String words() {
        return column + " " + text;
    }
}
