package io.leadbridge.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway") // values that may be null, across compiled classes
final class NearestRowsTest {

    private static final Column SIZE = new Column("size", Kind.NUMBER, CellTest.ANY);
    private static final Column TIER = new Column("tier", Kind.STRING, CellTest.ANY);

    private static CellTest from(int low, int high) {
        return CellTest.of(List.of(new Interval(BigDecimal.valueOf(low), true, BigDecimal.valueOf(high), true)), false);
    }

    private static Row row(CellTest size, CellTest tier, String says) {
        return new Row(says, List.of(size, tier), List.of(new Output.Literal(says)));
    }

    private static Table table(HitPolicy policy, Row... rows) {
        return new Table(
                "Offer",
                policy,
                List.of(SIZE, TIER),
                List.of(new OutputColumn("offer", List.of())),
                List.of(rows),
                Optional.empty());
    }

    @Test
    void theRowThatFailedOnTheFewestCellsComesFirstAndSaysOnWhich() {
        Table table = table(
                HitPolicy.UNIQUE,
                row(from(1000, 5000), CellTest.points(List.of("GOLD")), "both"),
                row(from(10, 50), CellTest.ANY, "small"),
                row(from(100, 500), CellTest.ANY, "middle"));

        var near = NearestRows.of(table, List.of(new BigDecimal("60"), "SILVER"), 3);

        assertThat(near).extracting(NearestRows.Near::row).containsExactly(2, 3, 1);
        assertThat(near.get(0).sentence())
                .isEqualTo("row 2 (\"small\") did not match: size is 60, but must be [10..50]");
        assertThat(near.get(2).misses()).hasSize(2);
        assertThat(near.get(2).sentence())
                .endsWith("size is 60, but must be [1000..5000]; tier is \"SILVER\", but must be \"GOLD\"");
    }

    @Test
    void ofRowsThatFailOnOneCellTheOneFewerBoundariesAwayComesFirst() {
        Table table = table(
                HitPolicy.UNIQUE,
                row(from(1000, 5000), CellTest.ANY, "far"),
                row(from(100, 500), CellTest.ANY, "near"));

        assertThat(NearestRows.of(table, Arrays.asList(new BigDecimal("60"), null), 1))
                .extracting(NearestRows.Near::row)
                .containsExactly(2);
    }

    @Test
    void aRowThatMatchesTooIsMaskedByTheFirst() {
        Table table = table(
                HitPolicy.FIRST, row(from(1, 100), CellTest.ANY, "first"), row(from(50, 100), CellTest.ANY, "second"));

        var near = NearestRows.of(table, List.of(new BigDecimal("60"), "GOLD"), 5);

        assertThat(near).hasSize(1);
        assertThat(near.get(0).misses()).isEmpty();
        assertThat(near.get(0).sentence()).isEqualTo("row 2 (\"second\") matches too, but row 1 comes first");
    }

    @Test
    void aValueOfAnotherKindFitsNoCell() {
        Table table = table(HitPolicy.UNIQUE, row(from(1, 100), CellTest.ANY, "first"));

        assertThat(NearestRows.of(table, List.of("sixty", "GOLD"), 5).get(0).sentence())
                .contains("size is sixty, but must be [1..100]");
    }

    @Test
    void everyRowThatDoesNotMatchIsNamedWithJustTheCellsThatDoNotAccept() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            DecisionGraph graph = SomeGraphs.random(random);
            var node = (DecisionGraph.TableNode) graph.nodes().get(0);
            Table table = node.table();
            for (var input : SomeGraphs.everyInput(graph)) {
                List<@Nullable Object> values = new ArrayList<>();
                node.inputs().forEach(key -> values.add(input.get(key)));
                var near = NearestRows.of(table, values, Integer.MAX_VALUE);
                for (int r = 0; r < table.rows().size(); r++) {
                    int row = r;
                    long missing = missing(table, row, values);
                    var named =
                            near.stream().filter(one -> one.row() == row + 1).findFirst();
                    if (missing > 0) {
                        assertThat(named.orElseThrow().misses()).hasSize((int) missing);
                    } else {
                        named.ifPresent(one -> assertThat(one.misses()).isEmpty());
                    }
                }
            }
        }
    }

    private static long missing(Table table, int row, List<@Nullable Object> values) {
        long missing = 0;
        for (int c = 0; c < values.size(); c++) {
            missing += table.rows()
                            .get(row)
                            .tests()
                            .get(c)
                            .accepts(SomeKeys.key(table.columns().get(c).kind(), values.get(c)))
                    ? 0
                    : 1;
        }
        return missing;
    }
}
