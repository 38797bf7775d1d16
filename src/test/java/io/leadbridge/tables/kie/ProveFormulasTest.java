package io.leadbridge.tables.kie;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadbridge.kernel.Finding;
import io.leadbridge.tables.Bounds;
import io.leadbridge.tables.CheckInvariants;
import io.leadbridge.tables.DecisionGraph;
import io.leadbridge.tables.DecisionGraph.Expression;
import io.leadbridge.tables.Formula;
import io.leadbridge.tables.HostileDocuments;
import io.leadbridge.tables.Invariant;
import io.leadbridge.tables.Proof;
import io.leadbridge.tables.Proof.Verdict;
import io.leadbridge.tables.ProveInvariants;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is proved of a table that tests a formula of open numbers: K below 5 gives "a", from 5 on "b". */
final class ProveFormulasTest {

    private final DmnTableReader reader = new DmnTableReader();

    @Test
    void nothing_is_proved_or_refuted_of_decisions_that_require_each_other() {
        DecisionGraph graph = reader.graph(Map.of("f", HostileDocuments.graphs().get("a circle")));
        assertThat(graph.findings()).extracting(Finding::message).anyMatch(text -> text.contains("requires itself"));
        assertThat(graph.nodes()).isEmpty();
    }

    private DecisionGraph graph(String formulas) {
        StringBuilder decisions = new StringBuilder();
        String requires = "<requiredInput href='#x'/>";
        String name = "";
        for (String formula : formulas.split("; ", -1)) {
            name = name.isEmpty() ? "K" : name + "1";
            decisions.append("<decision id='" + name + "' name='" + name + "'><variable name='" + name
                    + "' typeRef='number'/><informationRequirement>" + requires + "</informationRequirement>"
                    + "<informationRequirement><requiredInput href='#y'/></informationRequirement>"
                    + "<literalExpression><text>" + formula.strip().replace("<", "&lt;")
                    + "</text></literalExpression></decision>");
            requires = "<requiredDecision href='#" + name + "'/>";
        }
        return reader.graph(Map.of(
                "f",
                HostileDocuments.model("<inputData id='x' name='x'><variable name='x' typeRef='number'/></inputData>"
                        + "<inputData id='y' name='y'><variable name='y' typeRef='number'/></inputData>" + decisions
                        + "<decision id='T' name='T'><variable name='T'/><informationRequirement>" + requires
                        + "</informationRequirement><decisionTable><input><inputExpression typeRef='number'><text>"
                        + name + "</text></inputExpression></input><output typeRef='string'/>"
                        + "<rule><inputEntry><text>&lt; 5</text></inputEntry><outputEntry><text>\"a\"</text></outputEntry></rule>"
                        + "<rule><inputEntry><text>&gt;= 5</text></inputEntry><outputEntry><text>\"b\"</text></outputEntry></rule>"
                        + "</decisionTable></decision>")));
    }

    private Proof prove(String formulas, String x) {
        DecisionGraph graph = graph(formulas);
        assertThat(graph.findings()).isEmpty();
        return ProveInvariants.of(graph, List.of(small(x)), reader, "f")
                .proofs()
                .get(0);
    }

