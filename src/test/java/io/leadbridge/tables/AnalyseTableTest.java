package io.leadbridge.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadbridge.tables.TableReport.Overlap;
import io.leadbridge.tables.TableReport.RowNote;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class AnalyseTableTest {

    private static final List<HitPolicy> POLICIES =
            List.of(HitPolicy.FIRST, HitPolicy.UNIQUE, HitPolicy.ANY, HitPolicy.COLLECT, HitPolicy.RULE_ORDER);

    @Test
    void finds_on_generated_tables_just_what_trying_every_cell_finds() {
        int gaps = 0;
        int unreachable = 0;
        int redundant = 0;
        int idle = 0;
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            HitPolicy policy = POLICIES.get(seed % POLICIES.size());
            Table table = SomeTables.random(random, policy, 1 + random.nextInt(9), 1 + random.nextInt(3));
            TableReport report = AnalyseTable.of(table);
            assertTrue(report.isProved());
            Every every = new Every(table);
            every.check(report, seed);
            gaps += report.gaps().size();
            unreachable += report.unreachable().size();
            redundant += report.redundant().size();
            idle += report.idle().size();
        }
        assertTrue(
                gaps > 100 && unreachable > 50 && redundant > 10 && idle > 20,
                gaps + " " + unreachable + " " + redundant + " " + idle);
    }

    /** Every elementary cell of a table's declared inputs, null only where a row asks for it. */
    private static final class Every {

        private final Table table;
        private final List<List<@Nullable Object>> points;

        Every(Table table) {
            this.table = table;
            this.points = Points.of(table);
        }

        private int[] all(List<@Nullable Object> point) {
            return IntStream.range(0, table.rows().size())
                    .filter(row -> accepts(table.rows().get(row).tests(), point))
                    .toArray();
        }

        private static boolean accepts(List<CellTest> tests, List<@Nullable Object> point) {
            return IntStream.range(0, tests.size()).allMatch(c -> tests.get(c).accepts(point.get(c)));
        }

        void check(TableReport report, int seed) {
            Said said = new Said(table);
            BitSet reached = new BitSet();
            BitSet needed = new BitSet();
            Set<List<Integer>> pairs = new TreeSet<>((a, b) -> a.toString().compareTo(b.toString()));
            for (List<@Nullable Object> point : points) {
                int[] rows = all(point);
                boolean inGap =
                        report.gaps().stream().anyMatch(gap -> accepts(gap.box().tests(), point));
                assertEquals(rows.length == 0 && table.hitPolicy() != HitPolicy.COLLECT, inGap, seed + " " + point);
                boolean first = table.hitPolicy() == HitPolicy.FIRST;
                for (int i = 0; i < rows.length; i++) {
                    int row = rows[i];
                    if (!first || i == 0) {
                        reached.set(row);
                        int[] rest = IntStream.of(rows).filter(r -> r != row).toArray();
                        if (!said.by(rows).equals(said.by(rest))) {
                            needed.set(row);
                        }
                    }
                    for (int k = i + 1; k < rows.length; k++) {
                        pairs.add(List.of(row, rows[k]));
                    }
                }
            }
            Set<Integer> unreachable =
                    report.unreachable().stream().map(RowNote::row).collect(Collectors.toSet());
            for (int row = 0; row < table.rows().size(); row++) {
                assertEquals(!reached.get(row), unreachable.contains(row), seed + " row " + row);
            }
            if (table.hitPolicy() == HitPolicy.FIRST) {
                Set<Integer> redundant =
                        report.redundant().stream().map(RowNote::row).collect(Collectors.toSet());
                reached.stream()
                        .forEach(row -> assertEquals(!needed.get(row), redundant.contains(row), seed + " row " + row));
            } else {
                Set<List<Integer>> found = report.overlaps().stream()
                        .map(o -> List.of(o.first(), o.second()))
                        .collect(Collectors.toSet());
                assertEquals(Set.copyOf(pairs), found, () -> seed + "");
            }
            checkIdle(report, said, seed);
        }

        private void checkIdle(TableReport report, Said said, int seed) {
            for (int c = 0; c < table.columns().size(); c++) {
                int at = c;
                Map<String, Object> known = new HashMap<>();
                boolean idle = true;
                for (List<@Nullable Object> point : points) {
                    List<@Nullable Object> rest = new ArrayList<>(point);
                    rest.remove(at);
                    Object here = said.by(all(point));
                    Object before = known.putIfAbsent(rest.toString(), here);
                    idle &= before == null || before.equals(here);
                }
                if (!points.isEmpty()) {
                    assertEquals(
                            idle, report.idle().contains(table.columns().get(c).name()), seed + " column " + c);
                }
            }
        }
    }

    @Test
    void says_in_words_what_to_do() {
        Column country = new Column("country", Kind.STRING, CellTest.ANY);
        Column size = new Column(
                "employees",
                Kind.NUMBER,
                new CellTest(List.of(new Interval(BigDecimal.ZERO, true, null, false)), false));
        Table table = new Table(
                "Route",
                HitPolicy.FIRST,
                List.of(country, size),
                List.of(new OutputColumn("route", List.of())),
                List.of(
                        row("1", CellTest.points(List.of("DE", "FR")), CellTest.ANY, "EU"),
                        row("2", CellTest.ANY, from(50), "LARGE"),
                        row("3", CellTest.points(List.of("DE")), from(200), "EU"),
                        row("4", CellTest.points(List.of("US")), below(10), "SMALL")),
                Optional.empty());
        TableReport report = AnalyseTable.of(table);
        assertFalse(report.isSound());
        assertEquals(
                List.of(
                        "no row matches where country is not(\"DE\", \"FR\", \"US\") and employees is [0..50)",
                        "no row matches where country is not(\"DE\", \"FR\") and employees is [10..50)",
                        "row 3 is unreachable: row 1 already matches every case it matches"),
                report.sentences());
        assertEquals("OTHER", report.gaps().get(0).example().get("country"));
    }

    @Test
    void an_overlap_in_a_unique_table_is_a_conflict_with_its_box() {
        Column size = new Column("employees", Kind.NUMBER, CellTest.ANY);
        Table table = new Table(
                "Size",
                HitPolicy.UNIQUE,
                List.of(size),
                List.of(new OutputColumn("size", List.of())),
                List.of(row("1", below(50), "SMALL"), row("2", from(40), "LARGE")),
                Optional.empty());
        Overlap overlap = AnalyseTable.of(table).overlaps().get(0);
        assertEquals(TableReport.Verdict.CONFLICT, overlap.verdict());
        assertEquals(
                "rows 1 and 2 both match where employees is [40..50): only one row of a UNIQUE table may match",
                overlap.sentence());
    }

    @Test
    void beyond_the_budget_nothing_is_claimed() {
        Table table = SomeTables.random(new Random(7), HitPolicy.FIRST, 30, 4);
        TableReport report = AnalyseTable.of(table, new Budget(100, 10));
        assertFalse(report.isProved());
        assertTrue(report.sentences().stream().anyMatch(s -> s.startsWith("not proved within the budget")));
    }

    private static CellTest from(int low) {
        return CellTest.of(List.of(new Interval(BigDecimal.valueOf(low), true, null, false)), false);
    }

    private static CellTest below(int high) {
        return CellTest.of(List.of(new Interval(null, false, BigDecimal.valueOf(high), false)), false);
    }

    private static Row row(String id, CellTest first, String out) {
        return new Row(id, List.of(first), List.of(new Output.Literal(out)));
    }

    private static Row row(String id, CellTest first, CellTest second, String out) {
        return new Row(id, List.of(first, second), List.of(new Output.Literal(out)));
    }
}
