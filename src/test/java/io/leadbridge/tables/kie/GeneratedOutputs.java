package io.leadbridge.tables.kie;

import java.util.List;
import java.util.Random;

/** The outputs of a generated table: one or two, of a type or none, with or without values and a default; now and then a formula or null. */
final class GeneratedOutputs {

    private static final List<String> NUMBERS = List.of("0", "1", "2", "1", "2.0", "0");
    private static final List<String> WORDS = List.of("\"A\"", "\"B\"", "\"B\"", "\"A\"");

    private final Random random;
    private final boolean isOrdered;
    private final boolean isTyped;
    private final boolean isTwo;
    private final boolean isNumber;
    private final String number;
    private final String word;
    private final String stray;
    private final String resultType;
    private boolean hasStray;

    GeneratedOutputs(Random random, List<GeneratedType> types, String policy) {
        this.random = random;
        this.isOrdered = policy.equals("PRIORITY") || policy.equals("OUTPUT ORDER") || random.nextInt(5) == 0;
        this.isTyped = random.nextInt(4) > 0;
        this.isTwo = !policy.contains("aggregation") && random.nextInt(3) == 0;
        this.isNumber = isTwo || policy.contains("SUM") || random.nextInt(4) > 0;
        this.number = formula(
                types.stream()
                        .filter(GeneratedType::isNumber)
                        .findFirst()
                        .map(types::indexOf)
                        .orElse(-1),
                isOrdered
                        ? List.of("if c%1$d = null then 2 else if c%1$d > 1 then 0 else 1", "c%1$d")
                        : List.of("if c%1$d = null then 2 else c%1$d", "c%1$d", "10 / c%1$d", "c%1$d + 1"),
                "1 + 1");
        this.word = formula(types.indexOf(GeneratedType.STRING), List.of("c%1$d", "upper case(c%1$d)"), "\"A\" + \"\"");
        this.stray =
                List.of("null", "[1, 2]", "4", "\"Z\"", "date(\"2026-01-01\")").get(random.nextInt(5));
        this.resultType = isTwo || random.nextInt(4) > 0 ? "" : " typeRef=\"" + type() + "\"";
    }

    private String formula(int column, List<String> forms, String otherwise) {
        return column < 0 ? otherwise : forms.get(random.nextInt(forms.size())).formatted(column);
    }

    /** The type of the whole result, sometimes. */
    String resultType() {
        return resultType;
    }

    boolean hasStray() {
        return hasStray;
    }

    private String type() {
        return List.of(isNumber ? "number" : "string", isNumber ? "tScore" : "tWord")
                .get(random.nextInt(4) / 3);
    }

    String clauses() {
        String type = isTyped ? " typeRef=\"" + type() + "\"" : "";
        String values = isOrdered
                ? "<outputValues><text>" + (isNumber ? "2, 0, 1, 3" : "\"B\", \"A\"") + "</text></outputValues>"
                : "";
        String otherwise = random.nextInt(3) > 0
                ? ""
                : "<defaultOutputEntry><text>" + (random.nextInt(3) == 0 ? first() : isNumber ? "3" : "\"B\"")
                        + "</text></defaultOutputEntry>";
        return isTwo
                ? "<output id=\"o1\" name=\"out\"" + type + ">" + values + otherwise + "</output>"
                        + "<output id=\"o2\" name=\"word\" typeRef=\"string\">"
                        + (isOrdered ? "<outputValues><text>\"B\", \"A\"</text></outputValues>" : "")
                        + (random.nextInt(3) == 0 ? "" : otherwise.replaceAll("<text>.*</text>", "<text>\"A\"</text>"))
                        + "</output>"
                : "<output id=\"o1\"" + type + ">" + values + otherwise + "</output>";
    }

    String entries() {
        return entry(first()) + (isTwo ? entry(random.nextInt(6) == 0 ? word : WORDS.get(random.nextInt(4))) : "");
    }

    private String first() {
        int form = random.nextInt(24);
        if (form == 0) {
            hasStray = true;
            return stray;
        }
        return form < 9
                ? isNumber ? number : word
                : isNumber ? NUMBERS.get(random.nextInt(6)) : WORDS.get(random.nextInt(4));
    }

    private static String entry(String text) {
        return "<outputEntry><text>" + GeneratedTable.escape(text) + "</text></outputEntry>";
    }
}