    private static Invariant small(String x) {
        return new Invariant("small", "small gives a", Map.of("x", x), Map.of("T", "\"a\""), 1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x * 2 | < 2",
                "x / 4 + 1 | < 10",
                "4 - x | > 0",
                "if x > 3 then x else 2 | < 4",
                "floor(x * 3) | < 1",
                "5 - abs(x) | > 1",
                "max(min(x, 4), 1, -x) | [-2..100]",
                "-x * (x + 1) | > 0",
                "x * 2; K + 1 | < 1.9",
                "x * 2; K + 1; K1 * 3 | < 0.3"
            })
    void arithmetic_on_open_numbers_is_proved(String formulas, String x) {
        assertThat(prove(formulas, x).sentence()).isEqualTo("proved for all inputs: small gives a");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x * 2 | < 3 | x is 2.5",
                "x * 2 | <= 2.5 | x is 2.5",
                "x / 4 + 1 | < 30 | x is 16",
                "if x > 3 then x + 2 else 2 | < 4 | x is 3.9",
                "x * x - 3 * x | [0..6] | x is 6",
                "x * 2; K + 1 | < 3 | x is 2",
                "x * 2; K + 1; K1 * 3 | < 0.4 | x is 0.39"
            })
    void what_is_called_broken_really_is(String formulas, String x, String found) {
        Proof proof = prove(formulas, x);

        assertThat(proof.verdict()).isEqualTo(Verdict.REFUTED);
        assertThat(proof.sentence()).startsWith("broken: where " + found + ", T is \"b\", but must be \"a\"");
        assertThat(proof.counterexample().orElseThrow().isCertain()).isTrue();
        assertThat(proof.isUndecided()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"abs(x)", "floor(x)", "sqrt(x)", "max(x, 2)"})
    void where_a_formula_fails_nothing_is_called_broken(String formula) {
        var never = new Invariant("never", "null never comes to a or b", Map.of("x", "null"), Map.of("T", "\"z\""), 1);

        Proof proof = ProveInvariants.of(graph(formula), List.of(never), reader, "f")
                .proofs()
                .get(0);

        assertThat(proof.verdict()).isEqualTo(Verdict.NOT_PROVED);
        assertThat(proof.counterexample().stream()).noneMatch(Proof.Counterexample::isCertain);
    }

    @Test
    void what_hangs_on_a_formula_is_not_called_broken() {
        Proof proof = prove("x * x - 3 * x", "[0..3]");

        assertThat(proof.verdict()).isEqualTo(Verdict.NOT_PROVED);
        assertThat(proof.isUndecided()).isTrue();
        assertThat(proof.sentence())
                .isEqualTo(
                        "not decided, because it depends on the formula K: it may hold. It is broken only if K can be"
                                + " 5 there: where x is 0, T is \"b\", but must be \"a\"");
        assertThat(proof.counterexample().orElseThrow().isCertain()).isFalse();
        assertThat(CheckInvariants.of(graph("x * x - 3 * x"), List.of(small("[0..3]")), reader, "f"))
                .extracting(Finding::severity)
                .containsExactly(Finding.Severity.ERROR);
    }

    @Test
    void two_invariants_of_one_name_cannot_be_told_apart() {
        assertThat(ProveInvariants.of(graph("x * 2"), List.of(small("< 2"), small("< 3")), reader, "f")
                        .findings())
                .extracting(Finding::message)
                .containsExactly("invariant 'small': another one has this name; give each its own");
    }

    @ParameterizedTest
    @CsvSource({"1e999999999 * x", "x * 1e-999999999", "floor(x * 1e-999999999)", "x / 1e-6100 / 1e-6100 / 1e-6100"})
    void numbers_beyond_those_of_the_language_take_no_time(String formula) {
        assertThat(prove(formula, "> 7").verdict()).isNotNull();
    }

    @Test
    void bounds_hold_for_every_number_between_those_of_the_inputs() {
        int bounded = 0;
        for (int seed = 0; seed < 400; seed++) {
            Random random = new Random(seed);
            String text = text(random, 3);
            Formula formula = formula(text);
            Map<String, Bounds> inputs = Map.of("x", bounds(random), "y", bounds(random));
            Bounds bounds = formula.bounds(inputs);
            for (int i = 0; bounds != null && i < 20; i++) {
                Map<String, Object> values = new HashMap<>();
                inputs.forEach((name, between) -> values.put(name, between(random, between)));
                BigDecimal value = (BigDecimal) formula.evaluate(values);
                String about = "seed " + seed + ": " + text + " " + inputs + " " + values + " " + value;
                assertThat(bounds.low() == null || bounds.low().compareTo(value) <= 0)
                        .as(about)
                        .isTrue();
                assertThat(bounds.high() == null || bounds.high().compareTo(value) >= 0)
                        .as(about)
                        .isTrue();
                bounded += bounds.low() != null || bounds.high() != null ? 1 : 0;
            }
        }
        assertThat(bounded).isGreaterThan(3_000);
    }

    private static Formula formula(String text) {
        Names names = new Names();
        names.put("x", "x");
        names.put("y", "y");
        Expression expression = names.expression(text);
        return expression.formula().orElseThrow(() -> new AssertionError(text));
    }

    private static String text(Random random, int depth) {
        if (depth == 0 || random.nextInt(5) == 0) {
            return List.of("x", "y", "2", "0.3", "7", "x").get(random.nextInt(6));
        }
        String left = text(random, depth - 1);
        String right = text(random, depth - 1);
        return switch (random.nextInt(9)) {
            case 0 -> "(" + left + " + " + right + ")";
            case 1 -> "(" + left + " - " + right + ")";
            case 2, 3 -> "(" + left + " * " + right + ")";
            case 4 -> "(" + left + " / (1 + abs(" + right + ")))";
            case 5 -> "max(" + left + ", " + right + ")";
            case 6 -> "min(" + left + ", " + right + ")";
            case 7 -> "(if x > 1 then " + left + " else " + right + ")";
            default -> (random.nextBoolean() ? "floor(" : "ceiling(") + left + ")";
        };
    }

    private static Bounds bounds(Random random) {
        BigDecimal low = BigDecimal.valueOf(random.nextInt(40) - 20, 1);
        BigDecimal high = low.add(BigDecimal.valueOf(random.nextInt(60), 1));
        return new Bounds(random.nextInt(4) == 0 ? null : low, random.nextInt(4) == 0 ? null : high);
    }

    private static BigDecimal between(Random random, Bounds bounds) {
        BigDecimal low = bounds.low() == null ? BigDecimal.valueOf(-100) : bounds.low();
        BigDecimal high = bounds.high() == null ? BigDecimal.valueOf(100) : bounds.high();
        return switch (random.nextInt(4)) {
            case 0 -> low;
            case 1 -> high;
            default -> low.add(high.subtract(low).multiply(BigDecimal.valueOf(random.nextInt(1_000), 3)));
        };
    }
}
