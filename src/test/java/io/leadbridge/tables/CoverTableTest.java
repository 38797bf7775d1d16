package io.leadbridge.tables;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadbridge.tables.TableCoverage.BoundaryHits;
import io.leadbridge.tables.TableCoverage.Proposal;
import io.leadbridge.tables.TableCoverage.RowHits;
import io.leadbridge.tables.TableCoverage.Seen;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CoverTableTest {

    private static final List<HitPolicy> POLICIES =
            List.of(HitPolicy.FIRST, HitPolicy.UNIQUE, HitPolicy.ANY, HitPolicy.COLLECT, HitPolicy.PRIORITY);

    @Test
    void an_interval_is_tried_on_both_sides_of_both_ends() {
        Table table = table(
                column("employees", Kind.NUMBER, CellTest.ANY),
                interval(null, false, 201, false),
                interval(201, true, 1000, true),
                interval(1000, false, null, false));

        assertThat(boundaries(table))
                .containsExactly(
                        "employees just below 201: 200",
                        "employees 201: 201",
                        "employees 1000: 1000",
                        "employees just above 1000: 1001");
    }

    @Test
    void the_next_value_is_one_unit_of_the_last_decimal_place_and_only_declared_values_count() {
        CellTest probability =
                CellTest.of(List.of(new Interval(BigDecimal.ZERO, true, new BigDecimal("0.65"), true)), true);
        Table table = table(
                column("p", Kind.NUMBER, probability),
                CellTest.of(List.of(new Interval(null, false, new BigDecimal("0.4"), false)), false),
                CellTest.of(List.of(new Interval(new BigDecimal("0.4"), true, new BigDecimal("0.65"), true)), false));

        assertThat(boundaries(table)).containsExactly("p just below 0.4: 0.39", "p 0.4: 0.4", "p 0.65: 0.65");
    }

    @Test
    void named_values_any_other_and_null_where_it_is_asked_for() {
        Table table = table(
                column("country", Kind.STRING, CellTest.ANY),
                CellTest.points(List.of("DE", "AT")),
                CellTest.points(List.of("DE", "AT")).not().withNull(false),
                CellTest.NULL);
        Table open = table(column("country", Kind.STRING, CellTest.ANY), CellTest.points(List.of("DE")), CellTest.ANY);

        assertThat(boundaries(table))
                .containsExactly(
                        "country \"AT\": AT",
                        "country \"DE\": DE",
                        "country any other value: OTHER",
                        "country null: null");
        assertThat(boundaries(open)).containsExactly("country \"DE\": DE", "country any other value: OTHER");
    }

    @Test
    void a_day_before_is_just_below_a_date() {
        LocalDate day = LocalDate.of(2026, 11, 2);
        Table table = table(
                column("since", Kind.DATE, CellTest.ANY),
                CellTest.of(List.of(new Interval(day, true, null, false)), false),
                CellTest.ANY);

        assertThat(boundaries(table))
                .containsExactly(
                        "since just below date(\"2026-11-02\"): 2026-11-01", "since date(\"2026-11-02\"): 2026-11-02");
    }

    @Test
    void a_case_counts_for_the_row_it_matches_and_the_boundaries_it_tries() {
        Table table = table(
                column("employees", Kind.NUMBER, CellTest.ANY),
                interval(null, false, 50, false),
                interval(50, true, null, false));
        List<Seen> seen = List.of(
                new Seen("forty-nine and a half", List.of(new BigDecimal("49.5")), List.of(1)),
                new Seen("far below", List.of(BigDecimal.TEN), List.of(1)));

        TableCoverage coverage = CoverTable.of(LoneTable.of(table), seen);

        assertThat(coverage.rows())
                .containsExactly(
                        new RowHits(1, List.of("forty-nine and a half", "far below")), new RowHits(2, List.of()));
        assertThat(coverage.boundaries())
                .extracting(BoundaryHits::cases)
                .containsExactly(List.of("forty-nine and a half"), List.of());
        assertThat(coverage.missing())
                .containsExactly("no case hits row 2 of Size", "no case of Size tries employees 50");
        assertThat(coverage.proposals())
                .containsExactly(new Proposal(
                        java.util.Map.of("employees", BigDecimal.valueOf(50)),
                        List.of(2),
                        List.of("row 2", "employees 50")));
        assertThat(coverage.isComplete()).isFalse();
    }

    @Test
    void a_row_that_matched_says_what_its_column_was_only_where_it_accepts_nothing_else() {
        Table table = table(
                column("signal", Kind.STRING, CellTest.points(List.of("A", "B", "C"))),
                CellTest.points(List.of("A")),
                CellTest.points(List.of("B", "C")));

        TableCoverage coverage = CoverTable.of(LoneTable.of(table), List.of(new Seen("one", List.of(), List.of(1, 2))));

        assertThat(coverage.missing())
                .containsExactly("no case of Size tries signal \"B\"", "no case of Size tries signal \"C\"");
    }

    @Test
    void beyond_the_budget_no_case_is_proposed_and_that_is_said() {
        Table table = SomeTables.random(new Random(7), HitPolicy.FIRST, 30, 4);

        TableCoverage coverage = CoverTable.of(LoneTable.of(table), List.of(), new Budget(100, 10));

        assertThat(coverage.proposals()).isEmpty();
        assertThat(coverage.rows()).hasSize(30);
        assertThat(coverage.left()).containsExactly("no more cases of random were sought: the budget is spent");
    }

    @Test
    void what_is_proposed_hits_all_that_any_input_could_hit() {
        int rows = 0;
        int boundaries = 0;
        int impossible = 0;
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            Table table = SomeTables.random(
                    random, POLICIES.get(seed % POLICIES.size()), 1 + random.nextInt(8), 1 + random.nextInt(3));
            TableCoverage coverage = CoverTable.of(LoneTable.of(table), List.of());
            List<Seen> tried = new ArrayList<>();
            for (Proposal proposal : coverage.proposals()) {
                List<@Nullable Object> values = values(table, proposal);
                assertThat(numbers(SomeTables.scan(table, values.toArray())))
                        .as("seed %d %s", seed, proposal)
                        .isEqualTo(proposal.rows());
                assertThat(SomeTables.declared(table, values.toArray())).isTrue();
                assertThat(proposal.covers()).isNotEmpty();
                tried.add(new Seen("new", Arrays.asList(values.toArray()), proposal.rows()));
            }
            TableCoverage after = CoverTable.of(LoneTable.of(table), tried);
            assertThat(after.proposals()).isEmpty();
            assertThat(after.left()).isEqualTo(coverage.left());
            EveryPoint every = new EveryPoint(table);
            for (RowHits row : after.rows()) {
                assertThat(!row.cases().isEmpty())
                        .as("seed %d row %d", seed, row.row())
                        .isEqualTo(every.answers(row.row() - 1));
                rows++;
            }
            for (BoundaryHits one : after.boundaries()) {
                boolean possible = every.tries(one.boundary());
                assertThat(!one.cases().isEmpty())
                        .as("seed %d %s", seed, one.boundary().words())
                        .isEqualTo(possible);
                boundaries++;
                impossible += possible ? 0 : 1;
            }
        }
        assertThat(rows).isGreaterThan(1000);
        assertThat(boundaries).isGreaterThan(3000);
        assertThat(impossible).isGreaterThan(100);
    }

    private static List<@Nullable Object> values(Table table, Proposal proposal) {
        List<@Nullable Object> values = new ArrayList<>();
        table.columns().forEach(column -> values.add(proposal.inputs().get(column.name())));
        return Collections.unmodifiableList(values);
    }

    private static List<Integer> numbers(int[] rows) {
        return Arrays.stream(rows).mapToObj(row -> row + 1).toList();
    }

    private static List<String> boundaries(Table table) {
        return CoverTable.of(LoneTable.of(table), List.of()).boundaries().stream()
                .map(one -> one.boundary().words() + ": "
                        + (one.boundary().value() instanceof BigDecimal number
                                ? number.toPlainString()
                                : one.boundary().value()))
                .toList();
    }

    private static Column column(String name, Kind kind, CellTest allowed) {
        return new Column(name, kind, allowed);
    }

    private static CellTest interval(
            @Nullable Integer low, boolean lowClosed, @Nullable Integer high, boolean highClosed) {
        return CellTest.of(
                List.of(new Interval(
                        low == null ? null : BigDecimal.valueOf(low),
                        lowClosed,
                        high == null ? null : BigDecimal.valueOf(high),
                        highClosed)),
                false);
    }

    private static Table table(Column column, CellTest... cells) {
        List<Row> rows = new ArrayList<>();
        for (CellTest cell : cells) {
            rows.add(new Row(
                    "r" + rows.size(), List.of(cell), List.of(new Output.Literal(BigDecimal.valueOf(rows.size())))));
        }
        return new Table(
                "Size",
                HitPolicy.FIRST,
                List.of(column),
                List.of(new OutputColumn("size", List.of())),
                rows,
                Optional.empty());
    }
}
