package io.leadbridge.rules.kie;

import static io.leadbridge.rules.kie.ModelDocuments.decision;
import static io.leadbridge.rules.kie.ModelDocuments.input;
import static io.leadbridge.rules.kie.ModelDocuments.inputs;
import static io.leadbridge.rules.kie.ModelDocuments.model;
import static io.leadbridge.rules.kie.ModelDocuments.sources;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadbridge.rules.ModelRequest;
import io.leadbridge.tables.kie.RealTableReader;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whatever a table says through the structure that finds rows, KIE says too: result, status, rows and messages. */
class ModelTablesTest {

    private static final List<String> POLICIES = List.of(
            "hitPolicy='UNIQUE'",
            "hitPolicy='FIRST'",
            "hitPolicy='ANY'",
            "hitPolicy='RULE ORDER'",
            "hitPolicy='COLLECT'",
            "hitPolicy='COLLECT' aggregation='SUM'",
            "hitPolicy='COLLECT' aggregation='MAX'",
            "hitPolicy='PRIORITY'");
    private static final List<String> NUMBERS = List.of("-", "&lt; 5", "[2..8)", "&gt;= 8", "not(3)", "3, 4");
    private static final List<String> TEXTS = List.of("-", "\"a\"", "\"a\", \"b\"", "not(\"a\")", "null");
    private static final List<String> FLAGS = List.of("-", "true", "false");
    private static final List<@Nullable Object> VALUES = new ArrayList<>();

    static {
        VALUES.addAll(List.of(BigDecimal.ONE, new BigDecimal("3"), new BigDecimal("8.0"), "a", "b", "c", true, false));
        VALUES.add(null);
    }

    @Test
    void the_fast_structure_says_what_kie_says() {
        var fast = new KieModelEvaluator(RealTableReader.start(), Duration.ofSeconds(60));
        var kie = new KieModelEvaluator(new NoTables(), Duration.ofSeconds(60));
        Random random = new Random(7);
        int matched = 0;
        for (int round = 0; round < 64; round++) {
            String document = model(
                    "m",
                    input("n", "number")
                            + input("s", "string")
                            + input("f", "boolean")
                            + decision("T", requires(), table(random, POLICIES.get(round % POLICIES.size()))));
            for (int i = 0; i < 5; i++) {
                Map<String, Object> inputs = inputs(
                        "n", i == 0 ? any(random) : VALUES.get(random.nextInt(3)),
                        "s", i == 1 ? any(random) : VALUES.get(3 + random.nextInt(3)),
                        "f", i == 2 ? any(random) : VALUES.get(6 + random.nextInt(2)));
                var request = new ModelRequest(sources(document), null, List.of(), null, null, inputs);
                var expected = kie.evaluate(request);
                assertThat(fast.evaluate(request)).as(document + inputs).isEqualTo(expected);
                matched += expected.results().get(0).matchedRules().size();
            }
        }
        assertThat(matched).isGreaterThan(100);
    }

    @Test
    void the_cells_of_a_table_that_fits_are_not_read_by_kie_before_it_looks_at_them() {
        long fitting = allocated(cells("-"));
        long other = allocated(cells("abs(n) &gt; 1"));
        assertThat(fitting).isPositive().isLessThan(other / 2);
    }

    /** A thousand different cells and one more. */
    private static String cells(String last) {
        String rows = IntStream.range(0, 1_000)
                .mapToObj(row -> "<rule id='r" + row + "'>" + cell("inputEntry", "[" + row + ".0.." + row + ".5]")
                        + cell("outputEntry", "\"x\"") + "</rule>")
                .collect(Collectors.joining());
        return model(
                "m",
                input("n", "number")
                        + decision(
                                "T",
                                "n",
                                "<decisionTable hitPolicy='FIRST'>" + column("n", "number")
                                        + "<output typeRef='string'/>"
                                        + rows + "<rule id='last'>" + cell("inputEntry", last)
                                        + cell("outputEntry", "\"y\"") + "</rule></decisionTable>"));
    }

