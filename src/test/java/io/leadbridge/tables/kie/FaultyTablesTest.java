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

    private final DmnTableReader reader = new DmnTableReader();

    @TestFactory
    Stream<DynamicTest> what_no_engine_can_answer_is_an_error_with_its_place() {
        return FaultySample.WRONG.stream()
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

    /** KIE takes what it can read of it, so this is no {@link FaultySample}. */
    @Test
    void a_default_that_is_no_feel_as_a_whole_is_an_error() {
        var sample = FaultySample.output(
                "a broken default",
                "",
                "<output typeRef='number'><defaultOutputEntry><text>1 2</text></defaultOutputEntry></output>",
                "1",
                "2",
                "default of output: a syntax error in 1 2");
        assertThat(reader.read("f", sample.document()).findings())
                .extracting(Finding::message)
                .containsExactly("table 'T', " + sample.said());
    }

    @TestFactory
    Stream<DynamicTest> what_kie_answers_is_no_error() {
        return FaultySample.RIGHT.stream()
                .map(sample -> DynamicTest.dynamicTest(sample.name(), () -> {
                    assertThat(reader.read("f", sample.document()).findings()).isEmpty();
                    assertThat(answers(sample)).hasSize(2);
                }));
    }

    @Test
    void an_error_of_a_row_has_the_line_of_the_row() {
        assertThat(reader.read("f", FaultySample.WRONG.get(1).document())
                        .findings()
                        .get(0)
                        .line())
                .isEqualTo(5);
    }

    @Test
    void the_output_order_needs_an_order_too() {
        FaultySample sample = new FaultySample("", "OUTPUT ORDER", "", "x", "< 8", "<output/>", "1", "2", "");

        assertThat(reader.read("f", sample.document()).findings())
                .extracting(Finding::message)
                .containsExactly("table 'T', hit policy OUTPUT ORDER: needs the output values, listed one by one from"
                        + " the highest to the lowest");
    }

    @Test
    void an_expression_outside_of_tables_is_checked_too() {
        String document = FaultySample.RIGHT
                .get(0)
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
    private static List<Object> answers(FaultySample sample) {
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
