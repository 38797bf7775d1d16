package io.leadbridge.tables;

import org.jspecify.annotations.Nullable;

/** A value came that is not of its column's kind, or not among the values declared for it. */
public final class UndeclaredValue extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String column;

    UndeclaredValue(Column column, @Nullable Object value) {
        super(column.name() + ": " + (value == null ? "null" : value instanceof String ? "\"" + value + "\"" : value)
                + " is not a declared " + column.kind() + " of this column");
        this.column = column.name();
    }

    public String column() {
        return column;
    }
}
