package io.leadbridge.tables;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadbridge.tables.MonotoneProof.Breach;
import io.leadbridge.tables.Proof.Verdict;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class ProveMonotoneTest {

    private static final List<HitPolicy> POLICIES = List.of(
            HitPolicy.FIRST,
            HitPolicy.UNIQUE,
            HitPolicy.ANY,
            HitPolicy.COLLECT_SUM,
            HitPolicy.COLLECT_MAX,
            HitPolicy.COLLECT_COUNT);

    @Test
    void finds_on_generated_tables_just_what_trying_every_pair_of_inputs_finds() {
        Map<Verdict, Integer> seen = new EnumMap<>(Verdict.class);
        for (int seed = 0; seed < 400; seed++) {
            Random random = new Random(seed);
            HitPolicy policy = POLICIES.get(seed % POLICIES.size());
            Table table = withDefault(
                    random, SomeTables.random(random, policy, 1 + random.nextInt(5), 1 + random.nextInt(3)));
            boolean rises = random.nextBoolean();
            EveryPair every = new EveryPair(table, rises);
            MonotoneProof proof = prove(table, rises, Budget.STANDARD);
            seen.merge(proof.verdict(), 1, Integer::sum);
            Verdict expected =
                    every.isBroken() ? Verdict.REFUTED : every.hasCompared() ? Verdict.PROVED : Verdict.VACUOUS;
            assertThat(proof.verdict())
                    .as(seed + " " + proof.sentence() + " " + table)
                    .isEqualTo(expected);
            for (Breach breach : proof.breaches()) {
                assertThat(every.isBreach(breach)).as(seed + breach.sentence()).isTrue();
            }
        }
        assertThat(seen.get(Verdict.PROVED)).isGreaterThan(50);
        assertThat(seen.get(Verdict.REFUTED)).isGreaterThan(50);
        assertThat(seen.get(Verdict.VACUOUS)).isGreaterThan(5);
    }

    private static Table withDefault(Random random, Table table) {
        Optional<List<Output>> otherwise =
                random.nextInt(3) == 0 ? Optional.of(List.of(new Output.Literal(BigDecimal.ONE))) : Optional.empty();
        return new Table(
                table.name(), table.hitPolicy(), table.columns(), table.outputColumns(), table.rows(), otherwise);
    }

    private static MonotoneProof prove(Table table, boolean rises, Budget budget) {
        Monotone promise = new Monotone(
                "random",
                "it goes one way",
                "c0",
                List.of(),
                "out",
                List.of(),
                rises ? Monotone.Direction.INCREASING : Monotone.Direction.DECREASING,
                null);
        ProveMonotone.Proofs proofs =
                ProveMonotone.of(List.of(ordered(table)), List.of(promise), NoCells.READER, "file", budget);
        assertThat(proofs.findings()).isEmpty();
        return proofs.proofs().get(0);
    }

    /** Texts are in the order of the declared words. */
    private static Table ordered(Table table) {
        List<Column> columns = table.columns().stream()
                .map(c -> new Column(
                        c.name(),
                        c.kind(),
                        c.allowed(),
                        c.kind() == Kind.STRING ? List.of("B", "D", "A", "C") : List.of(),
                        false))
                .toList();
        return new Table(
                table.name(), table.hitPolicy(), columns, table.outputColumns(), table.rows(), table.otherwise());
    }

    @Test
    void says_which_row_goes_the_wrong_way_and_where() {
        Table table = priorities(
                row("1", below(20), CellTest.ANY, 1),
                row("2", from(20, 50), CellTest.ANY, 5),
                row("3", from(50, 90), CellTest.points(List.of("DE")), 2),
                row("4", from(50, 90), CellTest.points(List.of("DE")).not().withNull(false), 6),
                row("5", from(90, 1_000), CellTest.ANY, 6));
        MonotoneProof proof = prove(table, true, Budget.STANDARD);

        assertThat(proof.breaches())
                .extracting(Breach::sentence)
                .containsExactly("row 3 lowers out though c0 grows: it falls from 5 (row 2) to 2 where c0 grows from"
                        + " [20..50) to [50..90) and country is \"DE\"");
        assertThat(proof.sentence())
                .isEqualTo("broken: " + proof.breaches().get(0).sentence());
        assertThat(proof.breaches().get(0).greater().rows()).containsExactly(2);
    }

    @Test
    void looks_across_cases_without_an_answer() {
        Table table = priorities(row("1", below(20), CellTest.ANY, 5), row("2", from(50, 90), CellTest.ANY, 2));

        assertThat(prove(table, true, Budget.STANDARD).breaches())
                .extracting(Breach::sentence)
                .containsExactly(
                        "row 2 lowers out though c0 grows: it falls from 5 (row 1) to 2 where c0 grows from < 20 to [50..90)");
    }

    @Test
    void beyond_the_budget_it_says_neither_yes_nor_no() {
        Table table = SomeTables.random(new Random(7), HitPolicy.UNIQUE, 30, 4);

        MonotoneProof proof = prove(table, true, new Budget(100, 10));

        assertThat(proof.verdict()).isEqualTo(Verdict.NOT_PROVED);
        assertThat(proof.sentence()).isEqualTo("not proved within the budget: it goes one way");
    }

    @Test
    void a_formula_that_is_a_column_is_known_and_any_other_is_not() {
        Output column = new Output.Formula("other");
        Output formula = new Output.Formula("other + 1");
        Column input = new Column("c0", Kind.NUMBER, CellTest.ANY);
        Column other = new Column(
                "other",
                Kind.NUMBER,
                CellTest.points(List.of(BigDecimal.ONE, BigDecimal.TEN)).withNull(true));
        Output three = new Output.Literal(BigDecimal.valueOf(3));

        assertThat(prove(twoRows(input, other, column, three), true, Budget.STANDARD)
                        .breaches())
                .extracting(Breach::sentence)
                .containsExactly(
                        "row 2 lowers out though c0 grows: it falls from 10 (row 1) to 3 where c0 grows from < 20 to >= 20"
                                + " and other is 10");
        assertThat(prove(twoRows(input, other, formula, three), true, Budget.STANDARD)
                        .sentence())
                .isEqualTo("not proved, because formulas give values that are not known here: it goes one way");
        assertThat(prove(twoRows(input, other, formula, formula), true, Budget.STANDARD)
                        .verdict())
                .isEqualTo(Verdict.PROVED);
        Output ofInput = new Output.Formula("c0 + 1");
        assertThat(prove(twoRows(input, other, ofInput, ofInput), true, Budget.STANDARD)
                        .verdict())
                .isEqualTo(Verdict.NOT_PROVED);
    }

    private static Table twoRows(Column input, Column other, Output first, Output second) {
        return new Table(
                "random",
                HitPolicy.UNIQUE,
                List.of(input, other),
                List.of(new OutputColumn("out", List.of())),
                List.of(
                        new Row("1", List.of(below(20), CellTest.ANY), List.of(first)),
                        new Row("2", List.of(from(20, null), CellTest.ANY), List.of(second)),
                        new Row(
                                "3",
                                List.of(CellTest.NULL, CellTest.ANY),
                                List.of(new Output.Literal(BigDecimal.ONE)))),
                Optional.empty());
    }

    @Test
    void what_has_no_order_or_no_name_is_found() {
        Table table = priorities(row("1", CellTest.ANY, CellTest.ANY, 1));

        assertThat(findings(table, "country", "out"))
                .containsExactly(
                        "monotone 't': texts have no order of their own: declare the values of input 'country' in its type, or give an inputOrder");
        assertThat(findings(table, "intent", "priority"))
                .containsExactly(
                        "monotone 't': 'intent' is no input of table 'random'; there are 'c0', 'country'",
                        "monotone 't': 'priority' is no output of table 'random'; there are 'out'");
        Table list = new Table(
                "random", HitPolicy.COLLECT, table.columns(), table.outputColumns(), table.rows(), Optional.empty());
        assertThat(findings(list, "c0", "out"))
                .containsExactly("monotone 't': table 'random' answers with lists, which have no order");
    }

    private static List<String> findings(Table table, String input, String output) {
        Monotone promise =
                new Monotone("random", "t", input, List.of(), output, List.of(), Monotone.Direction.INCREASING, null);
        return ProveMonotone.of(List.of(table), List.of(promise), NoCells.READER, "f", Budget.STANDARD)
                .findings()
                .stream()
                .map(finding -> finding.message())
                .toList();
    }

    private static Table priorities(Row... rows) {
        return new Table(
                "random",
                HitPolicy.UNIQUE,
                List.of(
                        new Column("c0", Kind.NUMBER, CellTest.ANY),
                        new Column("country", Kind.STRING, CellTest.ANY.withNull(false))),
                List.of(new OutputColumn("out", List.of())),
                List.of(rows),
                Optional.empty());
    }

    private static CellTest from(int low, @Nullable Integer high) {
        return CellTest.of(
                List.of(new Interval(
                        BigDecimal.valueOf(low), true, high == null ? null : BigDecimal.valueOf(high), false)),
                false);
    }

    private static CellTest below(int high) {
        return CellTest.of(List.of(new Interval(null, false, BigDecimal.valueOf(high), false)), false);
    }

    private static Row row(String id, CellTest first, CellTest second, int out) {
        return new Row(id, List.of(first, second), List.of(new Output.Literal(BigDecimal.valueOf(out))));
    }
}
