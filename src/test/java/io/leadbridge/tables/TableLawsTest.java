package io.leadbridge.tables;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadbridge.tables.TableReport.Gap;
import io.leadbridge.tables.TableReport.Mergeable;
import io.leadbridge.tables.TableReport.Overlap;
import io.leadbridge.tables.TableReport.RowNote;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.jspecify.annotations.Nullable;

/** What must be true of every analysis and every comparison, whatever the table. */
class TableLawsTest {

    private static final List<HitPolicy> SINGLE =
            List.of(HitPolicy.FIRST, HitPolicy.UNIQUE, HitPolicy.ANY, HitPolicy.PRIORITY);

    @Provide
    Arbitrary<Table> tables() {
        return AnyTables.of(List.of(HitPolicy.values()));
    }

    @Provide
    Arbitrary<Table> singleTables() {
        return AnyTables.of(SINGLE);
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void gaps_and_rows_together_are_all_there_is(@ForAll("singleTables") Table table) {
        TableReport report = AnalyseTable.of(table);
        for (List<@Nullable Object> point : Points.of(table)) {
            boolean matched =
                    IntStream.range(0, table.rows().size()).anyMatch(row -> accepts(tests(table, row), point));
            boolean inGap = report.gaps().stream().anyMatch(gap -> accepts(gap.box(), point));
            assertThat(matched).as(point + " " + table).isNotEqualTo(inGap);
        }
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void no_gap_could_be_larger_and_none_touches_a_row(@ForAll("singleTables") Table table) {
        for (Gap gap : AnalyseTable.of(table).gaps()) {
            assertThat(rowsMeeting(table, gap.box())).as(gap.sentence()).isZero();
            assertThat(accepts(gap.box(), new ArrayList<>(gap.example().values())))
                    .as(gap.sentence())
                    .isTrue();
            for (int c = 0; c < table.columns().size(); c++) {
                for (Object key : Points.keys(table, c)) {
                    if (!gap.box().tests().get(c).accepts(key)) {
                        List<CellTest> larger = new ArrayList<>(gap.box().tests());
                        larger.set(c, key == null ? CellTest.NULL : CellTest.points(List.of(key)));
                        assertThat(rowsMeeting(table, new Box(larger)))
                                .as(gap.sentence() + " " + key)
                                .isPositive();
                    }
                }
            }
        }
    }

    private static long rowsMeeting(Table table, Box box) {
        return IntStream.range(0, table.rows().size())
                .filter(row -> tests(table, row).and(box).tests().stream().noneMatch(CellTest.NONE::equals))
                .count();
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void overlaps_overlap(@ForAll("tables") Table table) {
        for (Overlap overlap : AnalyseTable.of(table).overlaps()) {
            List<@Nullable Object> example =
                    new ArrayList<>(overlap.box().example(table.columns()).values());
            assertThat(overlap.first()).isLessThan(overlap.second());
            assertThat(accepts(tests(table, overlap.first()), example))
                    .as(overlap.sentence())
                    .isTrue();
            assertThat(accepts(tests(table, overlap.second()), example))
                    .as(overlap.sentence())
                    .isTrue();
        }
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void without_a_row_that_is_unreachable_or_redundant_every_answer_is_the_same(@ForAll("tables") Table table) {
        TableReport report = AnalyseTable.of(table);
        Stream.concat(report.unreachable().stream(), report.redundant().stream())
                .forEach(note -> assertThat(sameEverywhere(table, without(table, note)))
                        .as(note.sentence())
                        .isTrue());
    }

    private static Table without(Table table, RowNote note) {
        List<Row> rows = new ArrayList<>(table.rows());
        rows.remove(note.row());
        return with(table, rows);
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void an_idle_input_never_matters_and_any_other_does(@ForAll("tables") Table table) {
        TableReport report = AnalyseTable.of(table);
        List<List<@Nullable Object>> points = Points.of(table);
        for (int c = 0; c < table.columns().size(); c++) {
            boolean matters = matters(table, points, c);
            boolean any = !points.isEmpty();
            assertThat(any && report.idle().contains(table.columns().get(c).name()))
                    .as(c + " " + table)
                    .isEqualTo(any && !matters);
        }
    }

    private static boolean matters(Table table, List<List<@Nullable Object>> points, int column) {
        for (List<@Nullable Object> point : points) {
            Object answer = Points.answer(table, point);
            for (Object key : Points.keys(table, column)) {
                List<@Nullable Object> other = new ArrayList<>(point);
                other.set(column, key);
                if (!answer.equals(Points.answer(table, other))) {
                    return true;
                }
            }
        }
        return false;
    }

    @Property(tries = 500, shrinking = ShrinkingMode.OFF)
    void merged_rows_say_what_they_said_apart(@ForAll("singleTables") Table table) {
        for (Mergeable pair : AnalyseTable.of(table).mergeable()) {
            List<Row> rows = new ArrayList<>(table.rows());
            Row first = rows.get(pair.first());
            Row second = rows.get(pair.second());
            List<CellTest> tests = new ArrayList<>();
            for (int c = 0; c < first.tests().size(); c++) {
                tests.add(first.tests().get(c).or(second.tests().get(c)));
            }
            rows.set(pair.first(), new Row("merged", tests, first.outputs()));
            rows.remove(pair.second());
            assertThat(sameEverywhere(table, with(table, rows)))
                    .as(pair.sentence() + table)
                    .isTrue();
        }
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void a_difference_holds_just_the_inputs_that_differ(@ForAll("tables") Table table, @ForAll long seed) {
        Table after = changed(new Random(seed), table);
        TableDifference difference = CompareTables.of(table, after);
        boolean any = false;
        for (List<@Nullable Object> point : Points.of(table)) {
            long in = difference.regions().stream()
                    .filter(region -> accepts(region.box(), point))
                    .count();
            boolean differs = !Points.answer(table, point).equals(Points.answer(after, point));
            assertThat(in).as(point + " " + table + after).isEqualTo(differs ? 1 : 0);
            any |= differs;
        }
        assertThat(difference.isEquivalent() && any).isFalse();
    }

    private static Table changed(Random random, Table table) {
        List<Row> rows = new ArrayList<>(table.rows());
        int at = random.nextInt(rows.size());
        List<CellTest> tests = new ArrayList<>(rows.get(at).tests());
        int c = random.nextInt(tests.size());
        tests.set(c, SomeTables.test(random, table.columns().get(c).kind()));
        rows.set(at, new Row("new", tests, rows.get(at).outputs()));
        return with(table, rows);
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void rows_in_another_order_or_cut_in_two_are_no_difference(@ForAll("tables") Table table, @ForAll long seed) {
        List<Row> rows = new ArrayList<>(table.rows());
        switch (table.hitPolicy()) {
            case UNIQUE, ANY, PRIORITY, COLLECT, COLLECT_SUM, COLLECT_MIN, COLLECT_MAX, COLLECT_COUNT ->
                Collections.shuffle(rows, new Random(seed));
            case FIRST, RULE_ORDER, OUTPUT_ORDER -> {}
        }
        int at = new Random(seed).nextInt(rows.size());
        Row cut = rows.get(at);
        CellTest part = SomeTables.test(new Random(seed), table.columns().get(0).kind());
        rows.set(at, new Row("in", first(cut, cut.tests().get(0).and(part)), cut.outputs()));
        rows.add(at + 1, new Row("out", first(cut, cut.tests().get(0).and(part.not())), cut.outputs()));
        assertThat(CompareTables.of(table, with(table, rows)).regions())
                .as(() -> table + " " + rows)
                .isEmpty();
    }

    private static List<CellTest> first(Row row, CellTest test) {
        List<CellTest> tests = new ArrayList<>(row.tests());
        tests.set(0, test);
        return tests;
    }

    private static boolean sameEverywhere(Table table, Table other) {
        for (List<@Nullable Object> point : Points.of(table)) {
            if (!Points.answer(table, point).equals(Points.answer(other, point))) {
                return false;
            }
        }
        return true;
    }

    private static Table with(Table table, List<Row> rows) {
        return new Table(
                table.name(), table.hitPolicy(), table.columns(), table.outputColumns(), rows, table.otherwise());
    }

    private static Box tests(Table table, int row) {
        return new Box(table.rows().get(row).tests());
    }

    private static boolean accepts(Box box, List<@Nullable Object> point) {
        return IntStream.range(0, point.size()).allMatch(c -> box.tests().get(c).accepts(point.get(c)));
    }
}
