package io.leadbridge.tables.kie;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadbridge.kernel.Finding;
import io.leadbridge.tables.AnalyseTables;
import io.leadbridge.tables.ReadTables;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.kie.dmn.api.core.DMNDecisionResult.DecisionEvaluationStatus;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.compiler.RuntimeTypeCheckOption;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/** What KIE refuses to compile, or to answer where a row matches, is an error that names the place. */
final class FaultyTablesTest {

    private static final String WORD =
            "<itemDefinition name='tWord'><typeRef>string</typeRef><allowedValues><text>\"q\"</text></allowedValues></itemDefinition>";
    private static final String WORDS = WORD
            + "<itemDefinition name='tWords' isCollection='true'><typeRef>string</typeRef><allowedValues><text>\"q\"</text></allowedValues></itemDefinition>";

    private final DmnTableReader reader = new DmnTableReader();

    /** A table UNIQUE over x, whose rows match below 5 and from 5. */
    private record Sample(
            String name,
            String policy,
            String types,
            String input,
            String firstCell,
            String output,
            String firstOutput,
            String secondOutput,
            String said) {

        static Sample output(String name, String types, String output, String first, String second, String said) {
            return new Sample(name, "UNIQUE", types, "x", "< 5", output, first, second, said);
        }

        static Sample input(String name, String input, String cell, String said) {
            return new Sample(name, "UNIQUE", "", input, cell, "<output typeRef='number'/>", "1", "2", said);
        }

        String document() {
            return "<definitions xmlns='https://www.omg.org/spec/DMN/20230324/MODEL/' id='d' name='m' namespace='urn:m'>"
                    + types
                    + "<inputData id='i' name='x'><variable name='x' typeRef='number'/></inputData>"
                    + "<inputData id='j' name='Credit Score'><variable name='Credit Score' typeRef='number'/></inputData>\n"
                    + "<inputData id='k' name='aside'><variable name='aside' typeRef='number'/></inputData>\n"
                    + "<decision id='D' name='T'><variable name='T'/>"
                    + "<informationRequirement><requiredInput href='#i'/></informationRequirement>"
                    + "<informationRequirement><requiredInput href='#j'/></informationRequirement>"
                    + "<decisionTable hitPolicy='" + policy + "'><input><inputExpression typeRef='number'><text>"
                    + input + "</text></inputExpression></input>" + output + "\n"
                    + row("r1", firstCell, firstOutput) + "\n" + row("r2", ">= 5", secondOutput)
                    + "</decisionTable></decision></definitions>";
        }

        private static String row(String id, String cell, String output) {
            return "<rule id='" + id + "'><inputEntry><text>"
                    + cell.replace("<", "&lt;").replace(">", "&gt;") + "</text></inputEntry><outputEntry><text>"
                    + output + "</text></outputEntry></rule>";
        }
    }

