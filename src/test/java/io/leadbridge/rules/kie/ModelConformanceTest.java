package io.leadbridge.rules.kie;

import static io.leadbridge.rules.kie.ModelDocuments.decision;
import static io.leadbridge.rules.kie.ModelDocuments.evaluate;
import static io.leadbridge.rules.kie.ModelDocuments.imports;
import static io.leadbridge.rules.kie.ModelDocuments.input;
import static io.leadbridge.rules.kie.ModelDocuments.inputs;
import static io.leadbridge.rules.kie.ModelDocuments.item;
import static io.leadbridge.rules.kie.ModelDocuments.literal;
import static io.leadbridge.rules.kie.ModelDocuments.model;
import static io.leadbridge.rules.kie.ModelDocuments.result;
import static io.leadbridge.rules.kie.ModelDocuments.sources;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadbridge.kernel.Finding;
import io.leadbridge.rules.ModelEvaluation;
import io.leadbridge.rules.ModelEvaluation.Status;
import io.leadbridge.rules.ModelRequest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What whoever drives the standard's conformance tests through the endpoint relies on. */
class ModelConformanceTest {

    private static final String BASE =
            model("base", input("due", "date") + decision("Next", "due", literal("due + duration(\"P1D\")")));
    private static final String MIDDLE = model(
            "middle",
            imports("base", "b") + decision("Later", needs("urn:base#Next"), literal("b.Next + duration(\"P1D\")")));
    private static final String TOP = model(
            "top",
            imports("middle", "m.x")
                    + decision("Last", needs("urn:middle#Later"), literal("m.x.Later + duration(\"P1D\")")));
    private static final String SERVICE = item("dates", "date", true)
            + "<itemDefinition name='toDates'><functionItem outputTypeRef='dates'/></itemDefinition>"
            + input("due", "date")
            + decision("Given", "due", literal("due"))
            + decision("Reminder", needs("#Given"), literal("Given - duration(\"P3D\")"))
            + decision("Late", needs("#Given"), literal("Given + duration(\"P1D\")"))
            + "<decisionService id='one' name='One'><variable name='One' typeRef='toDates'/><outputDecision href='#Reminder'/>"
            + "<inputDecision href='#Given'/></decisionService>"
            + "<decisionService id='two' name='Two'><variable name='Two'/><outputDecision href='#Reminder'/>"
            + "<outputDecision href='#Late'/><encapsulatedDecision href='#Given'/><inputData href='#due'/></decisionService>";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "number | 12 | x + 1 | 13",
                "number | -1.50 | x * 2 | -3",
                "number | 1e3 | x | 1000",
                "boolean | true | not(x) | false",
                "string | 12 | x + \"!\" | 12!",
                "string | @\"2026-11-05\" | x | @\"2026-11-05\"",
                "Any | 2026-11-05 | x instance of string | true",
                "Any | @\"2026-11-05\" | x + duration(\"P1D\") | 2026-11-06",
                "Any | @\"10:00:00@Europe/Paris\" | x | 10:00:00@Europe/Paris",
                "Any | @\"2026-11-05T10:00:00Z\" | x.hour | 10",
                "Any | @\"P1DT2H\" | x.hours | 2",
                "Any | @\"nothing\" | x | @\"nothing\"",
            })
    void a_text_is_read_as_the_type_that_is_declared(String type, String text, String expression, String expected) {
        ModelEvaluation evaluation =
                evaluate(model("m", input("x", type) + decision("D", "x", literal(expression))), inputs("x", text));
        assertThat(String.valueOf(result(evaluation, "D")))
                .as(evaluation.toString())
                .isEqualTo(expected);
    }

    @Test
    void dates_are_read_inside_lists_and_contexts_through_every_alias() {
        String types = item("day", "date", false)
                + item("days", "day", true)
                + item("weeks", "days", true)
                + "<itemDefinition name='plan'><itemComponent name='start'><typeRef>day</typeRef></itemComponent>"
                + "<itemComponent name='breaks'><typeRef>days</typeRef></itemComponent></itemDefinition>"
                + item("alias", "plan", false)
                + item("plans", "alias", true);
        String document = model(
                "m",
                types
                        + input("w", "weeks")
                        + input("p", "plans")
                        + decision("W", "w", literal("w[2][1].day"))
                        + decision("P", "p", literal("{end: p[1].start + duration(\"P1D\"), first: p[1].breaks[1]}")));
        ModelEvaluation evaluation = evaluate(
                document,
                inputs(
                        "w", List.of(List.of("2026-11-05"), List.of("2026-11-06")),
                        "p", List.of(Map.of("start", "2026-11-05", "breaks", List.of("2026-11-07", "2026-11-08")))));
        assertThat(result(evaluation, "W")).as(evaluation.toString()).isEqualTo(new BigDecimal("6"));
        assertThat(result(evaluation, "P")).isEqualTo(Map.of("end", "2026-11-06", "first", "2026-11-07"));
    }

    @Test
    void the_functions_are_those_of_the_standard_and_no_more_lenient() {
        ModelEvaluation evaluation = evaluate(
                model(
                        "m",
                        decision("D", "", literal("date(\"2012-12-24T10:00:00\")"))
                                + decision("E", "", literal("code(1)"))),
                Map.of());
        assertThat(evaluation.results())
                .allMatch(result -> result.status() == Status.FAILED && result.result() == null);
    }

    @Test
    void inputs_of_imported_models_are_given_nested_dotted_or_by_their_name_alone() {
        assertThat(last(inputs("m.x", Map.of("b", Map.of("due", "2026-11-05")))))
                .isEqualTo("2026-11-08");
        assertThat(last(inputs("m.x.b.due", "2026-11-05"))).isEqualTo("2026-11-08");
        assertThat(last(inputs("due", "2026-11-05"))).isEqualTo("2026-11-08");
    }

    @Test
    void an_input_of_a_directly_imported_model_may_be_given_by_its_name_alone_too() {
        String using =
                model("using", imports("base", "b") + decision("Use", needs("urn:base#Next"), literal("b.Next")));

        for (String name : List.of("due", "b.due")) {
            ModelEvaluation evaluation = evaluate(new ModelRequest(
                    sources(using, BASE), "m1", List.of("Use"), null, null, inputs(name, "2026-11-05")));
            assertThat(result(evaluation, "Use")).as(evaluation.toString()).isEqualTo("2026-11-06");
        }
    }

    @Test
    void an_input_that_no_model_has_is_refused_by_its_name() {
        assertThat(refused(inputs("due", "2026-11-05", "do/e", 1)))
                .containsExactly("/inputs/do~1e: there is no input 'do/e'; there are: Last");
        assertThat(refused(inputs("m.x", Map.of("b", Map.of("duo", "2026-11-05")))))
                .containsExactly("/inputs/m.x/b/duo: there is no input 'duo'; there are: due, Next");
        assertThat(refused(inputs("m.x.b.duo", "2026-11-05")))
                .containsExactly("/inputs/m.x.b.duo: there is no input 'duo'; there are: due, Next");
        String function = "<businessKnowledgeModel id='f' name='f'><variable name='f'/><encapsulatedLogic>"
                + "<formalParameter name='x'/>" + literal("x") + "</encapsulatedLogic></businessKnowledgeModel>";
        ModelEvaluation called = evaluate(
                new ModelRequest(sources(model("m", function)), null, List.of(), null, "f", inputs("x", 1, "y", 2)));
        assertThat(called.refusals())
                .extracting(Finding::message)
                .containsExactly("there is no parameter 'y'; there are: x");
    }

    private static List<String> refused(Map<String, Object> inputs) {
        return evaluate(new ModelRequest(sources(TOP, MIDDLE, BASE), "m1.dmn", List.of("Last"), null, null, inputs))
                .refusals()
                .stream()
                .map(finding -> finding.file() + ": " + finding.message())
                .toList();
    }

    @Test
    void an_import_without_a_name_shares_its_names() {
        String using = model("using", imports("base", "") + decision("Use", needs("urn:base#Next"), literal("Next")));
        ModelEvaluation evaluation = evaluate(
                new ModelRequest(sources(using, BASE), "m1", List.of("Use"), null, null, inputs("due", "2026-11-05")));
        assertThat(result(evaluation, "Use")).as(evaluation.toString()).isEqualTo("2026-11-06");
    }

    @Test
    void a_service_answers_for_itself_as_its_type_has_it() {
        ModelEvaluation one = evaluate(new ModelRequest(
                sources(model("m", SERVICE)), null, List.of(), "One", null, inputs("Given", "@\"2026-11-05\"")));
        assertThat(one.results().get(0).decision()).isEqualTo("One");
        assertThat(result(one, "One")).as(one.toString()).isEqualTo(List.of("2026-11-02"));
        for (var request : List.of(
                new ModelRequest(
                        sources(model("m", SERVICE)), null, List.of(), "two", null, inputs("due", "2026-11-05")),
                new ModelRequest(
                        sources(model("m", SERVICE)), null, List.of(), null, "Two", inputs("due", "2026-11-05")),
                new ModelRequest(
                        sources(model("m", SERVICE)), null, List.of("Two"), null, null, inputs("due", "2026-11-05")))) {
            assertThat(result(evaluate(request), "Two"))
                    .isEqualTo(Map.of("Reminder", "2026-11-02", "Late", "2026-11-06"));
        }
    }

    @Test
    void what_does_not_fit_the_type_of_a_service_or_function_is_null() {
        String types =
                "<itemDefinition name='colour'><typeRef>string</typeRef><allowedValues><text>\"red\"</text></allowedValues>"
                        + "</itemDefinition>" + input("x", "");
        String body = types + decision("Echo", "x", literal("x"))
                + "<decisionService id='s' name='S'><variable name='S' typeRef='colour'/><outputDecision href='#Echo'/>"
                + "<inputData href='#x'/></decisionService>"
                + "<businessKnowledgeModel id='b' name='B'><variable name='B' typeRef='colour'/><encapsulatedLogic>"
                + "<formalParameter name='x'/>" + literal("x") + "</encapsulatedLogic></businessKnowledgeModel>";
        for (String given : List.of("red", "blue")) {
            Object expected = given.equals("red") ? given : null;
            assertThat(result(
                            evaluate(new ModelRequest(
                                    sources(model("m", body)), null, List.of(), "S", null, inputs("x", given))),
                            "S"))
                    .isEqualTo(expected);
            assertThat(result(
                            evaluate(new ModelRequest(
                                    sources(model("m", body)), null, List.of(), null, "B", inputs("x", given))),
                            "B"))
                    .isEqualTo(expected);
        }
    }

    @Test
    void a_function_finds_those_it_calls_across_imports() {
        String lib = model(
                "lib", function("twice", "n", "n * 2", "") + function("four", "n", "twice(twice(n))", knows("#twice")));
        String user =
                model("user", imports("lib", "lib") + function("eight", "n", "lib.four(n) * 2", knows("urn:lib#four")));
        ModelEvaluation evaluation = evaluate(new ModelRequest(
                sources(lib, user), "user", List.of(), null, "eight", inputs("n", new BigDecimal("1.5"))));
        assertThat(result(evaluation, "eight")).as(evaluation.toString()).isEqualTo(new BigDecimal("12"));
    }

    @Test
    void numbers_are_exact_and_those_beyond_all_bounds_are_texts() {
        String numbers = decision("exact", "", literal("0.1 + 0.2"))
                + decision("long", "", literal("10 ** 30"))
                + decision("beyond", "", literal("10 ** 50000"));
        ModelEvaluation evaluation = evaluate(model("m", numbers), Map.of());
        assertThat(result(evaluation, "exact")).isEqualTo(new BigDecimal("0.3"));
        assertThat(result(evaluation, "long")).isEqualTo(BigDecimal.TEN.pow(30));
        assertThat(result(evaluation, "beyond")).isEqualTo("1E+50000");
    }

    private static @Nullable Object last(Map<String, Object> inputs) {
        return result(
                evaluate(new ModelRequest(sources(TOP, MIDDLE, BASE), "m1.dmn", List.of("Last"), null, null, inputs)),
                "Last");
    }

    private static String needs(String decision) {
        return "<informationRequirement><requiredDecision href='" + decision + "'/></informationRequirement>";
    }

    private static String knows(String function) {
        return "<knowledgeRequirement><requiredKnowledge href='" + function + "'/></knowledgeRequirement>";
    }

    private static String function(String name, String parameter, String body, String knows) {
        return "<businessKnowledgeModel id='%s' name='%s'><variable name='%s'/><encapsulatedLogic><formalParameter name='%s'/>%s</encapsulatedLogic>%s</businessKnowledgeModel>"
                .formatted(name, name, name, parameter, literal(body), knows);
    }
}
