package io.leadbridge.tables;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadbridge.tables.DecisionGraph.Expression;
import io.leadbridge.tables.DecisionGraph.FormulaNode;
import io.leadbridge.tables.DecisionGraph.Node;
import io.leadbridge.tables.DecisionGraph.TableNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway") // values that may be null, across compiled classes
final class AlternativesTest {

    private static DecisionGraph graph(List<CellTest> tests, Node... more) {
        List<Row> rows = new ArrayList<>();
        tests.forEach(test -> rows.add(new Row("r", List.of(test), List.of(new Output.Literal("yes")))));
        Table table = new Table(
                "Match",
                HitPolicy.UNIQUE,
                List.of(new Column("confidence", Kind.NUMBER, CellTest.ANY)),
                List.of(new OutputColumn("match", List.of())),
                rows,
                Optional.empty());
        List<Node> nodes = new ArrayList<>(List.of(new TableNode("Match", table, List.of("confidence"), Map.of())));
        nodes.addAll(List.of(more));
        return new DecisionGraph(nodes, Map.of(), Set.of(), Map.of("confidence", List.of("confidence")), List.of());
    }

    private static CellTest between(String low, String high) {
        return CellTest.of(List.of(new Interval(new BigDecimal(low), true, new BigDecimal(high), false)), false);
    }

    @Test
    void aClassWithoutAWholeNumberIsTriedWithDecimals() {
        var alternatives =
                Alternatives.of(graph(List.of(between("0.60", "0.85"), between("200", "1000"))), "confidence");

        assertThat(alternatives.orElseThrow().to(new BigDecimal("0.5")))
                .usingElementComparator((left, right) -> ((BigDecimal) left).compareTo((BigDecimal) right))
                .containsExactly(
                        new BigDecimal("0.6"), new BigDecimal("1"), new BigDecimal("200"), new BigDecimal("1000"));
    }

    @Test
    void anInputThatAFormulaReadsHasNoAlternativesThatStandForAll() {
        var formula = new FormulaNode("f", new Expression("confidence * 2", Optional.of(Set.of("confidence"))));

        assertThat(Alternatives.of(graph(List.of(between("0", "1")), formula), "confidence"))
                .isEmpty();
        assertThat(Alternatives.of(graph(List.of(between("0", "1"))), "nothing"))
                .isEmpty();
    }
}