    private static final List<Sample> WRONG = List.of(
            Sample.output(
                    "a value that is not listed",
                    "",
                    "<output typeRef='string'><outputValues><text>\"q\"</text></outputValues></output>",
                    "\"abc\"",
                    "\"q\"",
                    "row 1, output: \"abc\" is not among the output values \"q\""),
            Sample.output(
                    "a value that is not listed, of no declared type",
                    "",
                    "<output name='grade'><outputValues><text>\"q\"</text></outputValues></output>",
                    "\"q\"",
                    "7",
                    "row 2, output 'grade': 7 is not among the output values \"q\""),
            Sample.output(
                    "a value out of range",
                    "",
                    "<output typeRef='number'><outputValues><text>[1..3]</text></outputValues></output>",
                    "9",
                    "2",
                    "row 1, output: 9 is not among the output values [1..3]"),
            Sample.output(
                    "nothing, which is not listed",
                    "",
                    "<output typeRef='string'><outputValues><text>\"q\"</text></outputValues></output>",
                    "\"q\"",
                    "",
                    "row 2, output: nothing is not among the output values \"q\""),
            Sample.output(
                    "a value the type does not allow",
                    WORD,
                    "<output typeRef='tWord'/>",
                    "\"abc\"",
                    "\"q\"",
                    "row 1, output: \"abc\" is not among the output values \"q\""),
            Sample.output(
                    "a list with a value the type does not allow",
                    WORDS,
                    "<output typeRef='tWords'/>",
                    "[\"q\"]",
                    "[\"q\", \"z\"]",
                    "row 2, output: [\"q\", \"z\"] is not among the output values \"q\""),
            Sample.output(
                    "a text for a number",
                    "",
                    "<output typeRef='number'/>",
                    "\"abc\"",
                    "2",
                    "row 1, output: \"abc\" is no number"),
            Sample.output(
                    "a text for a date",
                    "",
                    "<output typeRef='date'/>",
                    "\"2026-11-05\"",
                    "date(\"2026-11-05\")",
                    "row 1, output: \"2026-11-05\" is no date"),
            Sample.output(
                    "a date for a date and time",
                    "",
                    "<output typeRef='date and time'/>",
                    "date(\"2026-11-05\")",
                    "date and time(\"2026-11-05T10:00:00Z\")",
                    "row 1, output: date(\"2026-11-05\") is no date and time"),
            Sample.output(
                    "a list for a number",
                    "",
                    "<output typeRef='number'/>",
                    "[1]",
                    "2",
                    "row 1, output: [1] is no number"),
            Sample.output(
                    "half a sum", "", "<output typeRef='number'/>", "1 +", "2", "row 1, output: a syntax error in 1 +"),
            Sample.output(
                    "an unknown name in an output",
                    "",
                    "<output typeRef='string'/>",
                    "\"q\"",
                    "low",
                    "row 2, output: nobody provides 'low'; require an input or a decision of that name, or write a text as \"low\""),
            Sample.output(
                    "an unknown function",
                    "",
                    "<output typeRef='number'/>",
                    "twice(x)",
                    "2",
                    "row 1, output: nobody provides 'twice'"),
            new Sample(
                    "priority of nothing",
                    "PRIORITY",
                    "",
                    "x",
                    "< 8",
                    "<output typeRef='string'/>",
                    "\"a\"",
                    "\"b\"",
                    "hit policy PRIORITY: needs the output values, listed one by one from the highest to the lowest"),
            aggregated("a sum of texts", "SUM", "row 1, output: \"a\" cannot be added up"),
            aggregated(
                    "the least of a text and a number",
                    "MIN",
                    "row 2, output: 2 cannot be compared with the string of a row before"),
            Sample.input("an unknown input", "nosuch", "< 5", "column 'nosuch': nobody provides 'nosuch'"),
            Sample.input(
                    "an unknown input in a sum", "x + nosuch", "< 5", "column 'x + nosuch': nobody provides 'nosuch'"),
            Sample.input("half an input", "x +", "< 5", "column 'x +': a syntax error in x +"),
            Sample.input(
                    "an input that is not required",
                    "aside",
                    "< 5",
                    "column 'aside': 'aside' is used without a requirement; add one"),
            Sample.input(
                    "an unknown name in a cell",
                    "x",
                    "< 5, high",
                    "row 1, column 'x': nobody provides 'high'; require"));

    private static Sample aggregated(String name, String aggregation, String said) {
        return new Sample(
                name, "COLLECT' aggregation='" + aggregation, "", "x", "< 8", "<output/>", "\"a\"", "2", said);
    }

