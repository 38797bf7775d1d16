package io.leadbridge.tables;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Tables made from a seed, and inputs that try every side of every bound. */
final class SomeTables {

    private static final List<String> WORDS = List.of("A", "B", "C", "D", "E");

    private SomeTables() {}

    static Table random(Random random, HitPolicy policy, int rows, int columns) {
        List<Column> inputs = new ArrayList<>();
        for (int c = 0; c < columns; c++) {
            Kind ordered = SomeKeys.ordered(random);
            Kind kind = List.of(ordered, Kind.STRING, Kind.BOOLEAN, ordered).get(random.nextInt(4));
            inputs.add(new Column("c" + c, kind, allowed(random, kind)));
        }
        List<Row> made = new ArrayList<>();
        for (int r = 0; r < rows; r++) {
            List<CellTest> tests = new ArrayList<>();
            for (Column column : inputs) {
                tests.add(test(random, column.kind()));
            }
            made.add(new Row("r" + r, tests, List.of(new Output.Literal(BigDecimal.valueOf(random.nextInt(3))))));
        }
        return new Table("random", policy, inputs, List.of(new OutputColumn("out", List.of())), made, Optional.empty());
    }

    private static CellTest allowed(Random random, Kind kind) {
        if (random.nextBoolean()) {
            return CellTest.ANY;
        }
        return switch (kind) {
            case STRING -> CellTest.points(WORDS.subList(0, 4)).withNull(random.nextBoolean());
            case BOOLEAN -> CellTest.ANY.withNull(random.nextBoolean());
            default ->
                new CellTest(
                        List.of(new Interval(SomeKeys.of(kind, 0), true, SomeKeys.of(kind, 20), true)),
                        random.nextBoolean());
        };
    }

    static CellTest test(Random random, Kind kind) {
        if (random.nextInt(3) == 0) {
            return CellTest.ANY;
        }
        if (random.nextInt(12) == 0) {
            return CellTest.NULL;
        }
        CellTest test =
                switch (kind) {
                    case STRING -> CellTest.points(List.of(WORDS.get(random.nextInt(5)), WORDS.get(random.nextInt(5))));
                    case BOOLEAN -> CellTest.points(List.of(random.nextBoolean()));
                    default -> CellTest.of(List.of(interval(random, kind), interval(random, kind)), false);
                };
        return random.nextInt(4) == 0 ? test.not().withNull(random.nextBoolean()) : test;
    }

    private static Interval interval(Random random, Kind kind) {
        int low = random.nextInt(12) - 1;
        int width = random.nextInt(6);
        return new Interval(
                random.nextInt(6) == 0 ? null : SomeKeys.of(kind, 2 * low),
                random.nextBoolean(),
                random.nextInt(6) == 0 ? null : SomeKeys.of(kind, 2 * (low + width)),
                random.nextBoolean());
    }

    static @Nullable Object value(Random random, Kind kind) {
        if (random.nextInt(10) == 0) {
            return null;
        }
        return switch (kind) {
            case NUMBER -> BigDecimal.valueOf(random.nextInt(56) - 8, 0).divide(BigDecimal.valueOf(4));
            case STRING -> random.nextInt(8) == 0 ? "other" : WORDS.get(random.nextInt(5));
            case BOOLEAN -> random.nextBoolean();
            default -> kind.value(SomeKeys.of(kind, random.nextInt(28) - 4));
        };
    }

    static @Nullable Object[] values(Random random, Table table) {
        return table.columns().stream()
                .map(column -> value(random, column.kind()))
                .toArray();
    }

    /** The rows that match, by trying each: the meaning of a table, without any cleverness. */
    static int[] scan(Table table, @Nullable Object[] values) {
        int[] all = java.util.stream.IntStream.range(0, table.rows().size())
                .filter(row -> accepts(table, row, values))
                .toArray();
        return table.hitPolicy() == HitPolicy.FIRST && all.length > 1 ? new int[] {all[0]} : all;
    }

    private static boolean accepts(Table table, int row, @Nullable Object[] values) {
        for (int c = 0; c < values.length; c++) {
            if (!table.rows()
                    .get(row)
                    .tests()
                    .get(c)
                    .accepts(SomeKeys.key(table.columns().get(c).kind(), values[c]))) {
                return false;
            }
        }
        return true;
    }

    static boolean declared(Table table, @Nullable Object[] values) {
        for (int c = 0; c < values.length; c++) {
            if (!table.columns()
                    .get(c)
                    .allowed()
                    .accepts(SomeKeys.key(table.columns().get(c).kind(), values[c]))) {
                return false;
            }
        }
        return true;
    }
}
