package io.leadbridge.tables;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadbridge.tables.CheapestChange.Answer;
import io.leadbridge.tables.CheapestChange.Lever;
import io.leadbridge.tables.CheapestChange.Option;
import io.leadbridge.tables.DecisionGraph.Expression;
import io.leadbridge.tables.DecisionGraph.FormulaNode;
import io.leadbridge.tables.DecisionGraph.ValueType;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway") // values that may be null, across compiled classes
final class CheapestChangeTest {

    private static final int UNBOUNDED = Integer.MAX_VALUE;

    @Test
    void noCheaperChangeExistsAndTheOneFoundReallyFlips() {
        assertAnswersOfBruteForce(SomeQuestion::plain);
    }

    @Test
    void noCheaperChangeExistsWhereSomebodyOutsideTheGraphSpeaksToo() {
        assertAnswersOfBruteForce(SomeQuestion::withOutside);
    }

    private static void assertAnswersOfBruteForce(IntFunction<SomeQuestion> questions) {
        int found = 0;
        int none = 0;
        int spared = 0;
        for (int seed = 0; seed < 1_200; seed++) {
            SomeQuestion question = questions.apply(seed);
            Answer answer = question.ask(UNBOUNDED);
            long cheapest = question.bruteForce();
            assertThat(answer.proved()).as("seed %d", seed).isTrue();
            assertThat(answer.options().isPresent()).as("seed %d", seed).isEqualTo(cheapest >= 0);
            if (answer.options().isPresent()) {
                assertThat(answer.cost()).as("seed %d", seed).isEqualTo(cheapest);
                assertThat(question.succeeds(answer.options().get()))
                        .as("seed %d", seed)
                        .isTrue();
                found++;
            } else {
                none++;
                spared += question.combinations() - 1 > answer.tried() ? 1 : 0;
            }
        }
        assertThat(found).isGreaterThan(100);
        assertThat(none).isGreaterThan(50);
        assertThat(spared).as("refusals that needed not every combination").isGreaterThan(none / 2);
    }

    @Test
    void beyondTheBudgetNothingIsClaimed() {
        SomeQuestion question = SomeQuestion.plain(0);
        for (int seed = 1; question.ask(UNBOUNDED).tried() < 2 || question.bruteForce() < 0; seed++) {
            question = SomeQuestion.plain(seed);
        }

        Answer answer = question.ask(1);

        assertThat(answer.proved()).isFalse();
        assertThat(answer.options()).isEmpty();
        assertThat(answer.cost()).isLessThanOrEqualTo(question.bruteForce());
    }

    @Test
    void leversThatMoveTheSameInputAreNotTakenForIndependent() {
        DecisionGraph graph =
                new DecisionGraph(List.of(), Map.of(), Set.of(), Map.of("number", List.of("number")), List.of());
        List<Lever> levers = List.of(
                new Lever("one", List.of(new Option(1, Map.of("number", BigDecimal.ONE)))),
                new Lever("two", List.of(new Option(2, Map.of("number", BigDecimal.TEN)))));
        Map<String, @Nullable Object> actual = new HashMap<>();
        actual.put("number", BigDecimal.ZERO);

        Answer answer = CheapestChange.find(
                levers,
                options -> options[0] == 0 && options[1] == 0,
                Prospect.of(
                        graph,
                        actual,
                        levers,
                        List.of(goal("number", CellTest.points(List.of(BigDecimal.TEN)))),
                        Map.of()),
                UNBOUNDED);

        assertThat(answer.cost()).isEqualTo(3);
        assertThat(answer.options().orElseThrow()).containsExactly(0, 0);
    }

    @Test
    void whatAFormulaThatIsNotReadMakesOfAChangeIsLeftOpen() {
        for (Optional<Set<String>> mayRead : List.of(Optional.of(Set.of("number")), Optional.<Set<String>>empty())) {
            DecisionGraph graph = new DecisionGraph(
                    List.of(new FormulaNode("word", new Expression("loop over number", mayRead))),
                    Map.of("word", new ValueType(Kind.STRING, CellTest.ANY)),
                    Set.of(),
                    Map.of("number", List.of("number"), "word", List.of("word")),
                    List.of());
            List<Lever> levers = List.of(new Lever("number", List.of(new Option(1, Map.of("number", BigDecimal.ONE)))));
            Map<String, @Nullable Object> actual = new HashMap<>();
            actual.put("number", BigDecimal.ZERO);
            actual.put("word", "A");
            var wanted = List.of(goal("word", CellTest.points(List.of("B"))));

            assertThat(CheapestChange.find(
                                    levers,
                                    options -> options[0] == 0,
                                    Prospect.of(graph, actual, levers, wanted, Map.of()),
                                    UNBOUNDED)
                            .cost())
                    .isEqualTo(1);
        }
    }

    private static Goal goal(String name, CellTest test) {
        return Goal.of(Map.of(name, test));
    }
}
