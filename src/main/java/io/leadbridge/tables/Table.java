package io.leadbridge.tables;

import java.util.List;
import java.util.Optional;

/** A decision table whose every cell is a set of values; {@code otherwise} holds the default outputs, if the table has them. */
public record Table(
        String name,
        HitPolicy hitPolicy,
        List<Column> columns,
        List<OutputColumn> outputColumns,
        List<Row> rows,
        Optional<List<Output>> otherwise) {

    public Table {
        columns = List.copyOf(columns);
        outputColumns = List.copyOf(outputColumns);
        rows = List.copyOf(rows);
        otherwise = otherwise.map(List::copyOf);
        for (Row row : rows) {
            if (row.tests().size() != columns.size() || row.outputs().size() != outputColumns.size()) {
                throw new IllegalArgumentException("row " + row.id() + " of table " + name + " needs " + columns.size()
                        + " tests and " + outputColumns.size() + " outputs");
            }
        }
    }
}
