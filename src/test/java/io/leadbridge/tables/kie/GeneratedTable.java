package io.leadbridge.tables.kie;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * A DMN document with one table, {@code T}, made from a seed: in every hit policy, type and form of cell, with formulas as columns and
 * outputs, several outputs, defaults, and outputs nobody declared.
 */
public final class GeneratedTable {

    private static final List<String> POLICIES = List.of(
            "UNIQUE",
            "ANY",
            "PRIORITY",
            "FIRST",
            "RULE ORDER",
            "OUTPUT ORDER",
            "COLLECT",
            "COLLECT\" aggregation=\"SUM",
            "COLLECT\" aggregation=\"MIN",
            "COLLECT\" aggregation=\"MAX",
            "COLLECT\" aggregation=\"COUNT");

    private final Random random;
    private final GeneratedCells cells;
    private final String policy;
    private final List<GeneratedType> types = new ArrayList<>();
    private final List<String> expressions = new ArrayList<>();
    private final GeneratedOutputs outputs;
    private final String document;

    private GeneratedTable(int seed) {
        random = new Random(seed);
        cells = new GeneratedCells(random);
        policy = POLICIES.get(seed % POLICIES.size());
        List<GeneratedType> all = types(seed % 3 == 0);
        do {
            types.clear();
            int columns = 1 + random.nextInt(4);
            for (int c = 0; c < columns; c++) {
                types.add(all.get(c == 0 ? seed / POLICIES.size() % all.size() : random.nextInt(all.size())));
            }
        } while (types.stream().allMatch(GeneratedType::isSmall));
        for (int c = 0; c < types.size(); c++) {
            expressions.add(expression(c, types.get(c)));
        }
        outputs = new GeneratedOutputs(random, types, policy);
        document = write();
    }

    private static List<GeneratedType> types(boolean onlyPlain) {
        return Arrays.stream(GeneratedType.values())
                .filter(type -> !onlyPlain || type.isPlain())
                .toList();
    }

    public static GeneratedTable of(int seed) {
        return new GeneratedTable(seed);
    }

    public String document() {
        return document;
    }

    /** The same where the decision takes whatever the table says. */
    String untyped() {
        return document.replace("name=\"T\"" + outputs.resultType() + "/>", "name=\"T\"/>");
    }

    /** Whether an output is of none of the types and values that are usual here. */
    boolean hasStray() {
        return outputs.hasStray();
    }

    /** The texts of its columns. */
    List<String> expressions() {
        return expressions;
    }

    /** Whether the type of a column, and not the column itself, says which values it has. */
    boolean isLimited(int column) {
        return types.get(column).isLimited();
    }

    public GeneratedInputs inputs(int seed) {
        return new GeneratedInputs(types, new Random(seed));
    }

    private String write() {
        var xml = new StringBuilder(
                "<definitions xmlns=\"https://www.omg.org/spec/DMN/20230324/MODEL/\" id=\"d\" name=\"m\" namespace=\"urn:m\">");
        xml.append(GeneratedType.ITEMS);
        for (int c = 0; c < types.size(); c++) {
            xml.append("<inputData id=\"i%1$d\" name=\"c%1$d\"><variable name=\"c%1$d\"%2$s/></inputData>"
                    .formatted(c, types.get(c).attribute()));
        }
        xml.append("<decision id=\"T\" name=\"T\"><variable name=\"T\"" + outputs.resultType() + "/>");
        for (int c = 0; c < types.size(); c++) {
            xml.append("<informationRequirement><requiredInput href=\"#i%d\"/></informationRequirement>".formatted(c));
        }
        xml.append("<decisionTable id=\"t\" hitPolicy=\"").append(policy).append("\">");
        for (int c = 0; c < types.size(); c++) {
            xml.append("<input id=\"in%d\"><inputExpression%s><text>%s</text></inputExpression>%s</input>"
                    .formatted(c, types.get(c).attribute(), escape(expressions.get(c)), limits(types.get(c))));
        }
        xml.append(outputs.clauses());
        int rows = 1 + random.nextInt(12);
        boolean named = random.nextInt(6) > 0;
        for (int r = 0; r < rows; r++) {
            xml.append(named ? "<rule id=\"r" + r + "\">" : "<rule>");
            for (GeneratedType type : types) {
                boolean hasToShowItsType = type == GeneratedType.ANY && r == 0;
                xml.append("<inputEntry><text>")
                        .append(escape(hasToShowItsType ? cells.test(type) : cells.cell(type)))
                        .append("</text></inputEntry>");
            }
            xml.append(outputs.entries()).append("</rule>");
        }
        return xml.append("</decisionTable></decision></definitions>").toString();
    }

    /** Which values a column takes, sometimes. */
    private String limits(GeneratedType type) {
        if (random.nextInt(5) > 0 || !(type == GeneratedType.NUMBER || type == GeneratedType.STRING)) {
            return "";
        }
        return "<inputValues><text>%s</text></inputValues>"
                .formatted(type == GeneratedType.NUMBER ? "[-3..10)" : "\"A\", \"B\", \"C\"");
    }

    /** Mostly the name of the input. */
    private String expression(int c, GeneratedType type) {
        if (random.nextInt(4) > 0) {
            return "c" + c;
        }
        return switch (type) {
            case NUMBER ->
                (random.nextBoolean() ? "c%1$d + 1" : "if c%1$d = null then null else c%1$d * 2").formatted(c);
            case STRING -> "if c%1$d = null then \"A\" else upper case(c%1$d)".formatted(c);
            case BOOLEAN -> "c%1$d = true".formatted(c);
            case DATE -> "c%1$d + duration(\"P1D\")".formatted(c);
            default -> "c" + c;
        };
    }

    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
