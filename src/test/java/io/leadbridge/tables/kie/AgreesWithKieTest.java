package io.leadbridge.tables.kie;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadbridge.kernel.Finding;
import io.leadbridge.tables.Column;
import io.leadbridge.tables.CompiledTable;
import io.leadbridge.tables.HitPolicy;
import io.leadbridge.tables.Match;
import io.leadbridge.tables.Output;
import io.leadbridge.tables.ReadTables;
import io.leadbridge.tables.UndeclaredValue;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kie.dmn.api.core.DMNMessage;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.compiler.RuntimeTypeCheckOption;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.dmn.feel.FEEL;
import org.kie.dmn.feel.lang.CompiledExpression;
import org.kie.dmn.feel.lang.CompilerContext;
import org.kie.dmn.feel.lang.types.BuiltInType;
import org.kie.internal.io.ResourceFactory;

/**
 * Generated tables of every form, compiled and through KIE: the rows that match, those that give the answer, and the answer;
 * {@code -Dtables=5000} tries more. What KIE alone can say (of inputs that are not of their type, of formulas that fail, of outputs nobody
 * declares) is compared where production asks it: {@code DoorsAgreeWithKieTest}.
 */
@ExtendWith(QuietKie.class)
final class AgreesWithKieTest {

    private static final int TABLES = Integer.getInteger("tables", 220);
    private static final int INPUTS = 1_000;

    private static final Pattern BEYOND_THE_TABLE = Pattern.compile(
            "Error while evaluating node|Invalid result|The parameter|is undefined for the specified parameter");
    private static final FEEL FEELS = FEEL.newInstance(AgreesWithKieTest.class.getClassLoader(), List.of());
    private static final Map<String, CompiledExpression> FORMULAS = new HashMap<>();
    private final Map<Integer, String> differences = new LinkedHashMap<>();
    private final Map<HitPolicy, Integer> hits = new EnumMap<>(HitPolicy.class);
    private int inputs;
    private int several;
    private int conflicts;
    private int undeclared;
    private int leftToKie;
    private int formulas;
    private int defaults;

    @Test
    void answers_and_rows_are_those_of_kie() {
        int tables = 0;
        for (int seed = 0; tables < TABLES; seed++) {
            tables += compare(seed, GeneratedTable.of(seed)) ? 1 : 0;
        }
        String seen =
                "%d inputs, hits %s, of several rows %d, conflicts %d, undeclared %d, left to KIE %d, formulas %d, defaults %d"
                        .formatted(inputs, hits, several, conflicts, undeclared, leftToKie, formulas, defaults);
        System.out.println(TABLES + " tables: " + seen);
        assertThat(differences.values()).as("%s", differences.keySet()).isEmpty();
        assertThat(inputs).isEqualTo(TABLES * INPUTS);
        assertThat(hits).as(seen).hasSize(HitPolicy.values().length);
        assertThat(hits.values()).as(seen).allMatch(some -> some > 10 * TABLES);
        assertThat(List.of(several, undeclared, leftToKie, formulas)).as(seen).allMatch(some -> some > 10 * TABLES);
        assertThat(List.of(conflicts, defaults)).as(seen).allMatch(some -> some > TABLES);
    }

    /** Whether the table can be compiled; one that says what its outputs do not declare is refused. */
    private boolean compare(int seed, GeneratedTable generated) {
        ReadTables read = new DmnTableReader().read("t.dmn", generated.untyped());
        if (!read.findings().isEmpty()) {
            assertThat(read.findings())
                    .as(generated.untyped())
                    .allMatch(one -> one.severity() == Finding.Severity.ERROR && generated.hasStray());
            return false;
        }
        CompiledTable compiled = CompiledTable.of(read.table("T").orElseThrow());
        DMNRuntime runtime = DMNRuntimeBuilder.fromDefaults()
                .setOption(new RuntimeTypeCheckOption(true))
                .buildConfiguration()
                .fromResources(
                        List.of(ResourceFactory.newReaderResource(new StringReader(generated.untyped()), "UTF-8")))
                .getOrElseThrow(IllegalStateException::new);
        DMNModel model = runtime.getModels().get(0);
        KieRows rows = new KieRows();
        runtime.addListener(rows);
        GeneratedInputs next = generated.inputs(seed);
        for (int i = 0; i < INPUTS; i++) {
            Map<String, @Nullable Object> values = next.next();
            rows.clear();
            var context = runtime.newContext();
            values.forEach(context::set);
            DMNResult expected = runtime.evaluateAll(model, context);
            inputs++;
            String wrong = difference(compiled, generated, values, expected, rows);
            if (wrong != null) {
                differences.putIfAbsent(seed, values + ": " + wrong + "\n" + generated.untyped() + "\n");
            }
        }
        return true;
    }

