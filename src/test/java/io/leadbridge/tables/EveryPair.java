package io.leadbridge.tables;

import io.leadbridge.tables.MonotoneProof.Breach;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Every pair of elementary inputs that differ in the first column only. */
final class EveryPair {

    private final Table table;
    private final boolean rises;
    private boolean isBroken;
    private boolean hasCompared;

    EveryPair(Table table, boolean rises) {
        this.table = table;
        this.rises = rises;
        Points.product(table.columns().stream()
                        .skip(1)
                        .map(column -> keys(column, true))
                        .toList())
                .forEach(this::scan);
    }

    private void scan(List<@Nullable Object> other) {
        List<BigDecimal> values = new ArrayList<>();
        for (Object key : keys(table.columns().get(0), false)) {
            List<@Nullable Object> point = new ArrayList<>();
            point.add(key);
            point.addAll(other);
            BigDecimal value = value(point);
            if (value != null) {
                hasCompared = true;
                for (BigDecimal before : values) {
                    isBroken |= rises ? before.compareTo(value) > 0 : before.compareTo(value) < 0;
                }
                values.add(value);
            }
        }
    }

    private @Nullable BigDecimal value(List<@Nullable Object> point) {
        int[] rows = SomeTables.scan(table, point.toArray());
        Match match = new Answers(table).literal(rows);
        return match.conflict().isPresent() ? null : (BigDecimal) match.answer();
    }

    private static List<@Nullable Object> keys(Column column, boolean withNull) {
        List<@Nullable Object> tries = new ArrayList<>();
        switch (column.kind()) {
            case STRING ->
                tries.addAll(withNull ? List.of("A", "B", "C", "D", "E", "OTHER") : List.of("B", "D", "A", "C"));
            case BOOLEAN -> tries.addAll(List.of(false, true));
            default -> SomeKeys.between(column.kind(), -5, 38).forEach(tries::add);
        }
        if (withNull) {
            tries.add(null);
        }
        tries.removeIf(key -> !column.allowed().accepts(key));
        return tries;
    }

    boolean isBroken() {
        return isBroken;
    }

    /** Whether any two inputs have answers to compare. */
    boolean hasCompared() {
        return hasCompared;
    }

    boolean isBreach(Breach breach) {
        List<@Nullable Object> lesser =
                new ArrayList<>(breach.lesser().example().values());
        List<@Nullable Object> greater =
                new ArrayList<>(breach.greater().example().values());
        List<@Nullable Object> first = keys(table.columns().get(0), false);
        boolean grows = table.columns().get(0).kind() == Kind.STRING
                ? first.indexOf(lesser.get(0)) < first.indexOf(greater.get(0))
                : Order.compare(Objects.requireNonNull(lesser.get(0)), Objects.requireNonNull(greater.get(0))) < 0;
        int way = Objects.requireNonNull(value(lesser)).compareTo(Objects.requireNonNull(value(greater)));
        return grows
                && lesser.subList(1, lesser.size()).equals(greater.subList(1, greater.size()))
                && (rises ? way > 0 : way < 0);
    }
}
