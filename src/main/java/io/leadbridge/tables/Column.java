package io.leadbridge.tables;

import java.util.List;

/**
 * An input of a table: what is tested, its kind, and the values that may come ({@link CellTest#ANY} where none are declared).
 *
 * @param allowed by its type: no others can come
 * @param listed by the column itself, as a note of what to expect: others can come all the same
 * @param order keys in the order in which they are declared one by one; empty where they are not
 */
public record Column(String name, Kind kind, CellTest allowed, List<Object> order, CellTest listed) {

    public Column {
        order = List.copyOf(order);
    }

    public Column(String name, Kind kind, CellTest allowed) {
        this(name, kind, allowed, List.of(), CellTest.ANY);
    }

    /** With what it lists for all that may come. */
    Column asListed() {
        return allowing(allowed.and(listed));
    }

    /** Both of one input. */
    Column and(Column other) {
        return new Column(name, kind, allowed.and(other.allowed), order, listed.and(other.listed));
    }

    Column allowing(CellTest other) {
        return new Column(name, kind, other, order, listed);
    }
}
