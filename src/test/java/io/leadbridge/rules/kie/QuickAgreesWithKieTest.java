package io.leadbridge.rules.kie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.leadbridge.kernel.Finding;
import io.leadbridge.rules.JudgementFailed;
import io.leadbridge.rules.RuleSource;
import io.leadbridge.tables.kie.RealTableReader;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kie.dmn.feel.runtime.functions.ExpFunction;
import org.kie.dmn.feel.runtime.functions.SqrtFunction;
import org.kie.dmn.model.api.Definitions;
import org.kie.dmn.model.api.InputData;
import org.kie.dmn.model.api.ItemDefinition;

/** The files of the first release, and one with everything a formula may hold: compiled and through KIE, on random facts. */
@SuppressWarnings("NullAway") // facts may be null; the maps only carry them
class QuickAgreesWithKieTest {

    private static final int ROUNDS = Integer.getInteger("facts", 300);
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

    private final Random random = new Random(20261124);

    @Test
    void theFirstRelease() {
        for (RuleSource source : FirstTablesTest.sources()) {
            TableFile file = compiled(source);
            int plain = compare(file, 0.0);
            assertThat(plain).as("plain answers of %s", source.path()).isGreaterThan(ROUNDS * 3 / 4);
            compare(file, 0.1);
        }
    }

    @Test
    void everyKindOfFormula() {
        for (RuleSource source : Formulas.documents()) {
            TableFile file = compiled(source);
            int plain = compare(file, 0.0);
            assertThat(plain).as("plain answers of %s", source.text()).isPositive();
            compare(file, 0.3);
        }
    }

    @Test
    void exponentials() {
        for (int i = 0; i < 20 * ROUNDS; i++) {
            double about = i % 3 == 0
                    ? random.nextGaussian() * 20
                    : i % 3 == 1 ? -3 * random.nextDouble() : random.nextGaussian() / 10_000;
            BigDecimal x = new BigDecimal(about).round(new MathContext(1 + random.nextInt(34)));
            assertThat(Exponential.of(x))
                    .as("exp(%s)", x)
                    .isEqualByComparingTo(ExpFunction.INSTANCE.invoke(x).getOrElse(null));
        }
        assertThat(Exponential.of(BigDecimal.ONE.negate()))
                .isEqualByComparingTo(
                        ExpFunction.INSTANCE.invoke(BigDecimal.ONE.negate()).getOrElse(null));
        assertThat(Exponential.of(BigDecimal.ZERO)).isEqualByComparingTo("1");
        assertThat(Exponential.of(new BigDecimal("1000"))).isGreaterThan(new BigDecimal("1e434"));
    }

    @Test
    void squareRoots() {
        for (int i = 0; i < 20 * ROUNDS; i++) {
            BigDecimal x = new BigDecimal(Math.pow(10, random.nextInt(12) - 6) * (1 - random.nextDouble()))
                    .round(new MathContext(1 + random.nextInt(34)));
            BigDecimal square = x.round(new MathContext(17)).pow(2);
            assertThat(SquareRoot.of(x))
                    .as("sqrt(%s)", x)
                    .isEqualByComparingTo(SqrtFunction.INSTANCE.invoke(x).getOrElse(null));
            assertThat(SquareRoot.of(square))
                    .as("sqrt(%s)", square)
                    .isEqualByComparingTo(SqrtFunction.INSTANCE.invoke(square).getOrElse(null));
        }
        assertThat(SquareRoot.of(BigDecimal.ZERO)).isEqualByComparingTo("0");
    }

    private static TableFile compiled(RuleSource source) {
        List<Finding> findings = new ArrayList<>();
        TableFile file = TableFile.compile(source, RealTableReader.start(), findings);
        assertThat(findings).isEmpty();
        if (file == null || file.quick() == null) {
            throw new AssertionError(source.path() + " was not compiled as a whole");
        }
        return file;
    }

    /** How many answers were plain. */
    private int compare(TableFile file, double oddities) {
        int plain = 0;
        for (int i = 0; i < ROUNDS; i++) {
            Map<String, Object> facts = facts(file, oddities);
            Answer quick = empty(file);
            if (file.quick() != null && file.quick().answer((number, name) -> facts.get(name), quick)) {
                plain++;
                Answer kie = kie(file, facts);
                for (String decision : file.decisions()) {
                    assertThat(plain(quick.values().get(decision)))
                            .as("%s of %s", decision, facts)
                            .isEqualTo(plain(kie.values().get(decision)));
                }
                assertThat(quick.reasons()).as("%s", facts).isEqualTo(kie.reasons());
                assertThat(quick.evaluatedDecisions().toString())
                        .as("%s", facts)
                        .isEqualTo(kie.evaluatedDecisions().toString());
                assertThat(file.quick().results((number, name) -> facts.get(name)))
                        .as("%s", facts)
                        .isEqualTo(results(file, quick));
            }
        }
        return plain;
    }

