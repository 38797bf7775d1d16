package io.leadbridge.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.leadbridge.tables.TableReport.Gap;
import io.leadbridge.tables.TableReport.Overlap;
import io.leadbridge.tables.TableReport.RowNote;
import io.leadbridge.tables.TableReport.Verdict;
import io.leadbridge.tables.kie.RealTableReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The sentences in which findings are told, and what they say of the hit policy. */
final class SaidOfTablesTest {

    private static final TableReader READER = RealTableReader.start();

    /** Rows such as {@code < 5 -> 1}; what is no number is a formula. */
    private static Table table(HitPolicy policy, String... rows) {
        List<Row> made = new ArrayList<>();
        for (String row : rows) {
            String[] parts = row.split(" -> ", 2);
            Output output = parts[1].matches("-?\\d+")
                    ? new Output.Literal(new BigDecimal(parts[1]))
                    : new Output.Formula(parts[1]);
            made.add(new Row(
                    "r" + made.size(),
                    List.of(READER.cell(parts[0], Kind.NUMBER).orElseThrow()),
                    List.of(output)));
        }
        return new Table(
                "T",
                policy,
                List.of(new Column("x", Kind.NUMBER, CellTest.ANY)),
                List.of(new OutputColumn("out", List.of())),
                made,
                Optional.empty());
    }

    @Test
    void of_the_least_only_rows_count_that_no_other_row_undercuts() {
        TableReport report =
                AnalyseTable.of(table(HitPolicy.COLLECT_MIN, "< 5 -> 1", "< 3 -> 2", "[1..2] -> 0", "< 3 -> 2"));

        assertThat(report.unreachable())
                .extracting(RowNote::sentence)
                .containsExactly(
                        "row 2 is unreachable: row 1 already matches every case it matches, and says less",
                        "row 4 is unreachable: row 1 already matches every case it matches, and says less");
        assertThat(report.isSound()).isFalse();
        assertThat(report.overlaps())
                .extracting(Overlap::verdict)
                .containsExactly(
                        Verdict.MASKED,
                        Verdict.MASKED,
                        Verdict.MASKED,
                        Verdict.MASKED,
                        Verdict.HARMLESS,
                        Verdict.MASKED);
        assertThat(report.overlaps())
                .extracting(Overlap::sentence)
                .contains(
                        "rows 1 and 2 both match where x is < 3: row 1 says less and counts",
                        "rows 1 and 3 both match where x is [1..2]: row 3 says less and counts",
                        "rows 2 and 4 both match where x is < 3: they say the same")
                .noneMatch(sentence -> sentence.contains("both count"));
    }

    @Test
    void of_the_greatest_it_is_the_other_way_round() {
        TableReport report =
                AnalyseTable.of(table(HitPolicy.COLLECT_MAX, "< 5 -> 1", "< 3 -> 2", "[1..2] -> 0", "< 3 -> 2"));

        assertThat(report.unreachable())
                .extracting(RowNote::sentence)
                .containsExactly("row 3 is unreachable: row 1 already matches every case it matches, and says more");
        assertThat(report.redundant()).extracting(RowNote::row).containsExactly(1, 3);
    }

    @Test
    void several_rows_together_can_keep_one_from_ever_counting() {
        TableReport report = AnalyseTable.of(table(HitPolicy.COLLECT_MIN, "< 2 -> 1", ">= 2 -> 2", "[0..4] -> 3"));

        assertThat(report.unreachable())
                .extracting(RowNote::sentence)
                .containsExactly("row 3 is unreachable: wherever it matches, another row says less");
    }

    @Test
    void a_formula_may_always_be_the_least() {
        TableReport report = AnalyseTable.of(table(HitPolicy.COLLECT_MIN, "< 5 -> 1", "< 3 -> x + 1"));

        assertThat(report.unreachable()).isEmpty();
    }

    @Test
    void where_all_that_match_are_collected_both_count() {
        for (HitPolicy policy : List.of(HitPolicy.COLLECT, HitPolicy.COLLECT_SUM, HitPolicy.COLLECT_COUNT)) {
            TableReport report = AnalyseTable.of(table(policy, "< 5 -> 1", "< 3 -> 2"));

            assertThat(report.unreachable()).isEmpty();
            assertThat(report.overlaps())
                    .extracting(Overlap::sentence)
                    .containsExactly("rows 1 and 2 both match where x is < 3: both count");
        }
    }