    private @Nullable String difference(
            CompiledTable compiled,
            GeneratedTable generated,
            Map<String, @Nullable Object> values,
            DMNResult expected,
            KieRows rows) {
        List<DMNMessage> errors = expected.getMessages(DMNMessage.Severity.ERROR);
        Match match = match(compiled, generated, values);
        if (match == null) {
            undeclared += errors.isEmpty() ? 0 : 1;
            leftToKie += errors.isEmpty() ? 1 : 0;
            return errors.isEmpty() && !isOdd(compiled, generated, values)
                    ? "KIE takes it for declared: " + expected.getMessages()
                    : null;
        }
        if (match.hasFormulas()) {
            formulas++;
            match = answer(compiled, match, values);
        }
        if (!errors.isEmpty()) {
            conflicts += match.conflict().isPresent() ? 1 : 0;
            return match.conflict().isPresent()
                            || isNullByDefault(match)
                            || errors.stream().anyMatch(one -> BEYOND_THE_TABLE
                                    .matcher(one.getText())
                                    .find())
                    ? null
                    : "answered, but KIE says " + errors;
        }
        HitPolicy policy = compiled.table().hitPolicy();
        hits.merge(policy, match.isHit() ? 1 : 0, Integer::sum);
        several += match.rowCount() > 1 ? 1 : 0;
        defaults += !match.isHit() && match.answer() != null ? 1 : 0;
        String ours = numbers(match.rows()) + " " + numbers(match.selected()) + " " + plain(match.answer());
        String kie = (policy == HitPolicy.FIRST ? rows.selected() : rows.matched()) + " " + rows.selected() + " "
                + plain(expected.getDecisionResultByName("T").getResult());
        return ours.equals(kie) && match.conflict().isEmpty()
                ? null
                : ours + " " + match.conflict() + " but KIE says " + kie;
    }

    /** KIE fails by a NullPointerException where a default of several outputs is null; production leaves defaults to it, failure and all. */
    private static boolean isNullByDefault(Match match) {
        return !match.isHit()
                && match.answer() instanceof Map<?, ?> answer
                && answer.values().stream().anyMatch(Objects::isNull);
    }

    private static List<Integer> numbers(int[] rows) {
        return Arrays.stream(rows).mapToObj(row -> row + 1).toList();
    }

    /**
     * Whether a value is none of its column's kind, which only KIE knows to compare, or none of the column's own input values: KIE takes
     * those for a note and evaluates on, we leave the value to it. The values of a type it enforces.
     */
    private static boolean isOdd(
            CompiledTable compiled, GeneratedTable generated, Map<String, @Nullable Object> values) {
        for (int c = 0; c < generated.expressions().size(); c++) {
            Column column = compiled.table().columns().get(c);
            Object value = evaluate(generated.expressions().get(c), values);
            Object key = value == null ? null : column.kind().key(value);
            boolean isNoted =
                    key != null && !generated.isLimited(c) && !column.allowed().accepts(key);
            if ((value != null && key == null) || isNoted) {
                return true;
            }
        }
        return false;
    }

    /** What stands in the columns' expressions is evaluated by KIE, and looked up by us; null where a value is not declared. */
    private static @Nullable Match match(
            CompiledTable compiled, GeneratedTable generated, Map<String, @Nullable Object> inputs) {
        try {
            return compiled.match(c -> evaluate(generated.expressions().get(c), inputs));
        } catch (UndeclaredValue e) {
            return null;
        }
    }

    private static @Nullable Object evaluate(String formula, Map<String, @Nullable Object> inputs) {
        if (inputs.containsKey(formula)) {
            return inputs.get(formula);
        }
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
}
