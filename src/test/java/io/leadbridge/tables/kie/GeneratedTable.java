package io.leadbridge.tables.kie;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.lang.types.impl.ComparablePeriod;

/** A DMN document with one table made from a seed, in every hit policy, type and form of cell, and inputs for it. */
record GeneratedTable(String document, List<String> types, List<String> expressions) {

    private static final List<String> POLICIES = List.of(
            "hitPolicy=\"UNIQUE\"",
            "hitPolicy=\"ANY\"",
            "hitPolicy=\"PRIORITY\"",
            "hitPolicy=\"FIRST\"",
            "hitPolicy=\"RULE ORDER\"",
            "hitPolicy=\"OUTPUT ORDER\"",
            "hitPolicy=\"COLLECT\"",
            "hitPolicy=\"COLLECT\" aggregation=\"SUM\"",
            "hitPolicy=\"COLLECT\" aggregation=\"MIN\"",
            "hitPolicy=\"COLLECT\" aggregation=\"MAX\"",
            "hitPolicy=\"COLLECT\" aggregation=\"COUNT\"");
    private static final List<String> TYPES = List.of(
            "number",
            "string",
            "boolean",
            "date",
            "dateTime",
            "zoned",
            "time",
            "dayTimeDuration",
            "yearMonthDuration",
            "number",
            "string");
    private static final List<String> WORDS = List.of("A", "B", "C", "D", "E");

    static GeneratedTable of(int seed) {
        Random random = new Random(seed);
        String policy = POLICIES.get(seed % POLICIES.size());
        boolean single = policy.contains("aggregation") || random.nextBoolean();
        List<String> types = new ArrayList<>();
        List<String> expressions = new ArrayList<>();
        int columns = 1 + random.nextInt(4);
        for (int c = 0; c < columns; c++) {
            types.add(TYPES.get(random.nextInt(TYPES.size())));
            expressions.add(expression(random, c, types.get(c)));
        }
        String formula = random.nextInt(4) > 0 || !types.contains("number")
                ? "1"
                : "if c%1$d = null then 2 else c%1$d".formatted(types.indexOf("number"));
        StringBuilder xml = new StringBuilder();
        xml.append(
                "<definitions xmlns=\"https://www.omg.org/spec/DMN/20230324/MODEL/\" id=\"d\" name=\"m\" namespace=\"urn:m\">"
                        + "<itemDefinition name=\"tWord\"><typeRef>string</typeRef><allowedValues><text>\"A\", \"B\", \"C\", \"D\", \"E\"</text>"
                        + "</allowedValues></itemDefinition>");
        for (int c = 0; c < columns; c++) {
            xml.append("<inputData id=\"i%d\" name=\"c%d\"><variable name=\"c%d\" typeRef=\"%s\"/></inputData>"
                    .formatted(c, c, c, typeRef(types.get(c))));
        }
        xml.append("<decision id=\"T\" name=\"T\"><variable name=\"T\"/>");
        for (int c = 0; c < columns; c++) {
            xml.append("<informationRequirement><requiredInput href=\"#i%d\"/></informationRequirement>".formatted(c));
        }
        xml.append("<decisionTable id=\"t\" ").append(policy).append('>');
        for (int c = 0; c < columns; c++) {
            xml.append("<input id=\"in%d\"><inputExpression typeRef=\"%s\"><text>%s</text></inputExpression></input>"
                    .formatted(c, typeRef(types.get(c)), escape(expressions.get(c))));
        }
        String priorities = policy.contains("PRIORITY") || policy.contains("OUTPUT")
                ? "<outputValues><text>2, 0, 1, 3</text></outputValues>"
                : "";
        String otherwise = random.nextInt(4) == 0 ? "<defaultOutputEntry><text>3</text></defaultOutputEntry>" : "";
        xml.append("<output id=\"o1\" name=\"out\" typeRef=\"number\">" + priorities + otherwise + "</output>");
        if (!single) {
            xml.append("<output id=\"o2\" name=\"word\" typeRef=\"string\"/>");
        }
        int rows = 1 + random.nextInt(12);
        for (int r = 0; r < rows; r++) {
            xml.append("<rule id=\"r%d\">".formatted(r));
            for (String type : types) {
                xml.append("<inputEntry><text>")
                        .append(escape(cell(random, type)))
                        .append("</text></inputEntry>");
            }
            xml.append("<outputEntry><text>%s</text></outputEntry>"
                    .formatted(random.nextInt(3) == 0 ? formula : String.valueOf(random.nextInt(3))));
            if (!single) {
                xml.append("<outputEntry><text>\"%s\"</text></outputEntry>".formatted(WORDS.get(random.nextInt(2))));
            }
            xml.append("</rule>");
        }
        xml.append("</decisionTable></decision></definitions>");
        return new GeneratedTable(xml.toString(), types, expressions);
    }