    @Test
    void null_is_a_hint_where_no_row_asks_for_it_and_a_gap_where_one_does() {
        TableReport silent = AnalyseTable.of(table(HitPolicy.UNIQUE, "< 5 -> 1", ">= 5 -> 2"));
        TableReport asking = AnalyseTable.of(table(HitPolicy.FIRST, "null -> 1", "< 5 -> 2"));
        TableReport any = AnalyseTable.of(table(HitPolicy.FIRST, "< 5 -> 1", "- -> 2"));

        assertThat(silent.isSound()).isTrue();
        assertThat(silent.nullGaps())
                .extracting(Gap::sentence)
                .containsExactly("no row matches where x is null (null is no gap unless a row asks for it)");
        assertThat(silent.sentences()).hasSize(1);
        assertThat(asking.nullGaps()).isEmpty();
        assertThat(any.nullGaps()).isEmpty();
    }

    @Test
    void null_may_be_missing_in_a_part_of_the_other_inputs_only() {
        CellTest small = READER.cell("< 5", Kind.NUMBER).orElseThrow();
        Table table = new Table(
                "T",
                HitPolicy.FIRST,
                List.of(new Column("x", Kind.NUMBER, CellTest.ANY), new Column("y", Kind.NUMBER, CellTest.ANY)),
                List.of(new OutputColumn("out", List.of())),
                List.of(
                        new Row("a", List.of(CellTest.ANY, small), List.of(new Output.Literal(BigDecimal.ONE))),
                        new Row("b", List.of(small, small.not().withNull(false)), List.of(new Output.Literal(null))),
                        new Row(
                                "c",
                                List.of(small.not().withNull(false), CellTest.ANY),
                                List.of(new Output.Literal(null)))),
                Optional.empty());

        TableReport report = AnalyseTable.of(table);

        assertThat(report.gaps()).isEmpty();
        assertThat(report.nullGaps().get(0).sentence())
                .startsWith("no row matches where x is null and y is >= 5 (null is no gap");
    }

    @Test
    void a_table_without_rows_matches_nothing() {
        TableReport report = AnalyseTable.of(table(HitPolicy.UNIQUE));

        assertThat(report.sentences()).containsExactly("no row matches any input");
        assertThat(report.gaps()
                        .get(0)
                        .box()
                        .cells(AnalyseTable.withoutIdleNulls(table(HitPolicy.UNIQUE))
                                .columns()))
                .isEmpty();
    }

    @Test
    void a_cell_that_accepts_nothing_is_told_from_one_that_accepts_nothing_declared() {
        Column ten = new Column(
                "x",
                Kind.NUMBER,
                READER.cell("[0..10]", Kind.NUMBER).orElseThrow().withNull(true));
        Table undeclared = table(HitPolicy.COLLECT, "[5..1] -> 1", "> 10 -> 1");
        Table declared = new Table(
                "T", HitPolicy.COLLECT, List.of(ten), undeclared.outputColumns(), undeclared.rows(), Optional.empty());

        assertThat(AnalyseTable.of(declared).unreachable())
                .extracting(RowNote::sentence)
                .containsExactly(
                        "row 1 is unreachable: its cell in column x accepts no value at all",
                        "row 2 is unreachable: its cell in column x accepts no value that is declared there");
    }

    @Test
    void a_row_that_disagrees_is_not_called_redundant() {
        TableReport report = AnalyseTable.of(table(HitPolicy.ANY, "< 5 -> 1", "[3..4] -> 2", "[3..4] -> 1"));

        assertThat(report.redundant()).isEmpty();
    }

    @Test
    void formulas_that_differ_are_shown_and_called_uncertain() {
        TableDifference texts = CompareTables.of(
                table(HitPolicy.FIRST, "< 5 -> x + 1", "- -> 2"), table(HitPolicy.FIRST, "< 5 -> 1 + x", "- -> 2"));
        TableDifference literal = CompareTables.of(
                table(HitPolicy.FIRST, "< 5 -> x + 1", "- -> 2"), table(HitPolicy.FIRST, "< 5 -> 3", "- -> 4"));

        assertThat(texts.regions())
                .extracting(TableDifference.Region::sentence)
                .containsExactly("where x is < 5: the value of x + 1 becomes the value of 1 + x"
                        + " (formulas are compared by their texts)");
        assertThat(texts.regions()).noneMatch(TableDifference.Region::isCertain);
        assertThat(literal.regions())
                .extracting(
                        TableDifference.Region::before,
                        TableDifference.Region::after,
                        TableDifference.Region::isCertain)
                .containsExactlyInAnyOrder(tuple("the value of x + 1", "3", false), tuple("2", "4", true));
    }
}
