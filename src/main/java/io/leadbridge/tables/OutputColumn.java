package io.leadbridge.tables;

import java.util.List;

/** An output of a table, with its allowed values in descending priority (empty where none are declared). */
public record OutputColumn(String name, List<Object> priorities) {

    public OutputColumn {
        priorities = List.copyOf(priorities);
    }
}