    private static Answer empty(TableFile file) {
        return new Answer(
                new Known(new Known.Names(file.decisions())),
                new Slots(file.quick().size()));
    }

    private static Map<String, Object> results(TableFile file, Answer answer) {
        Map<String, Object> results = new HashMap<>();
        file.decisions()
                .forEach(decision -> results.put(decision, answer.values().get(decision)));
        return results;
    }

    private static Answer kie(TableFile file, Map<String, Object> facts) {
        Answer answer = empty(file);
        try {
            KieTableChain.throughKie(file, facts::get, answer);
            return answer;
        } catch (JudgementFailed e) {
            return fail("KIE refuses what was answered: " + facts, e);
        }
    }

    private Map<String, Object> facts(TableFile file, double oddities) {
        Map<String, Object> facts = new HashMap<>();
        Definitions definitions = file.model().getDefinitions();
        definitions.getDrgElement().forEach(element -> {
            if (element instanceof InputData input) {
                String type = input.getVariable().getTypeRef().getLocalPart();
                facts.put(input.getName(), random.nextDouble() < oddities ? odd() : value(definitions, type));
            }
        });
        return facts;
    }

    private @Nullable Object odd() {
        return switch (random.nextInt(5)) {
            case 0 -> null;
            case 1 -> "elsewhere";
            case 2 -> new BigDecimal("-7.25");
            case 3 -> List.of();
            default -> true;
        };
    }

    private @Nullable Object value(Definitions definitions, String type) {
        return switch (type) {
            case "boolean" -> random.nextInt(12) == 0 ? null : random.nextBoolean();
            case "string" ->
                random.nextInt(8) == 0 ? null : List.of("de", "EDUCATION", "x").get(random.nextInt(3));
            case "number" -> random.nextInt(8) == 0 ? null : number(0, 1_000);
            default ->
                defined(
                        definitions,
                        definitions.getItemDefinition().stream()
                                .filter(item -> item.getName().equals(type))
                                .findFirst()
                                .orElseThrow());
        };
    }

    private @Nullable Object defined(Definitions definitions, ItemDefinition item) {
        if (item.isIsCollection()) {
            List<@Nullable Object> items = new ArrayList<>();
            for (int i = random.nextInt(5); i > 0; i--) {
                items.add(notNull(definitions, item.getTypeRef().getLocalPart()));
            }
            return items;
        }
        if (!item.getItemComponent().isEmpty()) {
            Map<String, Object> parts = new LinkedHashMap<>();
            item.getItemComponent()
                    .forEach(part -> parts.put(
                            part.getName(),
                            notNull(definitions, part.getTypeRef().getLocalPart())));
            return parts;
        }
        String allowed = item.getAllowedValues().getText();
        if (item.getTypeRef().getLocalPart().equals("number")) {
            return allowed.contains("..100]")
                    ? number(0, 100)
                    : allowed.contains("..1]") ? number(0, 1) : number(1, 4).setScale(0, java.math.RoundingMode.FLOOR);
        }
        List<@Nullable Object> values = new ArrayList<>(
                QUOTED.matcher(allowed).results().map(found -> found.group(1)).toList());
        if (allowed.contains("null")) {
            values.add(null);
        }
        return values.get(random.nextInt(values.size()));
    }

    private Object notNull(Definitions definitions, String type) {
        Object value = value(definitions, type);
        return value == null ? notNull(definitions, type) : value;
    }

    private BigDecimal number(int from, int to) {
        int digits = random.nextInt(8);
        return BigDecimal.valueOf(from)
                .add(BigDecimal.valueOf(to - from)
                        .multiply(BigDecimal.valueOf(Math.pow(random.nextDouble(), 1 + random.nextInt(6)))))
                .setScale(digits, java.math.RoundingMode.HALF_UP);
    }

    static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof BigDecimal number) {
            return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> plain = new ArrayList<>();
            list.forEach(item -> plain.add(plain(item)));
            return plain;
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> plain = new HashMap<>();
            map.forEach((key, part) -> plain.put(String.valueOf(key), plain(part)));
            return plain;
        }
        return value;
    }
}
