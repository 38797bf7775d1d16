package io.leadbridge.rules.kie;

import io.leadbridge.rules.RuleSource;
import java.util.List;
import java.util.stream.IntStream;

/** A document with a decision for every kind of formula that is compiled, over inputs of every plain type. */
final class Formulas {

    private static final List<String> TEXTS = List.of(
            "a + b - a * b",
            "if b = 0 then null else a / b",
            "-a",
            "a &lt; b",
            "a &lt;= b or s &gt; t",
            "a &gt;= b and s != t",
            "a &gt; b",
            "s + t",
            "s &lt; t",
            "s = t",
            "s = null",
            "p and q",
            "p or q",
            "not(p)",
            "if p then a else b",
            "if p = true then s else null",
            "list contains(texts, s)",
            "list contains([\"x\", \"de\"], s)",
            "exp(log(0.5) * a / 700)",
            "sqrt(a)",
            "abs(a - b)",
            "floor(a)",
            "ceiling(b)",
            "log(a + 1)",
            "string(a)",
            "count(texts)",
            "sum(for x in pairs return x.n)",
            "max(a, b, 3)",
            "min(a, b)",
            "round half up(a / 3, 2)",
            "concatenate([0], for x in pairs return x.n * 2)",
            "pairs.s",
            "{k: a, l: k + 1, m: {n: l}}",
            "{k: a, l: k + 1}.l",
            "some x in pairs satisfies x.n &gt; 500",
            "every x in pairs satisfies x.n &gt; 10 and x.s != \"x\"",
            "for x in pairs return for y in texts return y + x.s",
            "[a, b, s]",
            "d32.l",
            "d32.m.n");

    private static final String HEAD =
            """
            <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" namespace="https://leadbridge.io/test" name="formulas">
            <itemDefinition name="tPair"><itemComponent name="s"><typeRef>string</typeRef></itemComponent>
              <itemComponent name="n"><typeRef>number</typeRef></itemComponent></itemDefinition>
            <itemDefinition name="tPairs" isCollection="true"><typeRef>tPair</typeRef></itemDefinition>
            <itemDefinition name="tTexts" isCollection="true"><typeRef>string</typeRef></itemDefinition>
            <itemDefinition name="tNumbers" isCollection="true"><typeRef>number</typeRef></itemDefinition>
            <itemDefinition name="tAnyList" isCollection="true"><typeRef>Any</typeRef></itemDefinition>
            """;

    private Formulas() {}

    /** A document for each formula, with the input data and the decision it may name. */
    static List<RuleSource> documents() {
        return IntStream.range(0, TEXTS.size())
                .mapToObj(i -> new RuleSource("d" + i + ".dmn", document(i)))
                .toList();
    }

    private static String document(int number) {
        var document = new StringBuilder(HEAD);
        input(document, "a", "number");
        input(document, "b", "number");
        input(document, "s", "string");
        input(document, "t", "string");
        input(document, "p", "boolean");
        input(document, "q", "boolean");
        input(document, "texts", "tTexts");
        input(document, "pairs", "tPairs");
        if (TEXTS.get(number).startsWith("d32")) {
            decision(document, 32);
        }
        decision(document, number);
        return document.append("</definitions>").toString();
    }

    private static void decision(StringBuilder document, int i) {
        document.append(
                "<decision id='_d%d' name='d%d'><variable name='d%d' typeRef='%s'/>".formatted(i, i, i, type(i)));
        for (String input : List.of("a", "b", "s", "t", "p", "q", "texts", "pairs")) {
            document.append(
                    "<informationRequirement><requiredInput href='#_%s'/></informationRequirement>".formatted(input));
        }
        if (TEXTS.get(i).startsWith("d32")) {
            document.append("<informationRequirement><requiredDecision href='#_d32'/></informationRequirement>");
        }
        document.append("<literalExpression><text>%s</text></literalExpression></decision>\n".formatted(TEXTS.get(i)));
    }

    private static String type(int i) {
        String text = TEXTS.get(i);
        boolean list = text.startsWith("for")
                || text.startsWith("concatenate")
                || text.startsWith("[")
                || text.equals("pairs.s");
        return list
                ? (text.startsWith("for") || text.startsWith("[")
                        ? "tAnyList"
                        : text.equals("pairs.s") ? "tTexts" : "tNumbers")
                : "Any";
    }

    private static void input(StringBuilder document, String name, String type) {
        document.append("<inputData id='_%s' name='%s'><variable name='%s' typeRef='%s'/></inputData>\n"
                .formatted(name, name, name, type));
    }
}
