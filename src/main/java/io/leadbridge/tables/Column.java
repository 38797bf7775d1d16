package io.leadbridge.tables;

import java.util.List;

/**
 * An input of a table: what is tested, its kind, and the values that may come ({@link CellTest#ANY} where none are declared).
 *
 * @param order keys in the order in which they are declared one by one; empty where they are not
 */
public record Column(String name, Kind kind, CellTest allowed, List<Object> order) {

    public Column {
        order = List.copyOf(order);
    }

    public Column(String name, Kind kind, CellTest allowed) {
        this(name, kind, allowed, List.of());
    }

    Column allowing(CellTest other) {
        return new Column(name, kind, other, order);
    }
}
