package io.leadbridge.tables.kie;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.leadbridge.tables.CompiledTable;
import io.leadbridge.tables.HitPolicy;
import io.leadbridge.tables.Match;
import io.leadbridge.tables.Output;
import io.leadbridge.tables.ReadTables;
import io.leadbridge.tables.UndeclaredValue;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.kie.dmn.api.core.DMNMessage;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.api.core.event.AfterEvaluateDecisionTableEvent;
import org.kie.dmn.api.core.event.DMNRuntimeEventListener;
import org.kie.dmn.core.compiler.RuntimeTypeCheckOption;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.dmn.feel.FEEL;
import org.kie.dmn.feel.lang.CompiledExpression;
import org.kie.dmn.feel.lang.CompilerContext;
import org.kie.dmn.feel.lang.types.BuiltInType;
import org.kie.internal.io.ResourceFactory;

/** Generated tables of every form, evaluated by both; {@code -Dtables=5000} tries more. */
final class AgreesWithKieTest {

    private static final int TABLES = Integer.getInteger("tables", 220);
    private static final int INPUTS = 1000;

    private static final FEEL FEELS = FEEL.newInstance(AgreesWithKieTest.class.getClassLoader(), List.of());
    private static final Map<String, CompiledExpression> FORMULAS = new HashMap<>();
    private static final Logger KIE = Logger.getLogger("org.kie.dmn");

    @BeforeAll
    static void quiet() {
        KIE.setLevel(Level.OFF);
    }

    @AfterAll
    static void asBefore() {
        KIE.setLevel(null);
    }

    @Test
    void answers_rows_and_errors_are_those_of_kie() {
        int hits = 0;
        int errors = 0;
        int undeclared = 0;
        int formulas = 0;
        for (int seed = 0; seed < TABLES; seed++) {
            GeneratedTable generated = GeneratedTable.of(seed);
            ReadTables read = new DmnTableReader().read("t.dmn", generated.document());
            assertEquals(List.of(), read.findings(), () -> generated.document());
            CompiledTable compiled = CompiledTable.of(read.table("T").orElseThrow());
            DMNRuntime runtime = DMNRuntimeBuilder.fromDefaults()
                    .setOption(new RuntimeTypeCheckOption(true))
                    .buildConfiguration()
                    .fromResources(
                            List.of(ResourceFactory.newReaderResource(new StringReader(generated.document()), "UTF-8")))
                    .getOrElseThrow(IllegalStateException::new);
            DMNModel model = runtime.getModels().get(0);
            Rows rows = new Rows();
            runtime.addListener(rows);
            boolean first = compiled.table().hitPolicy() == HitPolicy.FIRST;
            GeneratedInputs next = generated.inputs(seed);
            for (int i = 0; i < INPUTS; i++) {
                Map<String, @Nullable Object> inputs = next.next();
                rows.matched = List.of();
                rows.selected = List.of();
                var context = runtime.newContext();
                inputs.forEach(context::set);
                DMNResult expected = runtime.evaluateAll(model, context);
                String at = seed + ": " + inputs + "\n" + generated.document();
                boolean failed =
                        !expected.getMessages(DMNMessage.Severity.ERROR).isEmpty();
                errors += failed ? 1 : 0;
                Match match = match(compiled, generated, inputs);
                if (match != null && match.hasFormulas()) {
                    formulas++;
                    match = answer(compiled, match, inputs);
                }
                assertEquals(failed, match == null || match.conflict().isPresent(), () -> at + expected.getMessages());
                if (match == null) {
                    undeclared++;
                    continue;
                }
                assertEquals(
                        first ? rows.selected : rows.matched,
                        Arrays.stream(match.rows()).mapToObj(row -> row + 1).toList(),
                        at);
                assertEquals(plain(expected.getDecisionResultByName("T").getResult()), plain(match.answer()), at);
                hits += match.isHit() ? 1 : 0;
            }
        }
        assertTrue(
                hits > 10_000 && errors > 100 && undeclared > 100 && formulas > 1_000,
                hits + " hits, " + errors + " errors, " + undeclared + " undeclared, " + formulas + " formulas");
    }

    /** What stands in the columns' expressions is evaluated by KIE, and looked up by us; null where a value is not declared. */
    private static @Nullable Match match(
            CompiledTable compiled, GeneratedTable generated, Map<String, @Nullable Object> inputs) {
        try {
            return compiled.match(c -> generated.expressions().get(c).equals("c" + c)
                    ? inputs.get("c" + c)
                    : evaluate(generated.expressions().get(c), inputs));
        } catch (UndeclaredValue e) {
            return null;
        }
    }

    private static @Nullable Object evaluate(String formula, Map<String, @Nullable Object> inputs) {
        CompiledExpression compiled = FORMULAS.computeIfAbsent(formula, text -> {
            CompilerContext context = FEELS.newCompilerContext();
            inputs.keySet().forEach(name -> context.addInputVariableType(name, BuiltInType.UNKNOWN));
            return FEELS.compile(text, context);
        });
        return FEELS.evaluate(compiled, new HashMap<>(inputs));
    }

    private static Match answer(CompiledTable compiled, Match match, Map<String, @Nullable Object> inputs) {
        return compiled.answer(match.rows(), (row, column) -> {
            Output output = row < 0
                    ? compiled.table().otherwise().orElseThrow().get(column)
                    : compiled.table().rows().get(row).outputs().get(column);
            return output instanceof Output.Formula formula
                    ? evaluate(formula.text(), inputs)
                    : ((Output.Literal) output).value();
        });
    }

    private static String plain(@Nullable Object value) {
        if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros().toPlainString();
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> entry.getKey() + "=" + plain(entry.getValue()))
                    .sorted()
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(AgreesWithKieTest::plain).collect(Collectors.joining(", ", "[", "]"));
        }
        return Objects.toString(value);
    }

    private static final class Rows implements DMNRuntimeEventListener {

        private List<Integer> matched = List.of();
        private List<Integer> selected = List.of();

        @Override
        public void afterEvaluateDecisionTable(AfterEvaluateDecisionTableEvent event) {
            matched = event.getMatches() == null ? List.of() : List.copyOf(event.getMatches());
            selected = event.getSelected() == null ? List.of() : List.copyOf(event.getSelected());
        }
    }
}
