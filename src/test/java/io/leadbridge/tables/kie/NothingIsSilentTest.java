package io.leadbridge.tables.kie;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadbridge.kernel.Finding;
import io.leadbridge.tables.AnalyseTables;
import io.leadbridge.tables.CompareDocuments;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a reader of an answer would take for granted is so, or is said not to be. */
final class NothingIsSilentTest {

    private static final String HEAD =
            """
            <definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" namespace="n" name="m" id="d">
            <inputData id="i" name="s"><variable name="s" typeRef="%s"/></inputData>
            """;
    private static final String NEEDS = "<informationRequirement><requiredInput href=\"#i\"/></informationRequirement>";
    private static final String END = "</definitions>";

    private final DmnTableReader reader = new DmnTableReader();

    private static String document(String type, String body) {
        return HEAD.formatted(type) + body + END;
    }

    private static String decision(String logic) {
        return "<decision id=\"t\" name=\"T\"><variable name=\"T\" typeRef=\"string\"/>" + NEEDS + logic
                + "</decision>";
    }

    /** Each row a cell and an output; cells may be XML. */
    private static String table(String type, String more, String... rows) {
        var text = new StringBuilder("<decisionTable hitPolicy=\"UNIQUE\"><input><inputExpression typeRef=\"" + type
                + "\"><text>s</text></inputExpression>" + more + "</input><output/>");
        for (int i = 0; i < rows.length; i += 2) {
            text.append("<rule><inputEntry>" + rows[i] + "</inputEntry><outputEntry><text>\"" + rows[i + 1]
                    + "\"</text></outputEntry></rule>");
        }
        return text + "</decisionTable>";
    }

    private static String cell(String test) {
        return "<text>" + test.replace("<", "&lt;") + "</text>";
    }

    private AnalyseTables.Analysis analysed(String document) {
        return AnalyseTables.of(Map.of("f", document), List.of(), "f", reader);
    }

    private CompareDocuments.Differences compared(String before, String after) {
        return CompareDocuments.of(Map.of("f", before), Map.of("f", after), reader);
    }

    @Test
    void anEmptyCellIsAnErrorAndNotADash() {
        for (String empty : List.of("<text></text>", "<text/>", "<text>  </text>", "")) {
            var analysis = analysed(document("number", decision(table("number", "", empty, "n"))));

            assertThat(analysis.isSound()).isFalse();
            assertThat(analysis.findings())
                    .filteredOn(Finding::isError)
                    .extracting(Finding::message)
                    .anyMatch(message -> message.contains("no test; write - where any value will do"));
        }
    }

    @Test
    void whatAColumnListsIsNoPromiseOfWhatComesAndThatIsSaid() {
        String values = "<inputValues><text>\"x\",\"y\"</text></inputValues>";
        String two = document("string", decision(table("string", values, cell("\"x\""), "n", cell("\"y\""), "m")));
        String others =
                document("string", decision(table("string", values, cell("\"x\""), "n", cell("not(\"x\")"), "m")));

        assertThat(analysed(two).isSound()).isTrue();
        assertThat(analysed(two).findings())
                .extracting(Finding::message)
                .anyMatch(message ->
                        message.contains("column 's': it lists its values, but no engine holds others back"));
        assertThat(reader.graph(Map.of("f", two)).findings())
                .extracting(Finding::message)
                .anyMatch(message -> message.contains("what is found and proved holds for those it lists"));
        assertThat(compared(two, others).tables().get(0).notes())
                .contains("values that input s does not list are not compared");
    }

    @Test
    void aFormulaThatIsAnotherIsADifference() {
        String before = document("number", decision("<literalExpression><text>s + 1</text></literalExpression>"));
        String after = document("number", decision("<literalExpression><text>s + 2</text></literalExpression>"));
        String again = document(
                "number", decision("<literalExpression id=\"x\" >\n <text>\n s + 1 </text>\n</literalExpression>"));

        assertThat(compared(before, after).formulas()).containsExactly("T");
        assertThat(compared(before, after).isEquivalent()).isFalse();
        assertThat(compared(before, again).isEquivalent()).isTrue();
        assertThat(compared(before, document("number", "")).formulas()).containsExactly("T");
    }

    @Test
    void aTableWithinOtherLogicIsNamedAndItsChangeIsADifference() {
        String inside = "<context><contextEntry><variable name=\"a\"/>%s</contextEntry></context>";
        String before =
                document("number", decision(inside.formatted(table("number", "", cell("< 0"), "n", cell("> 0"), "p"))));
        String after = document(
                "number", decision(inside.formatted(table("number", "", cell("< 0"), "n", cell(">= 0"), "p"))));

        var analysis = analysed(before);
        assertThat(analysis.isSound()).isFalse();
        assertThat(analysis.findings())
                .extracting(Finding::message)
                .anyMatch(message -> message.contains("'T' holds a table within other logic"));
        assertThat(compared(before, after).isEquivalent()).isFalse();
    }

    @Test
    void twoTablesOfOneNameAreBothCompared() {
        String first = document("number", decision(table("number", "", cell("< 0"), "n", cell(">= 0"), "p")));
        String second = document("number", decision(table("number", "", cell("< 9"), "n", cell(">= 9"), "p")));

        var differences = CompareDocuments.of(Map.of("a", first, "b", first), Map.of("a", second, "b", first), reader);

        assertThat(differences.tables()).hasSize(2);
        assertThat(differences.isEquivalent()).isFalse();
    }

    @Test
    void twoColumnsOfOneInputAreOneInput() {
        String column = "<input><inputExpression typeRef=\"number\"><text>s</text></inputExpression></input>";
        String both = "<decisionTable hitPolicy=\"UNIQUE\">" + column + column + "<output/>"
                + "<rule><inputEntry><text>&lt; 5</text></inputEntry><inputEntry><text>-</text></inputEntry>"
                + "<outputEntry><text>\"n\"</text></outputEntry></rule>"
                + "<rule><inputEntry><text>-</text></inputEntry><inputEntry><text>>= 5</text></inputEntry>"
                + "<outputEntry><text>\"p\"</text></outputEntry></rule></decisionTable>";

        assertThat(analysed(document("number", decision(both))).isSound()).isTrue();
    }

    @Test
    void brokenXmlIsSaidToBeBrokenAndWhere() {
        var findings = analysed("<definitions>\n<decision>\n</definitions>").findings();

        assertThat(findings).extracting(Finding::message).contains("is not well-formed XML");
        assertThat(findings).extracting(Finding::line).contains(3);
    }
}
