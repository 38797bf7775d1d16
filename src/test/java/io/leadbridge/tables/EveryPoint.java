package io.leadbridge.tables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every elementary cell of a table, tried one after the other. */
final class EveryPoint {

    private final Table table;
    private final List<List<@Nullable Object>> points;

    EveryPoint(Table table) {
        this.table = table;
        this.points = Points.product(AnalyseTable.withoutIdleNulls(table).columns().stream()
                .map(EveryPoint::keys)
                .toList());
    }

    private static List<@Nullable Object> keys(Column column) {
        List<@Nullable Object> tries = new ArrayList<>();
        switch (column.kind()) {
            case STRING -> tries.addAll(List.of("A", "B", "C", "D", "E", "OTHER"));
            case BOOLEAN -> tries.addAll(List.of(true, false));
            default -> SomeKeys.between(column.kind(), -8, 42).forEach(tries::add);
        }
        tries.add(null);
        tries.removeIf(key -> !column.allowed().accepts(key));
        return tries;
    }

    boolean answers(int row) {
        return points.stream().anyMatch(point -> {
            int[] rows = SomeTables.scan(table, point.toArray());
            return hasAnswer(rows)
                    && (table.hitPolicy() == HitPolicy.PRIORITY
                            ? new Said(table).winner(rows) == row
                            : Arrays.stream(rows).anyMatch(one -> one == row));
        });
    }

    boolean tries(Boundary boundary) {
        int c = table.columns().stream().map(Column::name).toList().indexOf(boundary.column());
        return points.stream()
                .anyMatch(point ->
                        boundary.values().accepts(point.get(c)) && hasAnswer(SomeTables.scan(table, point.toArray())));
    }

    private boolean hasAnswer(int[] rows) {
        return rows.length == 0
                ? !table.hitPolicy().needsMatch()
                : new Answers(table).literal(rows).conflict().isEmpty();
    }
}