    private static String typeRef(String type) {
        return type.equals("zoned") ? "dateTime" : type.equals("word") ? "tWord" : type;
    }

    /** Mostly the name of the input. */
    private static String expression(Random random, int c, String type) {
        return random.nextInt(5) > 0
                ? "c" + c
                : switch (type) {
                    case "number" -> "if c%1$d = null then null else c%1$d + 1".formatted(c);
                    case "string" -> "if c%1$d = null then \"A\" else upper case(c%1$d)".formatted(c);
                    case "boolean" -> "c%1$d = true".formatted(c);
                    default -> "c" + c;
                };
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    private static String cell(Random random, String type) {
        int form = random.nextInt(14);
        if (form < 5) {
            return "-";
        }
        if (form == 5) {
            return random.nextBoolean() ? "null" : "not(null)";
        }
        String one = test(random, type);
        return switch (form) {
            case 6, 7 -> one + ", " + test(random, type);
            case 8 -> "not(" + one + ")";
            case 9 -> "not(" + one + ", " + test(random, type) + ")";
            case 10 -> one + (random.nextInt(3) == 0 ? ", null" : "");
            default -> one;
        };
    }

    private static String test(Random random, String type) {
        String low = literal(random, type);
        if (type.equals("boolean")
                || ((type.equals("string") || type.equals("word")) && random.nextInt(4) > 0)
                || random.nextInt(3) == 0) {
            return random.nextInt(8) == 0 ? "!= " + low : low;
        }
        if (random.nextInt(2) == 0) {
            return List.of("<", "<=", ">", ">=", "=").get(random.nextInt(5)) + " " + low;
        }
        return List.of("[", "(", "]").get(random.nextInt(3))
                + low
                + ".."
                + literal(random, type)
                + List.of("]", ")", "[").get(random.nextInt(3));
    }

    private static String literal(Random random, String type) {
        return switch (type) {
            case "number" -> List.of("0", "1", "2.50", "-3", "7", "10.0", "0.1").get(random.nextInt(7));
            case "string", "word" -> '"' + WORDS.get(random.nextInt(5)) + '"';
            case "boolean" -> String.valueOf(random.nextBoolean());
            case "date" -> "date(\"2026-01-0" + (1 + random.nextInt(5)) + "\")";
            case "dateTime" -> "date and time(\"2026-01-0" + (1 + random.nextInt(5)) + "T10:00:00\")";
            case "zoned" ->
                "date and time(\"2026-01-0" + (1 + random.nextInt(5))
                        + List.of("T10:00:00Z\")", "T12:00:00+02:00\")").get(random.nextInt(2));
            case "time" -> "time(\"1" + random.nextInt(5) + ":00:00\")";
            case "yearMonthDuration" ->
                "duration(\"" + List.of("P1Y", "P12M", "P13M", "P2Y", "P0M").get(random.nextInt(5)) + "\")";
            default -> "duration(\"P" + (1 + random.nextInt(5)) + "D\")";
        };
    }

    @Nullable
    Object value(Random random, String type) {
        if (random.nextInt(12) == 0) {
            return null;
        }
        return switch (type) {
            case "number" ->
                new BigDecimal(List.of(
                                "0",
                                "1",
                                "2.5",
                                "2.500001",
                                "-3",
                                "7",
                                "10",
                                "0.1",
                                "0.10000000000000000001",
                                "-4",
                                "11",
                                "5")
                        .get(random.nextInt(12)));
            case "string", "word" ->
                List.of("A", "B", "C", "D", "E", "AA", "Z", "").get(random.nextInt(8));
            case "boolean" -> random.nextBoolean();
            case "date" -> LocalDate.of(2026, 1, 1).plusDays(random.nextInt(7) - 1);
            case "dateTime" -> LocalDateTime.of(2026, 1, 1, 10, 0).plusHours(12L * (random.nextInt(12) - 1));
            case "zoned" ->
                ZonedDateTime.of(
                        LocalDateTime.of(2026, 1, 1, 10, 0).plusHours(12L * (random.nextInt(12) - 1)),
                        ZoneOffset.ofHours(random.nextInt(3) - 1));
            case "time" -> LocalTime.of(9 + random.nextInt(7), 30 * random.nextInt(2));
            case "yearMonthDuration" -> new ComparablePeriod(Period.ofMonths(random.nextInt(27)));
            default -> Duration.ofHours(12L * random.nextInt(13));
        };
    }

    void fill(Random random, Map<String, @Nullable Object> inputs) {
        for (int c = 0; c < types.size(); c++) {
            inputs.put("c" + c, value(random, types.get(c)));
        }
    }
}
