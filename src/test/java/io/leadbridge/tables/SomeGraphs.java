package io.leadbridge.tables;

import io.leadbridge.tables.DecisionGraph.AtLeastNode;
import io.leadbridge.tables.DecisionGraph.Expression;
import io.leadbridge.tables.DecisionGraph.FormulaNode;
import io.leadbridge.tables.DecisionGraph.Node;
import io.leadbridge.tables.DecisionGraph.TableNode;
import io.leadbridge.tables.DecisionGraph.ValueType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Small graphs made from a seed: tables of every hit policy that feed each other, formulas between them, and a value guards strengthen. What
 * is called "number" is of any ordered kind.
 */
final class SomeGraphs {

    static final List<String> ORDER = List.of("A", "B", "C");
    static final List<String> FACTS = List.of("number", "word", "flag");

    private final Random random;
    private final Kind ordered;
    private final Map<String, ValueType> types = new LinkedHashMap<>();

    private SomeGraphs(Random random) {
        this.random = random;
        this.ordered = SomeKeys.ordered(random);
    }

    static DecisionGraph random(Random random) {
        return new SomeGraphs(random).graph();
    }

    private DecisionGraph graph() {
        FACTS.forEach(name -> types.put(name, new ValueType(kind(name), allowed(kind(name)))));
        List<Node> nodes = new ArrayList<>();
        nodes.add(table("first", single(), List.of("number", "word")));
        nodes.add(new AtLeastNode("strong", "first", ORDER));
        nodes.add(table("list", HitPolicy.COLLECT, List.of("number", "flag", "word")));
        nodes.add(formula("has", "list", list -> list instanceof List<?> all && all.contains("B") ? "yes" : "no"));
        types.put("has", new ValueType(Kind.STRING, CellTest.ANY));
        nodes.add(formula("pair", List.of("first", "has"), values -> values.get("first") + "-" + values.get("has")));
        types.put("pair", new ValueType(Kind.STRING, CellTest.ANY));
        nodes.add(table("second", single(), List.of("strong", "flag", "pair")));
        nodes.add(formula("double", "number", n -> n instanceof BigDecimal number ? number.add(number) : n));
        types.put("double", new ValueType(ordered, CellTest.ANY));
        nodes.add(table("third", single(), List.of("second", "has", random.nextBoolean() ? "double" : "number")));
        Map<String, List<String>> names = new LinkedHashMap<>();
        for (String key : List.of("number", "word", "flag", "first", "strong", "has", "pair", "second", "third")) {
            names.put(key, List.of(key));
        }
        return new DecisionGraph(nodes, types, Set.of(), names, List.of());
    }

    private CellTest allowed(Kind kind) {
        return kind == Kind.STRING && random.nextBoolean()
                ? CellTest.points(ORDER).withNull(random.nextBoolean())
                : CellTest.ANY;
    }

    static CellTest allowed(DecisionGraph graph, String fact) {
        return java.util.Objects.requireNonNull(graph.types().get(fact)).allowed();
    }

    private HitPolicy single() {
        return List.of(HitPolicy.FIRST, HitPolicy.FIRST, HitPolicy.UNIQUE, HitPolicy.ANY, HitPolicy.PRIORITY)
                .get(random.nextInt(5));
    }

    private static FormulaNode formula(String key, String reads, Function<@Nullable Object, @Nullable Object> of) {
        return formula(key, List.of(reads), values -> of.apply(values.get(reads)));
    }

    private static FormulaNode formula(
            String key, List<String> reads, Function<Map<String, Object>, @Nullable Object> of) {
        Formula formula = new Formula() {
            @Override
            public @Nullable Object evaluate(Map<String, Object> values) {
                return of.apply(values);
            }

            @Override
            public List<Object> literals() {
                return List.of(BigDecimal.ONE);
            }
        };
        Map<String, String> paths = new LinkedHashMap<>();
        reads.forEach(read -> paths.put(read, read));
        return new FormulaNode(key, new Expression(key, formula, paths));
    }

