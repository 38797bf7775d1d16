package io.leadbridge.rules.kie;

import static io.leadbridge.rules.kie.ModelDocuments.decision;
import static io.leadbridge.rules.kie.ModelDocuments.evaluate;
import static io.leadbridge.rules.kie.ModelDocuments.input;
import static io.leadbridge.rules.kie.ModelDocuments.inputs;
import static io.leadbridge.rules.kie.ModelDocuments.literal;
import static io.leadbridge.rules.kie.ModelDocuments.model;
import static io.leadbridge.rules.kie.ModelDocuments.sources;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadbridge.rules.ModelEvaluation;
import io.leadbridge.rules.ModelEvaluation.Message;
import io.leadbridge.rules.ModelEvaluation.Result;
import io.leadbridge.rules.ModelEvaluation.Status;
import io.leadbridge.rules.ModelRequest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A text that is no FEEL has no value, not that of the part that could be read, and what failed says why. */
class BrokenFeelTest {

    private static final String BROKEN_FUNCTION =
            "<businessKnowledgeModel id='f' name='more'><variable name='more'/><encapsulatedLogic>"
                    + "<formalParameter name='n' typeRef='number'/>" + literal("n + 1 again")
                    + "</encapsulatedLogic></businessKnowledgeModel>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 + 2 abc def",
                "if true then 1 else a b c",
                "[1, 2, 3",
                "{a: 1, b: a + }",
                "\"a\" \"b\"",
                "1 +",
                "[1, 2, 3][item > 1",
                "1 in (1 2)",
                "{\"a b\": 1}.\"a b\""
            })
    void what_is_no_feel_fails_and_so_does_every_other_such_text_of_the_model(String text) {
        ModelEvaluation evaluation = evaluate(
                model(
                        "m",
                        decision("First", "", literal(text))
                                + decision("Second", "", literal(text))
                                + decision("Good", "", literal("1"))
                                + decision("Needs", needs("First"), literal("First"))),
                Map.of());
        for (String name : List.of("First", "Second")) {
            Result broken = result(evaluation, name);
            assertThat(broken.status()).as(evaluation.toString()).isEqualTo(Status.FAILED);
            assertThat(broken.result()).isNull();
            assertThat(texts(broken)).anyMatch(said -> said.contains("Error compiling FEEL expression '" + text + "'"));
        }
        assertThat(result(evaluation, "Good").result()).isEqualTo(BigDecimal.ONE);
        assertThat(result(evaluation, "Good").messages()).isEmpty();
        assertThat(result(evaluation, "Needs").status()).isEqualTo(Status.SKIPPED);
        assertThat(texts(result(evaluation, "Needs"))).anyMatch(said -> said.contains("'First'"));
    }

    @Test
    void one_broken_cell_or_entry_fails_the_decision_it_stands_in() {
        String rows =
                "<decisionTable hitPolicy='FIRST'><input><inputExpression typeRef='number'><text>x</text></inputExpression>"
                        + "</input><output/><rule><inputEntry><text>1</text></inputEntry><outputEntry><text>\"one\"</text></outputEntry></rule>"
                        + "<rule><inputEntry><text>2 3</text></inputEntry><outputEntry><text>\"two\"</text></outputEntry></rule></decisionTable>";
        String boxed = "<context><contextEntry><variable name='a'/>" + literal("1 2") + "</contextEntry><contextEntry>"
                + literal("5") + "</contextEntry></context>";
        ModelEvaluation evaluation = evaluate(
                model("m", input("x", "number") + decision("T", "x", rows) + decision("C", "", boxed)),
                inputs("x", BigDecimal.ONE));
        assertThat(evaluation.results())
                .as(evaluation.toString())
                .allMatch(result -> result.status() == Status.FAILED && result.result() == null)
                .allMatch(result -> texts(result).stream().anyMatch(said -> said.contains("syntax error near")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,5", "1 2", "1.", "\"x\" \"y\"", "foo bar baz +"})
    void a_broken_output_of_a_plain_table_and_a_broken_default_fail_it(String text) {
        String row =
                "<decisionTable hitPolicy='UNIQUE'><input><inputExpression typeRef='number'><text>x</text></inputExpression></input>"
                        + "<output>%s</output><rule id='r1'><inputEntry><text>1</text></inputEntry><outputEntry><text>7</text></outputEntry></rule>"
                        + "<rule id='r2'><inputEntry><text>2</text></inputEntry><outputEntry><text>%s</text></outputEntry></rule></decisionTable>";
        String broken = "<defaultOutputEntry><text>" + text + "</text></defaultOutputEntry>";
        ModelEvaluation evaluation = evaluate(
                model(
                        "m",
                        input("x", "number")
                                + decision("T", "x", row.formatted("", text))
                                + decision("D", "x", row.formatted(broken, "8"))),
                inputs("x", BigDecimal.ONE));
        assertThat(evaluation.results())
                .as(evaluation.toString())
                .hasSize(2)
                .allMatch(result -> result.status() == Status.FAILED && result.result() == null)
                .allMatch(result -> texts(result).stream().anyMatch(said -> said.contains("'" + text + "'")));
    }

    @Test
    void a_function_that_is_no_feel_fails_whatever_calls_it() {
        String body = BROKEN_FUNCTION
                + decision("One", knows(), literal("more(1)"))
                + decision("Two", knows(), literal("more(2)"));
        ModelEvaluation called = evaluate(model("m", body), Map.of());
        assertThat(called.results())
                .as(called.toString())
                .hasSize(2)
                .allMatch(result -> result.status() == Status.FAILED && result.result() == null);
        Result invoked = evaluate(new ModelRequest(
                        sources(model("m", body)), null, List.of(), null, "more", inputs("n", BigDecimal.ONE)))
                .results()
                .get(0);
        assertThat(invoked.status()).isEqualTo(Status.FAILED);
        assertThat(invoked.result()).isNull();
        assertThat(texts(invoked)).anyMatch(said -> said.contains("'n + 1 again'"));
    }

    @Test
    void an_unknown_name_where_it_is_not_looked_up_is_no_fault() {
        ModelEvaluation evaluation =
                evaluate(model("m", decision("D", "", literal("if true then 1 else other"))), Map.of());
        assertThat(result(evaluation, "D").result()).isEqualTo(BigDecimal.ONE);
    }

    @Test
    void an_input_of_another_type_than_declared_is_named_by_the_decision_that_needs_it() {
        ModelEvaluation evaluation = evaluate(
                model("m", input("x", "number") + decision("D", "x", literal("x + 1"))), inputs("x", "twelve"));
        Result skipped = result(evaluation, "D");
        assertThat(skipped.status()).isEqualTo(Status.SKIPPED);
        assertThat(skipped.result()).isNull();
        assertThat(texts(skipped))
                .anyMatch(said -> said.contains("dependency 'x'") && said.contains("declared type (number)"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"date(\"2026-02-30\")", "time(\"25:00:00\")", "@\"2026-02-30\"", "date(2026, 2, 30)"})
    void a_date_or_time_that_does_not_exist_is_null_and_says_so(String text) {
        Result result = result(evaluate(model("m", decision("D", "", literal(text))), Map.of()), "D");
        assertThat(result.result()).isNull();
        assertThat(texts(result))
                .anyMatch(said -> said.contains("is no date or time that exists") || said.contains("date-parsing"));
    }

    @Test
    void what_stands_within_a_decision_is_said_of_it_whatever_ids_the_parts_have() {
        String document = model(
                "m",
                decision(
                        "D",
                        "",
                        literal("number(\"a\")").replace("<literalExpression>", "<literalExpression id='part'>")));
        assertThat(result(evaluate(document, Map.of()), "D").messages())
                .extracting(Message::sourceId)
                .contains("part", "D");
    }

    private static String needs(String decision) {
        return "<informationRequirement><requiredDecision href='#" + decision + "'/></informationRequirement>";
    }

    private static String knows() {
        return "<knowledgeRequirement><requiredKnowledge href='#f'/></knowledgeRequirement>";
    }

    private static Result result(ModelEvaluation evaluation, String decision) {
        @Nullable
        Result found = evaluation.results().stream()
                .filter(result -> result.decision().equals(decision))
                .findFirst()
                .orElse(null);
        assertThat(found).as(evaluation.toString()).isNotNull();
        return java.util.Objects.requireNonNull(found);
    }

    private static List<String> texts(Result result) {
        return result.messages().stream().map(Message::text).toList();
    }
}
