package io.leadbridge.tables;

import java.util.List;

/**
 * An input of a table: what is tested, its kind, and the values that may come ({@link CellTest#ANY} where none are declared).
 *
 * @param noted whether the column itself lists its values: then others can come all the same, and nothing is known of them
 * @param order keys in the order in which they are declared one by one; empty where they are not
 */
public record Column(String name, Kind kind, CellTest allowed, List<Object> order, boolean noted) {

    public Column {
        order = List.copyOf(order);
    }

    public Column(String name, Kind kind, CellTest allowed) {
        this(name, kind, allowed, List.of(), false);
    }

    /** Both of one input. */
    Column and(Column other) {
        return new Column(name, kind, allowed.and(other.allowed), order, noted || other.noted);
    }

    Column allowing(CellTest other) {
        return new Column(name, kind, other, order, noted);
    }
}