    private TableNode table(String name, HitPolicy policy, List<String> inputs) {
        List<Column> columns = new ArrayList<>();
        for (String input : inputs) {
            Kind kind = kind(input);
            columns.add(new Column(
                    input, kind, types.containsKey(input) ? types.get(input).allowed() : CellTest.ANY));
        }
        List<Row> rows = new ArrayList<>();
        int height = 2 + random.nextInt(policy == HitPolicy.COLLECT ? 3 : 5);
        for (int r = 0; r < height; r++) {
            List<CellTest> tests = new ArrayList<>();
            inputs.forEach(input -> tests.add(test(random, ordered, input)));
            rows.add(new Row("r" + r, tests, List.of(output(name))));
        }
        if (policy == HitPolicy.FIRST && random.nextBoolean()) {
            rows.add(new Row("rest", Collections.nCopies(inputs.size(), CellTest.ANY), List.of(output(name))));
        }
        Optional<List<Output>> otherwise =
                random.nextInt(4) == 0 ? Optional.of(List.of(new Output.Literal("C"))) : Optional.empty();
        Table table = new Table(
                name,
                policy,
                columns,
                List.of(new OutputColumn(name, List.copyOf(ORDER))),
                rows,
                policy == HitPolicy.COLLECT ? Optional.empty() : otherwise);
        return new TableNode(
                name,
                table,
                inputs,
                name.equals("second")
                        ? Map.of("= strong", formula("", "strong", s -> s).expression())
                        : Map.of());
    }

    private Output output(String name) {
        return name.equals("second") && random.nextInt(4) == 0
                ? new Output.Formula("= strong")
                : new Output.Literal(ORDER.get(random.nextInt(3)));
    }

    private Kind kind(String key) {
        return switch (key) {
            case "number", "double" -> ordered;
            case "flag" -> Kind.BOOLEAN;
            default -> Kind.STRING;
        };
    }

    /** The kind of what is called "number". */
    static Kind ordered(DecisionGraph graph) {
        return java.util.Objects.requireNonNull(graph.types().get("number")).kind();
    }

    static CellTest test(Random random, DecisionGraph graph, String key) {
        return test(random, ordered(graph), key);
    }

    private static CellTest test(Random random, Kind ordered, String key) {
        if (random.nextInt(3) == 0) {
            return CellTest.ANY;
        }
        if (random.nextInt(10) == 0) {
            return CellTest.NULL;
        }
        CellTest test =
                switch (key) {
                    case "number", "double" -> {
                        int low = random.nextInt(4);
                        yield CellTest.of(
                                List.of(new Interval(
                                        random.nextInt(3) == 0 ? null : SomeKeys.of(ordered, 2 * low),
                                        random.nextBoolean(),
                                        random.nextInt(3) == 0
                                                ? null
                                                : SomeKeys.of(ordered, 2 * (low + random.nextInt(3))),
                                        true)),
                                false);
                    }
                    case "flag" -> CellTest.points(List.of(random.nextBoolean()));
                    case "has" -> CellTest.points(List.of("yes"));
                    case "pair" ->
                        CellTest.points(
                                List.of(ORDER.get(random.nextInt(3)) + "-yes", ORDER.get(random.nextInt(3)) + "-no"));
                    default -> CellTest.points(List.of(ORDER.get(random.nextInt(3)), ORDER.get(random.nextInt(3))));
                };
        return random.nextInt(4) == 0 ? test.not().withNull(random.nextBoolean()) : test;
    }

    /** Every combination of values that any test could tell apart. */
    static List<Map<String, @Nullable Object>> everyInput(DecisionGraph graph) {
        List<Map<String, @Nullable Object>> all = new ArrayList<>();
        all.add(new LinkedHashMap<>());
        for (String fact : FACTS) {
            List<Map<String, @Nullable Object>> next = new ArrayList<>();
            for (Object value : values(graph, fact)) {
                if (allowed(graph, fact).accepts(value)) {
                    for (Map<String, @Nullable Object> one : all) {
                        Map<String, @Nullable Object> more = new LinkedHashMap<>(one);
                        more.put(fact, value);
                        next.add(more);
                    }
                }
            }
            all = next;
        }
        return all;
    }

    private static List<@Nullable Object> values(DecisionGraph graph, String fact) {
        List<@Nullable Object> values = new ArrayList<>();
        switch (fact) {
            case "number" -> {
                Kind kind = ordered(graph);
                SomeKeys.between(kind, -1, 14).forEach(key -> values.add(kind.value(key)));
            }
            case "flag" -> values.addAll(List.of(false, true));
            default -> values.addAll(Arrays.asList("A", "B", "C", "OTHER"));
        }
        values.add(null);
        return values;
    }
}
