package io.leadbridge.tables;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** DMN documents made to crash, stall or fill a service that reads them; each with what must be said of it. */
public final class HostileDocuments {

    private static final String NOT_PROVED = "not proved within the budget";

    private HostileDocuments() {}

    /** What must be among the findings or sentences of {@code document}. */
    public record Hostile(String name, String document, String said) {}

    public static List<Hostile> all() {
        return List.of(
                new Hostile(
                        "an XML bomb",
                        "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>"
                                + model("&b;"),
                        "a document type declaration is not allowed"),
                new Hostile(
                        "an external entity",
                        "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>" + model("&e;"),
                        "a document type declaration is not allowed"),
                new Hostile("an undeclared entity", model("&e;"), "is not well-formed XML"),
                new Hostile("no XML", "{\"no\": \"xml\"}", "is not well-formed XML"),
                new Hostile("elements without end", "<a>".repeat(100_000), "is not well-formed XML"),
                new Hostile("deep elements", model("<decision name='a'>".repeat(20_000)), "is not well-formed XML"),
                new Hostile(
                        "a cell of a million characters",
                        number("\"" + "x".repeat(900_000) + "\""),
                        "more than 20000 characters; evaluated by KIE"),
                new Hostile(
                        "a huge list",
                        number(list(100_000)),
                        "row 1, column 'c0': more than 20000 characters; evaluated by KIE"),
                new Hostile("a long list", number(list(3_000)), "no row matches"),
                new Hostile(
                        "parentheses in parentheses",
                        number("(".repeat(9_000) + "1" + ")".repeat(9_000)),
                        "more than 100 brackets within each other; evaluated by KIE"),
                new Hostile("a long sum", number("1" + "+1".repeat(9_000)), "nested too deep; evaluated by KIE"),
                new Hostile(
                        "calls in calls", number("abs(".repeat(4_000) + "1" + ")".repeat(4_000)), "evaluated by KIE"),
                new Hostile(
                        "a number without room",
                        number("< 1e999999999"),
                        "a number FEEL does not have; evaluated by KIE"),
                new Hostile(
                        "a number near nothing",
                        number("< 1e-999999999"),
                        "a number FEEL does not have; evaluated by KIE"),
                new Hostile(
                        "the last day",
                        table("date", "FIRST", 1, List.of("<= date(\"999999999-12-31\")")),
                        "no row matches where c0 is > date(\"+999999999-12-31\")"),
                new Hostile("types in a circle", circle(), "the type B; evaluated by KIE"),
                new Hostile(
                        "thousands of function calls",
                        table("number", "FIRST", 1, numbered("f(", 3_000, ")")),
                        "2900 more such cells; evaluated by KIE"),
                new Hostile(
                        "rows without entries",
                        model(decision("<input/><output/><rule/>")),
                        "row 1 has 0 input entries and 0 output entries"),
                new Hostile("a table without anything", model(decision("")), "has no output"),
                new Hostile("a decision without a name", model("<decision/>"), "a Decision has no name"),
                new Hostile("a list of a thousand numbers", number(list(1_000)), "no row matches"),
                new Hostile("50 rows of 200 columns", table("number", "UNIQUE", 200, bounds(200 * 50)), NOT_PROVED),
                new Hostile("a syntax error", number("[1.."), "row 1, column 'c0': a syntax error in [1.."),
                new Hostile("a literal of another type", number("\"abc\""), "\"abc\" is no number"),
                new Hostile(
                        "a type nobody declares", table("Nothing", "FIRST", 1, List.of("1")), "which nobody declares"),
                new Hostile(
                        "decisions in a circle",
                        model(formula("a", "b", "b + 1") + formula("b", "a", "a + 1")),
                        "requires itself, directly or through others"),
                new Hostile("200 columns", table("number", "FIRST", 200, bounds(200 * 60)), NOT_PROVED),
                new Hostile("200 columns that collect", table("number", "COLLECT", 200, bounds(200 * 60)), ""),
                new Hostile(
                        "as many ways as there are subsets", table("boolean", "UNIQUE", 60, pairs(60)), NOT_PROVED));
    }

