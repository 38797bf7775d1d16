package io.leadbridge.tables;

import io.leadbridge.tables.CheapestChange.Answer;
import io.leadbridge.tables.CheapestChange.Lever;
import io.leadbridge.tables.CheapestChange.Option;
import io.leadbridge.tables.Outside.Speaker;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A random graph, case, set of levers, and goal; with speakers outside the graph, or without. */
@SuppressWarnings("NullAway") // values that may be null, across compiled classes
final class SomeQuestion {

    private static final List<String> ORDER = SomeGraphs.ORDER;

    private final DecisionGraph graph;
    private final Map<String, @Nullable Object> actual;
    private final List<Lever> levers = new ArrayList<>();
    private final List<Outside> outside = new ArrayList<>();
    private final Goal goal;

    private SomeQuestion(Random random, boolean withOutside) {
        graph = SomeGraphs.random(random);
        List<Map<String, @Nullable Object>> inputs = SomeGraphs.everyInput(graph);
        actual = inputs.get(random.nextInt(inputs.size()));
        Goal third = Goal.of(Map.of("third", CellTest.points(List.of(word(random)))));
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
        goal = withOutside ? extended(third, random) : third;
    }

    /** Nobody speaks, and one value is wanted. */
    static SomeQuestion plain(int seed) {
        return new SomeQuestion(new Random(seed), false);
    }

    /** Some speak from outside, and rows, or what is said, may be wanted too. */
    static SomeQuestion withOutside(int seed) {
        return new SomeQuestion(new Random(seed), true);
    }

    private static String word(Random random) {
        return ORDER.get(random.nextInt(ORDER.size()));
    }

    private Goal extended(Goal goal, Random random) {
        if (random.nextBoolean()) {
            outside.add(new Outside.Value("word"));
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            int lever = random.nextInt(levers.size() + 1) - 1;
            int options = lever < 0 ? 1 : levers.get(lever).options().size() + 1;
            List<Set<String>> words = new ArrayList<>();
            for (int option = 0; option < options; option++) {
                words.add(random.nextBoolean() ? Set.of() : Set.of(word(random)));
            }
            outside.add(new Speaker(lever, words));
        }
        return switch (random.nextInt(4)) {
            case 0 -> goal.withNever(Map.of("list", word(random)));
            case 1 -> goal.withSome(Map.of("list", word(random)));
            case 2 -> goal.withSaid(speakers());
            default -> goal;
        };
    }

    private List<Speaker> speakers() {
        return outside.stream()
                .filter(Speaker.class::isInstance)
                .map(Speaker.class::cast)
                .toList();
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
        Prospect prospect = Prospect.of(graph, known, levers, List.of(goal), Map.of("strong", outside));
        return CheapestChange.find(levers, this::succeeds, prospect, budget);
    }

    boolean succeeds(int[] options) {
        Map<String, @Nullable Object> inputs = new LinkedHashMap<>(actual);
        for (int lever = 0; lever < options.length; lever++) {
            if (options[lever] >= 0) {
                inputs.putAll(levers.get(lever).options().get(options[lever]).values());
            }
        }
        try {
            return succeeds(new GraphRun(graph, strengthened(inputs, options), 0), options);
        } catch (GraphRun.Failed e) {
            return false;
        }
    }

    private boolean succeeds(GraphRun run, int[] options) throws GraphRun.Failed {
        if (!goal.tests().get("third").accepts(run.value("third"))) {
            return false;
        }
        List<?> list = goal.never().isEmpty() && goal.some().isEmpty() ? List.of() : (List<?>) run.value("list");
        return (goal.never().isEmpty() || !list.contains(goal.never().get("list")))
                && (goal.some().isEmpty() || list.contains(goal.some().get("list")))
                && (goal.said().isEmpty()
                        || speakers().stream()
                                .anyMatch(speaker -> !words(speaker, options).isEmpty()));
    }

    /** With the value that those outside have made stronger. */
    private Map<String, @Nullable Object> strengthened(Map<String, @Nullable Object> inputs, int[] options) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>(inputs);
        try {
            int rank = ORDER.indexOf(String.valueOf(new GraphRun(graph, inputs, 0).value("first")));
            for (Outside one : outside) {
                if (one instanceof Outside.Value value) {
                    rank = Math.max(rank, ORDER.indexOf(String.valueOf(inputs.get(value.name()))));
                } else if (one instanceof Speaker speaker) {
                    for (String word : words(speaker, options)) {
                        rank = Math.max(rank, ORDER.indexOf(word));
                    }
                }
            }
            all.put("strong", ORDER.get(rank));
        } catch (GraphRun.Failed e) {
            all.remove("strong");
        }
        return all;
    }

    private static Set<String> words(Speaker speaker, int[] options) {
        return speaker.words().get(speaker.lever() < 0 ? 0 : options[speaker.lever()] + 1);
    }

    long combinations() {
        return levers.stream().mapToLong(lever -> lever.options().size() + 1L).reduce(1, (a, b) -> a * b);
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
        List<Option> all = levers.get(lever).options();
        for (int option = -1; option < all.size(); option++) {
            options[lever] = option;
            bruteForce(
                    options, lever + 1, cost + (option < 0 ? 0 : all.get(option).cost()), costs);
        }
        options[lever] = -1;
    }
}