    private static long allocated(String document) {
        var threads = (com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean();
        var sources = sources(document);
        long before = threads.getCurrentThreadAllocatedBytes();
        ModelEngine.compile(sources, new ModelSandbox(sources), RealTableReader.start());
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    @Test
    void only_tables_that_fit_are_taken() {
        var tables =
                new ModelTables(Map.of("urn:m", sources(documents("string")).get(0)), RealTableReader.start());
        assertThat(found(tables, documents("string"))).isTrue();
        var wrong = new ModelTables(Map.of("urn:m", sources(documents("number")).get(0)), RealTableReader.start());
        assertThat(found(wrong, documents("number"))).isFalse();
    }

    private static boolean found(ModelTables tables, String document) {
        var definitions = org.kie.dmn.backend.marshalling.v1x.DMNMarshallerFactory.newDefaultMarshaller()
                .unmarshal(document);
        var decision =
                (org.kie.dmn.model.api.Decision) definitions.getDrgElement().get(1);
        return tables.find("urn:m", "T", (org.kie.dmn.model.api.DecisionTable) decision.getExpression())
                .isPresent();
    }

    private static String documents(String outputType) {
        return model(
                "m",
                input("n", "number")
                        + decision(
                                "T",
                                "n",
                                "<decisionTable><input><inputExpression typeRef='number'><text>n</text></inputExpression></input>"
                                        + "<output typeRef='" + outputType + "'/>"
                                        + "<rule><inputEntry><text>&lt; 5</text></inputEntry><outputEntry><text>\"low\"</text></outputEntry></rule>"
                                        + "</decisionTable>"));
    }

    private static @Nullable Object any(Random random) {
        return VALUES.get(random.nextInt(VALUES.size()));
    }

    private static String requires() {
        return List.of("n", "s", "f").stream()
                .map(name -> "<informationRequirement><requiredInput href='#" + name + "'/></informationRequirement>")
                .collect(Collectors.joining());
    }

    private static String table(Random random, String policy) {
        boolean numbers = policy.contains("aggregation");
        boolean two = !numbers && random.nextInt(4) == 0;
        String listed =
                numbers || random.nextBoolean() ? "" : "<outputValues><text>\"x\", \"y\", \"z\"</text></outputValues>";
        String type = numbers ? "number" : random.nextInt(6) == 0 ? "boolean" : "string";
        String outputs = "<output" + (two ? " name='o'" : "") + " typeRef='" + type + "'>" + listed + "</output>"
                + (two ? "<output name='p'/>" : "");
        boolean named = random.nextBoolean();
        String rules = IntStream.range(0, 2 + random.nextInt(6))
                .mapToObj(row -> (named ? "<rule id='r" + row + "'>" : "<rule>")
                        + cell("inputEntry", NUMBERS.get(random.nextInt(NUMBERS.size())))
                        + cell("inputEntry", TEXTS.get(random.nextInt(TEXTS.size())))
                        + cell("inputEntry", FLAGS.get(random.nextInt(FLAGS.size())))
                        + cell(
                                "outputEntry",
                                numbers
                                        ? String.valueOf(random.nextInt(9))
                                        : "\"" + "xyzw".charAt(random.nextInt(4)) + "\"")
                        + (two ? cell("outputEntry", "n") : "") + "</rule>")
                .collect(Collectors.joining());
        return "<decisionTable " + policy + ">" + column("n", "number") + column("s", "string") + column("f", "boolean")
                + outputs + rules + "</decisionTable>";
    }

    private static String column(String name, String type) {
        return "<input><inputExpression typeRef='" + type + "'><text>" + name + "</text></inputExpression></input>";
    }

    private static String cell(String element, String text) {
        return "<" + element + "><text>" + text + "</text></" + element + ">";
    }
}
