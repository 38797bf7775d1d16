package io.leadbridge.tables.kie;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A DMN document with one table made from a seed, as far as KIE's analyser understands tables; and inputs on every side of its bounds. */
record AnalysedTable(String document, List<String> types) {

    private static final List<String> POLICIES =
            List.of("UNIQUE", "ANY", "PRIORITY", "FIRST", "RULE ORDER", "OUTPUT ORDER", "UNIQUE", "ANY");
    private static final List<String> TYPES = List.of("number", "tScore", "tWord", "boolean", "date", "number");
    private static final List<String> WORDS = List.of("A", "B", "C", "D", "E");

    static AnalysedTable of(int seed) {
        Random random = new Random(seed);
        String policy = POLICIES.get(seed % POLICIES.size());
        int columns = 1 + random.nextInt(3);
        int rows = seed % 10 == 0 ? 60 + random.nextInt(41) : 1 + random.nextInt(12);
        List<String> types = new ArrayList<>();
        for (int c = 0; c < columns; c++) {
            types.add(TYPES.get(random.nextInt(TYPES.size())));
        }
        StringBuilder xml = new StringBuilder(
                "<definitions xmlns='https://www.omg.org/spec/DMN/20230324/MODEL/' id='d' name='m' namespace='urn:m'>"
                        + "<itemDefinition name='tScore'><typeRef>number</typeRef><allowedValues><text>[0..10]</text></allowedValues></itemDefinition>"
                        + "<itemDefinition name='tWord'><typeRef>string</typeRef><allowedValues><text>\"A\", \"B\", \"C\", \"D\", \"E\"</text></allowedValues></itemDefinition>");
        for (int c = 0; c < columns; c++) {
            xml.append("<inputData id='i%d' name='c%d'><variable name='c%d' typeRef='%s'/></inputData>"
                    .formatted(c, c, c, types.get(c)));
        }
        xml.append("<decision id='T' name='T'><variable name='T'/>");
        for (int c = 0; c < columns; c++) {
            xml.append("<informationRequirement><requiredInput href='#i%d'/></informationRequirement>".formatted(c));
        }
        xml.append("<decisionTable id='t' hitPolicy='%s'>".formatted(policy));
        for (int c = 0; c < columns; c++) {
            xml.append("<input><inputExpression typeRef='%s'><text>c%d</text></inputExpression></input>"
                    .formatted(types.get(c), c));
        }
        xml.append("<output name='out' typeRef='number'><outputValues><text>2, 0, 1</text></outputValues></output>");
        for (int r = 0; r < rows; r++) {
            xml.append("<rule>");
            for (String type : types) {
                xml.append("<inputEntry><text>%s</text></inputEntry>"
                        .formatted(cell(random, type, rows > 20).replace("<", "&lt;")));
            }
            xml.append("<outputEntry><text>%d</text></outputEntry></rule>".formatted(random.nextInt(3)));
        }
        return new AnalysedTable(
                xml.append("</decisionTable></decision></definitions>").toString(), types);
    }

    private static String cell(Random random, String type, boolean narrow) {
        if (random.nextInt(narrow ? 8 : 4) == 0) {
            return "-";
        }
        return switch (type) {
            case "boolean" -> String.valueOf(random.nextBoolean());
            case "tWord" -> words(random);
            default -> ordered(random, type, narrow);
        };
    }

    private static String words(Random random) {
        List<String> some = WORDS.stream()
                .filter(word -> random.nextInt(3) == 0)
                .map(word -> '"' + word + '"')
                .toList();
        if (some.isEmpty()) {
            return '"' + WORDS.get(random.nextInt(5)) + '"';
        }
        String list = String.join(", ", some);
        return random.nextInt(3) == 0 ? "not(" + list + ")" : list;
    }

    /** Even numbers end below themselves and odd ones above, so that no point lies between an open and a closed end. */
    private static String ordered(Random random, String type, boolean narrow) {
        int low = random.nextInt(9);
        int high = low + 1 + random.nextInt(narrow ? 2 : 9 - low);
        String number = literal(type, low);
        return switch (narrow ? 2 + random.nextInt(3) : random.nextInt(6)) {
            case 0 -> (low % 2 == 0 ? "< " : "<= ") + number;
            case 1 -> (low % 2 == 0 ? ">= " : "> ") + number;
            case 2 -> number;
            case 3, 4 -> (low % 2 == 0 ? "[" : "(") + number + ".." + literal(type, high) + (high % 2 == 0 ? ")" : "]");
            default -> random.nextBoolean() ? number + ", " + literal(type, high) : "not(" + between(type, low) + ")";
        };
    }

    private static String literal(String type, int number) {
        return type.equals("date") ? "date(\"" + day(number) + "\")" : String.valueOf(number);
    }

    private static String between(String type, int number) {
        return type.equals("date") ? "date(\"" + day(number).plusDays(1) + "\")" : number + ".5";
    }

    private static LocalDate day(int number) {
        return LocalDate.of(2026, 3, 1).plusDays(2L * number);
    }

    /** Bounds, values between them, and values beyond, in some combination; null stays out. */
    List<Comparable<?>> point(Random random) {
        List<Comparable<?>> point = new ArrayList<>();
        for (String type : types) {
            point.add(
                    switch (type) {
                        case "boolean" -> random.nextBoolean();
                        case "tWord" -> WORDS.get(random.nextInt(5));
                        case "date" -> day(0).plusDays(random.nextInt(23) - 1);
                        case "tScore" -> quarter(random.nextInt(41));
                        default -> quarter(random.nextInt(44) - 2);
                    });
        }
        return point;
    }

    private static BigDecimal quarter(int number) {
        return BigDecimal.valueOf(number).divide(BigDecimal.valueOf(4));
    }
}
