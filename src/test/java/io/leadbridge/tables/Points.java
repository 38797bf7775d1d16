package io.leadbridge.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Every input of a generated table that could make a difference: each bound, a value on each side of it, null where some row asks for it. */
final class Points {

    private Points() {}

    static List<List<@Nullable Object>> of(Table table) {
        return product(IntStream.range(0, table.columns().size())
                .mapToObj(c -> keys(table, c))
                .toList());
    }

    /** Every choice of one key of each list. */
    static List<List<@Nullable Object>> product(List<List<@Nullable Object>> keys) {
        List<List<@Nullable Object>> points = new ArrayList<>();
        points.add(List.of());
        for (List<@Nullable Object> some : keys) {
            List<List<@Nullable Object>> longer = new ArrayList<>();
            for (List<@Nullable Object> point : points) {
                for (Object key : some) {
                    List<@Nullable Object> next = new ArrayList<>(point);
                    next.add(key);
                    longer.add(next);
                }
            }
            points = longer;
        }
        return points;
    }

    static List<@Nullable Object> keys(Table table, int c) {
        Column column = table.columns().get(c);
        List<@Nullable Object> keys = new ArrayList<>();
        switch (column.kind()) {
            case STRING -> keys.addAll(List.of("A", "B", "C", "D", "E", "OTHER"));
            case BOOLEAN -> keys.addAll(List.of(true, false));
            default -> SomeKeys.between(column.kind(), -5, 38).forEach(keys::add);
        }
        if (table.rows().stream()
                .map(row -> row.tests().get(c))
                .anyMatch(test -> !test.isAny() && test.acceptsNull())) {
            keys.add(null);
        }
        keys.removeIf(key -> !column.allowed().accepts(key));
        return keys;
    }

    /** What the table answers, in a form that is equal just where answers are. */
    static Object answer(Table table, List<@Nullable Object> point) {
        return new Said(table).by(SomeTables.scan(table, point.toArray()));
    }
}