    public static String table(String type, String policy, int columns, List<String> cells) {
        StringBuilder table = new StringBuilder();
        for (int c = 0; c < columns; c++) {
            table.append(
                    "<input><inputExpression typeRef='" + type + "'><text>c" + c + "</text></inputExpression></input>");
        }
        table.append("<output name='out'/>");
        for (int row = 0; row + columns <= cells.size(); row += columns) {
            table.append("<rule>");
            for (String cell : cells.subList(row, row + columns)) {
                table.append("<inputEntry><text>" + cell.replace("<", "&lt;") + "</text></inputEntry>");
            }
            table.append("<outputEntry><text>" + row % 3 + "</text></outputEntry></rule>");
        }
        return model(inputs(columns)
                + decision(table.toString())
                        .replace("<decisionTable>", required(columns) + "<decisionTable hitPolicy='" + policy + "'>"));
    }

    private static String inputs(int columns) {
        StringBuilder inputs = new StringBuilder();
        for (int c = 0; c < columns; c++) {
            inputs.append("<inputData id='i" + c + "' name='c" + c + "'><variable name='c" + c + "'/></inputData>");
        }
        return inputs.toString();
    }

    private static String required(int columns) {
        StringBuilder required = new StringBuilder();
        for (int c = 0; c < columns; c++) {
            required.append("<informationRequirement><requiredInput href='#i" + c + "'/></informationRequirement>");
        }
        return required.toString();
    }

    private static String number(String cell) {
        return table("number", "FIRST", 1, List.of(cell));
    }

    public static String model(String content) {
        return "<definitions xmlns='https://www.omg.org/spec/DMN/20230324/MODEL/' id='d' name='m' namespace='urn:m'>"
                + content + "</definitions>";
    }

    private static String decision(String table) {
        return "<decision id='D' name='T'><variable name='T'/><decisionTable>" + table + "</decisionTable></decision>";
    }

    private static String circle() {
        return model(
                "<itemDefinition name='A'><typeRef>B</typeRef></itemDefinition>"
                        + "<itemDefinition name='B'><typeRef>A</typeRef></itemDefinition>"
                        + decision(
                                "<input><inputExpression typeRef='A'><text>x</text></inputExpression></input><output typeRef='A'/>"
                                        + "<rule><inputEntry><text>1</text></inputEntry><outputEntry><text>1</text></outputEntry></rule>"));
    }

    private static String list(int length) {
        return String.join(",", numbered("", length, ""));
    }

    private static List<String> numbered(String before, int count, String after) {
        return IntStream.range(0, count).mapToObj(i -> before + i + after).toList();
    }

    private static List<String> bounds(int cells) {
        Random random = new Random(1);
        List<String> bounds = new ArrayList<>();
        for (int i = 0; i < cells; i++) {
            bounds.add(random.nextInt(3) == 0 ? "-" : (random.nextBoolean() ? "< " : ">= ") + random.nextInt(9));
        }
        return bounds;
    }

    /** Rows that ask for two neighbours to be alike: without them remain all 2^(columns/2) ways of being unlike. */
    private static List<String> pairs(int columns) {
        List<String> cells = new ArrayList<>();
        for (int pair = 0; pair < columns; pair += 2) {
            for (String value : List.of("true", "false")) {
                List<String> row = new ArrayList<>(Collections.nCopies(columns, "-"));
                row.set(pair, value);
                row.set(pair + 1, value);
                cells.addAll(row);
            }
        }
        return cells;
    }

    /** Decisions whose graph is hostile, by a name. */
    public static Map<String, String> graphs() {
        Map<String, String> graphs = new LinkedHashMap<>();
        graphs.put("a circle", model(formula("a", "b", "b + 1") + formula("b", "a", "a + 1")));
        graphs.put("itself", model(formula("a", "a", "a + 1")));
        StringBuilder chain = new StringBuilder();
        for (int i = 4_000; i > 0; i--) {
            chain.append(formula("d" + i, "d" + (i - 1), "d" + (i - 1) + " + 1"));
        }
        chain.append(formula("d0", "", "1"));
        graphs.put("a long chain", model(chain.toString()));
        StringBuilder forth = new StringBuilder(formula("d0", "", "1"));
        for (int i = 1; i <= 3_000; i++) {
            forth.append(formula("d" + i, "d" + (i - 1), "d" + (i - 1) + " + 1"));
        }
        graphs.put("a long chain, the first first", model(forth.toString()));
        return graphs;
    }

    private static String formula(String name, String requires, String text) {
        return "<decision id='" + name + "' name='" + name + "'><variable name='" + name + "' typeRef='number'/>"
                + (requires.isEmpty()
                        ? ""
                        : "<informationRequirement><requiredDecision href='#" + requires
                                + "'/></informationRequirement>")
                + "<literalExpression><text>" + text + "</text></literalExpression></decision>";
    }
}
