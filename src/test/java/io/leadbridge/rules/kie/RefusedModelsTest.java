package io.leadbridge.rules.kie;

import static io.leadbridge.rules.kie.ModelDocuments.decision;
import static io.leadbridge.rules.kie.ModelDocuments.input;
import static io.leadbridge.rules.kie.ModelDocuments.inputs;
import static io.leadbridge.rules.kie.ModelDocuments.literal;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadbridge.kernel.Finding;
import io.leadbridge.rules.ModelEvaluation;
import io.leadbridge.rules.ModelEvaluation.Status;
import io.leadbridge.rules.ModelRequest;
import io.leadbridge.rules.RuleSource;
import io.leadbridge.tables.kie.RealTableReader;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Models that are none, mean harm or fail: what is said of them. */
class RefusedModelsTest {

    private final KieModelEvaluator evaluator = new KieModelEvaluator(RealTableReader.start(), Duration.ofSeconds(20));

    @Test
    void hostile_models_are_refused_or_given_up() {
        assertThat(evaluate("<!DOCTYPE d [<!ENTITY a 'aaaa'>]>" + model(""), Map.of())
                        .refusals())
                .hasSize(1);
        assertThat(evaluate("no xml at all", Map.of()).refusals()).hasSize(1);
        assertThat(evaluate("<x/>", Map.of()).refusals()).hasSize(1);
        assertThat(evaluate(model(" ".repeat(4_000_001)), Map.of()).refusals()).hasSize(1);
        String cyclic = decision("A", "B", literal("B")).replace("requiredInput", "requiredDecision")
                + decision("B", "A", literal("A")).replace("requiredInput", "requiredDecision");
        ModelEvaluation cycle = evaluate(model(cyclic), Map.of());
        assertThat(cycle.results()).noneMatch(result -> result.status() == Status.SUCCEEDED);
        ModelEvaluation unknown = evaluator.evaluate(new ModelRequest(
                List.of(new RuleSource("m.dmn", model(decision("D", "", literal("1"))))),
                null,
                List.of("E"),
                null,
                null,
                Map.of()));
        assertThat(unknown.refusals()).extracting(Finding::message).containsExactly("has no decision 'E'; it has: D");
    }

    @Test
    void an_evaluation_that_takes_too_long_is_given_up() {
        var impatient = new KieModelEvaluator(RealTableReader.start(), Duration.ofMillis(300));
        String slow = "count(for a in 1..3000, b in 1..3000 return a * b)";
        ModelEvaluation evaluation = impatient.evaluate(new ModelRequest(
                List.of(new RuleSource("m.dmn", model(decision("D", "", literal(slow))))),
                null,
                List.of(),
                null,
                null,
                Map.of()));
        assertThat(evaluation.refusals())
                .extracting(Finding::message)
                .containsExactly("the evaluation took longer than 300 ms and was given up");
    }

    @Test
    void what_is_no_model_is_said_without_the_names_of_objects_in_memory() {
        assertThat(evaluate("no xml at all", Map.of()).refusals())
                .allSatisfy(finding -> assertThat(finding.message()).doesNotContain("Resource[", "java.io"));
        String table = "<decisionTable hitPolicy='FIRST'><input><inputExpression typeRef='number'><text>x</text>"
                + "</inputExpression></input><output/><rule><inputEntry><text>1</text></inputEntry></rule></decisionTable>";
        assertThat(evaluate(model(input("x", "number") + decision("D", "x", table)), inputs("x", 1))
                        .toString())
                .doesNotContain("Resource[")
                .doesNotContain("SUCCEEDED");
    }

    @Test
    void documents_that_import_each_other_are_named() {
        var sources = List.of(
                new RuleSource("a.dmn", ModelDocuments.model("a", ModelDocuments.imports("b", "b"))),
                new RuleSource("b.dmn", ModelDocuments.model("b", ModelDocuments.imports("a", "a"))));

        ModelEvaluation evaluation =
                evaluator.evaluate(new ModelRequest(sources, null, List.of(), null, null, Map.of()));

        assertThat(evaluation.refusals()).singleElement().satisfies(finding -> assertThat(finding.message())
                .contains("circle"));
        ModelEvaluation named =
                evaluator.evaluate(new ModelRequest(sources, "a", List.of(), null, null, inputs("x", 1)));
        assertThat(named.refusals())
                .extracting(Finding::message)
                .containsExactly("there is no input 'x'; there is none at all");
    }

    @Test
    void what_the_engine_says_is_told_without_the_names_of_its_classes() {
        ModelEvaluation evaluation = evaluate(
                model(input("x", "number")
                        + decision("Broken", "x", literal("some y in [x] satisfies y"))
                        + decision("Called", "x", literal("substring(x, \"a\")"))
                        + decision("Unknown", "x", literal("x instance of nothing"))
                        + "<decision id='T' name='Typed'><variable name='Typed' typeRef='date'/><literalExpression>"
                        + "<text>1</text></literalExpression></decision>"),
                inputs("x", BigDecimal.ONE));

        assertThat(evaluation.toString())
                .contains(
                        "a value is of another type than is needed there",
                        "the function 'substring' does not take these arguments",
                        "it cannot be compiled")
                .doesNotContain("org.kie", "DMNType{", "java.", "Exception");
    }

    private ModelEvaluation evaluate(String document, Map<String, Object> inputs) {
        return evaluator.evaluate(
                new ModelRequest(List.of(new RuleSource("m.dmn", document)), null, List.of(), null, null, inputs));
    }

    private static String model(String elements) {
        return ModelDocuments.model("m", elements);
    }
}
