package io.leadbridge.tables;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadbridge.tables.CheapestChange.Answer;
import io.leadbridge.tables.CheapestChange.Lever;
import io.leadbridge.tables.CheapestChange.Option;
import io.leadbridge.tables.DecisionGraph.Expression;
import io.leadbridge.tables.DecisionGraph.FormulaNode;
import io.leadbridge.tables.DecisionGraph.ValueType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway") // values that may be null, across compiled classes
final class CheapestChangeTest {

    private static final int UNBOUNDED = Integer.MAX_VALUE;

    @Test
    void noCheaperChangeExistsAndTheOneFoundReallyFlips() {
        int found = 0;
        int none = 0;
        int spared = 0;
        for (int seed = 0; seed < 800; seed++) {
            Question question = new Question(new Random(seed));
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
        Question question = new Question(new Random(0));
        for (int seed = 1; question.ask(UNBOUNDED).tried() < 2 || question.bruteForce() < 0; seed++) {
            question = new Question(new Random(seed));
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

    /** A random graph, case, set of levers, and wanted value of the last table. */
    private static final class Question {

        private final DecisionGraph graph;
        private final Map<String, @Nullable Object> actual;
        private final List<Lever> levers = new ArrayList<>();
        private final CellTest wanted;

        Question(Random random) {
            graph = SomeGraphs.random(random);
            List<Map<String, @Nullable Object>> inputs = SomeGraphs.everyInput(graph);
            actual = inputs.get(random.nextInt(inputs.size()));
            wanted = CellTest.points(List.of(SomeGraphs.ORDER.get(random.nextInt(3))));
            for (String fact : List.of("number", "word", "flag")) {
                List<Option> options = new ArrayList<>();
                for (int i = random.nextInt(4); i > 0; i--) {
                    Map<String, @Nullable Object> value = new LinkedHashMap<>();
                    value.put(fact, inputs.get(random.nextInt(inputs.size())).get(fact));
                    options.add(new Option(1 + random.nextInt(5), value));
                }
                options.sort(Comparator.comparingInt(Option::cost));
                levers.add(new Lever(fact, options));
            }
        }

        Answer ask(int budget) {
            Map<String, @Nullable Object> known = new HashMap<>(actual);
            for (String key : List.of("first", "has", "pair")) {
                try {
                    known.put(key, new GraphRun(graph, actual, 0).value(key));
                } catch (GraphRun.Failed e) {
                    known.remove(key);
                }
            }
            Prospect prospect = Prospect.of(graph, known, levers, List.of(goal("third", wanted)), Map.of());
            return CheapestChange.find(levers, this::succeeds, prospect, budget);
        }

        boolean succeeds(int[] options) {
            Map<String, @Nullable Object> inputs = new LinkedHashMap<>(actual);
            for (int lever = 0; lever < options.length; lever++) {
                if (options[lever] >= 0) {
                    inputs.putAll(
                            levers.get(lever).options().get(options[lever]).values());
                }
            }
            try {
                return wanted.accepts(new GraphRun(graph, inputs, 0).value("third"));
            } catch (GraphRun.Failed e) {
                return false;
            }
        }

        long combinations() {
            return levers.stream()
                    .mapToLong(lever -> lever.options().size() + 1L)
                    .reduce(1, (a, b) -> a * b);
        }

        /** The least cost of all combinations but the one that changes nothing; -1 where none does it. */
        long bruteForce() {
            int[] options = new int[levers.size()];
            Arrays.fill(options, -1);
            List<Long> costs = new ArrayList<>();
            bruteForce(options, 0, 0, costs);
            return costs.isEmpty() ? -1 : Collections.min(costs);
        }

        private void bruteForce(int[] options, int lever, long cost, List<Long> costs) {
            if (lever == levers.size()) {
                if (cost > 0 && succeeds(options)) {
                    costs.add(cost);
                }
                return;
            }
            for (int option = -1; option < levers.get(lever).options().size(); option++) {
                options[lever] = option;
                bruteForce(
                        options,
                        lever + 1,
                        cost
                                + (option < 0
                                        ? 0
                                        : levers.get(lever)
                                                .options()
                                                .get(option)
                                                .cost()),
                        costs);
            }
            options[lever] = -1;
        }
    }
}
