package io.leadbridge.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class CompareTablesTest {

    @Test
    void holds_exactly_the_inputs_that_differ_and_an_example_of_each_region() {
        int different = 0;
        int same = 0;
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            HitPolicy policy = List.of(HitPolicy.values()).get(seed % HitPolicy.values().length);
            Table before = SomeTables.random(random, policy, 1 + random.nextInt(10), 1 + random.nextInt(4));
            Table after = changed(random, before);
            TableDifference difference = CompareTables.of(before, after);
            assertTrue(difference.isProved());
            for (TableDifference.Region region : difference.regions()) {
                List<@Nullable Object> example =
                        new ArrayList<>(region.example().values());
                assertFalse(equal(before, after, example.toArray()), seed + region.sentence());
            }
            for (int i = 0; i < 300; i++) {
                @Nullable Object[] values = SomeTables.values(random, before);
                if (!SomeTables.declared(before, values)) {
                    continue;
                }
                long in = difference.regions().stream()
                        .filter(region -> IntStream.range(0, values.length).allMatch(c -> region.box()
                                .tests()
                                .get(c)
                                .accepts(SomeKeys.key(before.columns().get(c).kind(), values[c]))))
                        .count();
                assertEquals(equal(before, after, values) ? 0 : 1, in, () -> "disjoint and exact");
                different += in > 0 ? 1 : 0;
                same += in == 0 ? 1 : 0;
            }
        }
        assertTrue(different > 3000 && same > 3000, different + " " + same);
    }

    private static Table changed(Random random, Table table) {
        List<Row> rows = new ArrayList<>(table.rows());
        int at = random.nextInt(rows.size());
        Row old = rows.get(at);
        switch (random.nextInt(3)) {
            case 0 -> rows.remove(at);
            case 1 -> rows.set(at, new Row("new", old.tests(), List.of(new Output.Literal(BigDecimal.valueOf(7)))));
            default -> {
                List<CellTest> tests = new ArrayList<>(old.tests());
                tests.set(0, SomeTables.test(random, table.columns().get(0).kind()));
                rows.set(at, new Row("new", tests, old.outputs()));
            }
        }
        return with(table, table.hitPolicy(), rows);
    }

    private static Table with(Table table, HitPolicy policy, List<Row> rows) {
        return new Table(table.name(), policy, table.columns(), table.outputColumns(), rows, Optional.empty());
    }

    private static boolean equal(Table before, Table after, @Nullable Object[] values) {
        return new Said(before)
                .by(SomeTables.scan(before, values))
                .equals(new Said(after).by(SomeTables.scan(after, values)));
    }

    @Test
    void moved_rows_and_another_spelling_of_a_cell_are_no_difference() {
        for (int seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            Table table = SomeTables.random(random, HitPolicy.COLLECT_SUM, 8, 3);
            List<Row> shuffled = new ArrayList<>(table.rows());
            Collections.shuffle(shuffled, random);
            assertTrue(CompareTables.of(table, with(table, HitPolicy.COLLECT_SUM, shuffled))
                    .isEquivalent());
        }
    }

    @Test
    void says_in_words_where_the_answer_changes() {
        Table before = size(50);
        TableDifference difference = CompareTables.of(before, size(60));
        assertEquals(
                List.of("where employees is [50..60): \"LARGE\" becomes \"SMALL\""),
                difference.regions().stream()
                        .map(TableDifference.Region::sentence)
                        .toList());
        assertEquals(new BigDecimal("50"), difference.regions().get(0).example().get("employees"));
    }

    @Test
    void a_column_of_another_type_is_noted_and_a_budget_too_small_claims_nothing() {
        Table text = new Table(
                "Size",
                HitPolicy.FIRST,
                List.of(new Column("employees", Kind.STRING, CellTest.ANY)),
                List.of(new OutputColumn("size", List.of())),
                List.of(),
                Optional.empty());
        TableDifference other = CompareTables.of(size(50), text);
        assertFalse(other.isProved() || other.isEquivalent());
        assertEquals(
                List.of(
                        "input employees is NUMBER in one version and STRING in the other, so that no input is good for both"),
                other.notes());
        TableDifference unknown = CompareTables.of(size(50), size(60), new Budget(0, 0));
        assertFalse(unknown.isProved() || unknown.isEquivalent());
    }

    private static Table size(int bound) {
        CellTest small = CellTest.of(List.of(new Interval(null, false, BigDecimal.valueOf(bound), false)), false);
        return new Table(
                "Size",
                HitPolicy.FIRST,
                List.of(new Column("employees", Kind.NUMBER, CellTest.ANY.withNull(false))),
                List.of(new OutputColumn("size", List.of())),
                List.of(
                        new Row("1", List.of(small), List.of(new Output.Literal("SMALL"))),
                        new Row("2", List.of(CellTest.ANY), List.of(new Output.Literal("LARGE")))),
                Optional.empty());
    }
}
