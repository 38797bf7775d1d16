package io.leadbridge.tables;

import java.util.List;
import java.util.stream.Collectors;

/** Large tables as DMN documents, for readers and engines; made of {@link BigTables}. */
public final class BigDocuments {

    private static final String HEAD =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="https://www.omg.org/spec/DMN/20211108/MODEL/" id="big" name="big" namespace="https://leadbridge.example/big">
              <itemDefinition name="tWord" id="tWord"><typeRef>string</typeRef>
                <allowedValues><text>%s</text></allowedValues></itemDefinition>
            """;

    private BigDocuments() {}

    /** One decision of the document: its columns ask for inputs or for earlier decisions of these names. */
    public record Part(String name, Table table, List<String> asks, boolean answersWords) {}

    /** Decisions in the order in which they may ask for each other; what else they ask for is an input, a number or a word as its column is. */
    public static String of(List<Part> parts) {
        var text = new StringBuilder(HEAD.formatted(BigTables.words()));
        List<String> decisions = parts.stream().map(Part::name).toList();
        for (Part part : parts) {
            for (int c = 0; c < part.asks().size(); c++) {
                if (!decisions.contains(part.asks().get(c))) {
                    text.append(
                            "<inputData id=\"i_%1$s\" name=\"%1$s\"><variable name=\"%1$s\" typeRef=\"%2$s\"/></inputData>\n"
                                    .formatted(part.asks().get(c), type(part.table(), c)));
                }
            }
        }
        parts.forEach(part -> append(text, part, decisions));
        return text.append("</definitions>\n").toString();
    }

    private static String type(Table table, int column) {
        return table.columns().get(column).kind() == Kind.NUMBER ? "number" : "tWord";
    }

    private static void append(StringBuilder text, Part part, List<String> decisions) {
        text.append("<decision id=\"d_%1$s\" name=\"%1$s\"><variable name=\"%1$s\" typeRef=\"%2$s\"/>\n"
                .formatted(part.name(), part.answersWords() ? "tWord" : "string"));
        for (String asked : part.asks()) {
            text.append("<informationRequirement><required%s href=\"#%s%s\"/></informationRequirement>\n"
                    .formatted(
                            decisions.contains(asked) ? "Decision" : "Input",
                            decisions.contains(asked) ? "d_" : "i_",
                            asked));
        }
        text.append("<decisionTable id=\"t_%s\" hitPolicy=\"UNIQUE\">\n".formatted(part.name()));
        for (int c = 0; c < part.asks().size(); c++) {
            text.append("<input><inputExpression typeRef=\"%s\"><text>%s</text></inputExpression></input>\n"
                    .formatted(type(part.table(), c), part.asks().get(c)));
        }
        text.append("<output typeRef=\"%s\"/>\n".formatted(part.answersWords() ? "tWord" : "string"));
        for (int r = 0; r < part.table().rows().size(); r++) {
            text.append("<rule id=\"%s_%d\">".formatted(part.name(), r));
            for (CellTest test : part.table().rows().get(r).tests()) {
                text.append("<inputEntry><text>").append(cell(test)).append("</text></inputEntry>");
            }
            text.append("<outputEntry><text>\"%s\"</text></outputEntry></rule>\n"
                    .formatted(part.answersWords() ? BigTables.word(r) : "out" + r));
        }
        text.append("</decisionTable></decision>\n");
    }

    private static String cell(CellTest test) {
        return test.isAny()
                ? "-"
                : test.intervals().stream().map(BigDocuments::unary).collect(Collectors.joining(", "));
    }

    private static String unary(Interval interval) {
        if (interval.low() == null && interval.high() == null) {
            return "-";
        }
        if (interval.low() == null) {
            return "&lt; " + interval.high();
        }
        if (interval.high() == null) {
            return ">= " + interval.low();
        }
        return interval.low().equals(interval.high())
                ? "\"" + interval.low() + "\""
                : "[" + interval.low() + ".." + interval.high() + ")";
    }
}