    private static final List<Sample> RIGHT = List.of(
            Sample.output(
                    "a listed null",
                    "",
                    "<output typeRef='string'><outputValues><text>\"q\", null</text></outputValues></output>",
                    "null",
                    "\"q\"",
                    ""),
            Sample.output("nothing where nothing is listed", "", "<output typeRef='number'/>", "", "2", ""),
            Sample.output(
                    "times of both kinds",
                    "",
                    "<output typeRef='time'/>",
                    "time(\"10:00:00\")",
                    "time(\"10:00:00Z\")",
                    ""),
            Sample.output("one value for a list", WORDS, "<output typeRef='tWords'/>", "\"q\"", "[\"q\"]", ""),
            Sample.output("formulas", "", "<output typeRef='number'/>", "x + Credit Score", "abs(x) + sum([1, x])", ""),
            Sample.output(
                    "formulas with names of their own",
                    "",
                    "<output/>",
                    "for i in [1, 2] return i + x",
                    "{a: 1, b: a + x}.b",
                    ""),
            Sample.input("a formula as an input", "Credit Score + x", "< 5", ""));

    @TestFactory
    Stream<DynamicTest> what_no_engine_can_answer_is_an_error_with_its_place() {
        return WRONG.stream()
                .map(sample -> DynamicTest.dynamicTest(sample.name(), () -> {
                    ReadTables read = reader.read("f", sample.document());
                    assertThat(read.findings()).hasSize(1);
                    assertThat(read.findings().get(0).severity()).isEqualTo(Finding.Severity.ERROR);
                    assertThat(read.findings().get(0).message()).startsWith("table 'T', " + sample.said());
                    assertThat(AnalyseTables.of(Map.of("f", sample.document()), List.of(), "", reader)
                                    .isSound())
                            .isFalse();
                    List<Object> answers = answers(sample);
                    assertThat(answers.size() < 2 || answers.contains("null")).isTrue();
                }));
    }

    @TestFactory
    Stream<DynamicTest> what_kie_answers_is_no_error() {
        return RIGHT.stream()
                .map(sample -> DynamicTest.dynamicTest(sample.name(), () -> {
                    assertThat(reader.read("f", sample.document()).findings()).isEmpty();
                    assertThat(answers(sample)).hasSize(2);
                }));
    }

    @Test
    void an_error_of_a_row_has_the_line_of_the_row() {
        assertThat(reader.read("f", WRONG.get(1).document()).findings().get(0).line())
                .isEqualTo(5);
    }

    @Test
    void the_output_order_needs_an_order_too() {
        Sample sample = new Sample("", "OUTPUT ORDER", "", "x", "< 8", "<output/>", "1", "2", "");

        assertThat(reader.read("f", sample.document()).findings())
                .extracting(Finding::message)
                .containsExactly("table 'T', hit policy OUTPUT ORDER: needs the output values, listed one by one from"
                        + " the highest to the lowest");
    }

    @Test
    void an_expression_outside_of_tables_is_checked_too() {
        String document = RIGHT.get(0)
                .document()
                .replace(
                        "</definitions>",
                        "<decision id='E' name='E'><variable name='E'/><literalExpression><text>x + 1</text>"
                                + "</literalExpression></decision></definitions>");

        assertThat(reader.read("f", document).findings())
                .extracting(Finding::message)
                .containsExactly("expression of 'E': 'x' is used without a requirement; add one");
    }

    /** What KIE answers on either side of the bound; nothing where it has an error. */
    private static List<Object> answers(Sample sample) {
        DMNRuntime runtime = DMNRuntimeBuilder.fromDefaults()
                .setOption(new RuntimeTypeCheckOption(true))
                .buildConfiguration()
                .fromResources(List.of(ResourceFactory.newReaderResource(new StringReader(sample.document()))))
                .getOrElseThrow(IllegalStateException::new);
        var model = runtime.getModels().get(0);
        return model.hasErrors()
                ? List.of()
                : Stream.of(1, 7)
                        .flatMap(x -> {
                            var context = runtime.newContext();
                            context.set("x", BigDecimal.valueOf(x));
                            context.set("Credit Score", BigDecimal.ZERO);
                            return runtime.evaluateAll(model, context).getDecisionResults().stream();
                        })
                        .filter(result -> result.getEvaluationStatus() == DecisionEvaluationStatus.SUCCEEDED)
                        .map(result -> result.getResult() == null ? "null" : result.getResult())
                        .toList();
    }
}
