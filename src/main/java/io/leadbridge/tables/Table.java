package io.leadbridge.tables;

import io.leadbridge.kernel.Finding;
import java.util.ArrayList;
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

    /** A warning for each column that lists its values itself. */
    public List<Finding> notes() {
        return columns.stream()
                .filter(Column::noted)
                .map(column -> new Finding(
                        Finding.Severity.WARNING,
                        name,
                        null,
                        "table '" + name + "', column '" + column.name()
                                + "': it lists its values, but no engine holds others back;"
                                + " what is found and proved holds for those it lists. Declare them as allowed values of a type,"
                                + " which are enforced"))
                .toList();
    }

    /** The same with one column for each input: columns that ask the same of a case can not be told different values. */
    Table withInputsOnce() {
        List<Column> once = new ArrayList<>();
        List<List<Integer>> places = new ArrayList<>();
        for (int c = 0; c < columns.size(); c++) {
            Column column = columns.get(c);
            int known = place(once, column);
            if (known < 0) {
                once.add(column);
                places.add(new ArrayList<>(List.of(c)));
            } else {
                places.get(known).add(c);
                once.set(known, once.get(known).and(column));
            }
        }
        return once.size() == columns.size()
                ? this
                : new Table(
                        name,
                        hitPolicy,
                        once,
                        outputColumns,
                        rows.stream().map(row -> row.joining(places)).toList(),
                        otherwise);
    }

    private static int place(List<Column> columns, Column column) {
        for (int c = 0; c < columns.size(); c++) {
            if (columns.get(c).name().equals(column.name()) && columns.get(c).kind() == column.kind()) {
                return c;
            }
        }
        return -1;
    }
}
