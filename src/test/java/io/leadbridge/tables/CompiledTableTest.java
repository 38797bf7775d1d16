package io.leadbridge.tables;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class CompiledTableTest {

    @Test
    void finds_the_rows_a_scan_finds_and_refuses_what_is_not_declared() {
        int hits = 0;
        int refused = 0;
        for (int seed = 0; seed < 400; seed++) {
            Random random = new Random(seed);
            HitPolicy policy = List.of(HitPolicy.values()).get(seed % HitPolicy.values().length);
            Table table = SomeTables.random(random, policy, 1 + random.nextInt(20), 1 + random.nextInt(5));
            CompiledTable compiled = CompiledTable.of(table);
            assertTrue(compiled.isProved());
            for (int i = 0; i < 300; i++) {
                @Nullable Object[] values = SomeTables.values(random, table);
                if (SomeTables.declared(table, values)) {
                    hits++;
                    assertArrayEquals(
                            SomeTables.scan(table, values),
                            compiled.match(c -> values[c]).rows());
                } else {
                    refused++;
                    assertThrows(UndeclaredValue.class, () -> compiled.match(c -> values[c]));
                }
            }
        }
        assertTrue(hits > 10_000 && refused > 10_000, hits + " " + refused);
    }

    @Test
    void without_a_budget_the_same_rows_are_found_but_nothing_is_proved() {
        for (int seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            Table table = SomeTables.random(random, HitPolicy.COLLECT, 70, 3);
            CompiledTable compiled = CompiledTable.of(table, new Budget(0, 0));
            assertFalse(compiled.isProved());
            for (int i = 0; i < 100; i++) {
                @Nullable Object[] values = SomeTables.values(random, table);
                if (SomeTables.declared(table, values)) {
                    assertArrayEquals(
                            SomeTables.scan(table, values),
                            compiled.match(c -> values[c]).rows());
                }
            }
        }
    }

    @Test
    void numbers_are_compared_exactly_beyond_the_precision_of_a_double() {
        BigDecimal bound = new BigDecimal("0.1");
        Table table = new Table(
                "exact",
                HitPolicy.UNIQUE,
                List.of(new Column("x", Kind.NUMBER, CellTest.ANY)),
                List.of(new OutputColumn("out", List.of())),
                List.of(new Row("r", List.of(CellTest.points(List.of(bound))), List.of(new Output.Literal("hit")))),
                Optional.empty());
        CompiledTable compiled = CompiledTable.of(table);
        assertEquals("hit", compiled.match(c -> new BigDecimal("0.100")).answer());
        assertFalse(compiled.match(c -> new BigDecimal("0.10000000000000000000000001"))
                .isHit());
        assertFalse(compiled.match(c -> new BigDecimal("0.09999999999999999999999999"))
                .isHit());
        UndeclaredValue refused = assertThrows(UndeclaredValue.class, () -> compiled.match(c -> "0.1"));
        assertEquals("x: \"0.1\" is not a declared NUMBER of this column", refused.getMessage());
    }
}
