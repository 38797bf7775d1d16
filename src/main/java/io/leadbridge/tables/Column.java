package io.leadbridge.tables;

/** An input of a table: what is tested, its kind, and the values that may come ({@link CellTest#ANY} where none are declared). */
public record Column(String name, Kind kind, CellTest allowed) {}
