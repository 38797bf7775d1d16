package io.leadbridge.tables;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadbridge.tables.Proof.Verdict;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class ProveInvariantsTest {

    private static final List<String> NAMES =
            List.of("number", "word", "flag", "first", "strong", "has", "pair", "second", "third");

    /** Tests stand for themselves: their text is looked up. */
    private static final class Tests implements TableReader {

        private final Map<String, CellTest> known = new HashMap<>();

        String text(CellTest test) {
            String text = "test " + known.size();
            known.put(text, test);
            return text;
        }

        @Override
        public ReadTables read(String file, String document) {
            throw new UnsupportedOperationException("only cells");
        }

        @Override
        public Map<String, String> formulas(String document) {
            return Map.of();
        }

        @Override
        public DecisionGraph graph(Map<String, String> documents) {
            throw new UnsupportedOperationException("only cells");
        }

        @Override
        public Optional<CellTest> cell(String unaryTests, Kind kind) {
            return Optional.ofNullable(known.get(unaryTests));
        }
    }

    private record Question(Map<String, CellTest> when, String then, CellTest must) {

        static Question random(Random random, DecisionGraph graph) {
            Map<String, CellTest> when = new LinkedHashMap<>();
            for (int i = random.nextInt(3); i > 0; i--) {
                String name = NAMES.get(random.nextInt(NAMES.size()));
                when.put(name, SomeGraphs.test(random, graph, name));
            }
            String then = List.of("strong", "pair", "second", "third", "third").get(random.nextInt(5));
            return new Question(when, then, SomeGraphs.test(random, graph, then));
        }

        /** Whether one case breaks it; empty where the case fails, or does not pass the 'when'. */
        Optional<Boolean> isBroken(DecisionGraph graph, Map<String, @Nullable Object> inputs, int stronger) {
            GraphRun run = new GraphRun(graph, inputs, stronger);
            try {
                boolean applies = true;
                for (var test : when.entrySet()) {
                    Object value = run.value(test.getKey());
                    applies &= test.getValue()
                            .accepts(
                                    test.getKey().equals("number")
                                            ? SomeKeys.key(SomeGraphs.ordered(graph), value)
                                            : value);
                }
                boolean holds = must.accepts(run.value(then));
                return applies ? Optional.of(!holds) : Optional.empty();
            } catch (GraphRun.Failed e) {
                return Optional.empty();
            }
        }
    }

    @Test
    void proves_just_what_holds_for_every_input_and_finds_the_smallest_case_of_the_rest() {
        Map<Verdict, Integer> seen = new HashMap<>();
        int assumed = 0;
        int larger = 0;
        for (int seed = 0; seed < 600; seed++) {
            Random random = new Random(seed);
            DecisionGraph graph = SomeGraphs.random(random);
            Question question = Question.random(random, graph);
            Tests tests = new Tests();
            Map<String, String> when = new LinkedHashMap<>();
            question.when().forEach((name, test) -> when.put(name, tests.text(test)));
            Invariant invariant =
                    new Invariant("i", "it holds", when, Map.of(question.then(), tests.text(question.must())), 1);
            var proofs = ProveInvariants.of(graph, List.of(invariant), tests, "file");
            assertThat(proofs.findings()).isEmpty();
            Proof proof = proofs.proofs().get(0);
            Integer cheapest = cheapest(graph, question);
            String about = "seed " + seed + " " + proof.sentence() + " " + proof.counterexample();
            seen.merge(proof.verdict(), 1, Integer::sum);
            if (proof.counterexample().isEmpty()) {
                assertThat(proof.verdict()).as(about).isNotIn(Verdict.REFUTED, Verdict.NOT_PROVED);
                assertThat(cheapest).as(about).isNull();
            } else {
                var found = proof.counterexample().get();
                assertThat(proof.verdict())
                        .as(about)
                        .isEqualTo(found.isCertain() ? Verdict.REFUTED : Verdict.NOT_PROVED);
                if (!found.isCertain()) {
                    assumed++;
                    assertThat(found.assumed()).as(about).containsOnlyKeys("double");
                    continue;
                }
                assertThat(isBroken(graph, question, found)).as(about).isTrue();
                int cost = unusual(graph, found) + found.guarded().size();
                assertThat(cost).as(about).isGreaterThanOrEqualTo(java.util.Objects.requireNonNull(cheapest));
                assertThat(found.isSmallest() && cost > cheapest).as(about).isFalse();
                larger += found.isSmallest() ? 0 : 1;
            }
        }
        assertThat(seen.get(Verdict.PROVED)).isGreaterThan(100);
        assertThat(seen.get(Verdict.REFUTED)).isGreaterThan(100);
        assertThat(seen.get(Verdict.VACUOUS)).isGreaterThan(10);
        assertThat(assumed).isLessThan(150);
        assertThat(larger).isLessThan(20);
    }

    @Test
    void says_neither_yes_nor_no_where_the_budget_does_not_suffice() {
        int notProved = 0;
        for (int seed = 0; seed < 100; seed++) {
            Random random = new Random(seed);
            DecisionGraph graph = SomeGraphs.random(random);
            Question question = Question.random(random, graph);
            Tests tests = new Tests();
            Map<String, String> when = new LinkedHashMap<>();
            question.when().forEach((name, test) -> when.put(name, tests.text(test)));
            Invariant invariant =
                    new Invariant("i", "it holds", when, Map.of(question.then(), tests.text(question.must())), null);
            Verdict full = verdict(graph, invariant, tests, 10_000_000);
            Verdict little = verdict(graph, invariant, tests, 40);
            assertThat(little).as("seed " + seed).isIn(full, Verdict.NOT_PROVED, Verdict.PROVED);
            assertThat(little == Verdict.PROVED && full == Verdict.REFUTED).isFalse();
            notProved += little == Verdict.NOT_PROVED ? 1 : 0;
        }
        assertThat(notProved).isBetween(20, 99);
    }

    private static Verdict verdict(DecisionGraph graph, Invariant invariant, TableReader tests, long work) {
        return ProveInvariants.of(graph, List.of(invariant), tests, "file", new Budget(work, 1_000))
                .proofs()
                .get(0)
                .verdict();
    }

    private static boolean isBroken(DecisionGraph graph, Question question, Proof.Counterexample found) {
        Map<String, @Nullable Object> inputs = new LinkedHashMap<>();
        SomeGraphs.FACTS.forEach(fact -> inputs.put(fact, usual(graph, fact)));
        inputs.putAll(found.inputs());
        for (int stronger = 0; stronger < 3; stronger++) {
            if (stronger == 0 == found.guarded().isEmpty()
                    && question.isBroken(graph, inputs, stronger).orElse(false)) {
                return true;
            }
        }
        return false;
    }

    private static int unusual(DecisionGraph graph, Proof.Counterexample found) {
        return (int) found.inputs().entrySet().stream()
                .filter(input -> !java.util.Objects.equals(input.getValue(), usual(graph, input.getKey())))
                .count();
    }

    private static @Nullable Object usual(DecisionGraph graph, String fact) {
        CellTest allowed = SomeGraphs.allowed(graph, fact);
        return fact.equals("flag") ? (Object) false : allowed.acceptsNull() ? null : "A";
    }

    /** The fewest unusual inputs of a case that breaks it, or null where none does. */
    private static @Nullable Integer cheapest(DecisionGraph graph, Question question) {
        Integer cheapest = null;
        for (Map<String, @Nullable Object> inputs : SomeGraphs.everyInput(graph)) {
            for (int stronger = 0; stronger < 3; stronger++) {
                if (question.isBroken(graph, inputs, stronger).orElse(false)) {
                    int cost = stronger > 0 ? 1 : 0;
                    for (String fact : SomeGraphs.FACTS) {
                        cost += java.util.Objects.equals(inputs.get(fact), usual(graph, fact)) ? 0 : 1;
                    }
                    cheapest = cheapest == null ? cost : Math.min(cheapest, cost);
                }
            }
        }
        return cheapest;
    }
}
