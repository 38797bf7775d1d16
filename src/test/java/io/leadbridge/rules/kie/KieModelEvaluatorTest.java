package io.leadbridge.rules.kie;

import static io.leadbridge.rules.kie.ModelDocuments.decision;
import static io.leadbridge.rules.kie.ModelDocuments.input;
import static io.leadbridge.rules.kie.ModelDocuments.inputs;
import static io.leadbridge.rules.kie.ModelDocuments.literal;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadbridge.rules.ModelEvaluation;
import io.leadbridge.rules.ModelEvaluation.Result;
import io.leadbridge.rules.ModelEvaluation.Status;
import io.leadbridge.rules.ModelRequest;
import io.leadbridge.rules.RuleSource;
import io.leadbridge.tables.kie.RealTableReader;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KieModelEvaluatorTest {

    private final KieModelEvaluator evaluator = new KieModelEvaluator(RealTableReader.start(), Duration.ofSeconds(20));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "number | 1.50 | x + 1 | 2.5",
                "string | a b | upper case(x) | A B",
                "date | 2026-11-05 | x - duration(\"P3D\") | 2026-11-02",
                "time | 10:00:00 | x + duration(\"PT90M\") | 11:30:00",
                "dateTime | 2026-11-05T10:00:00Z | x + duration(\"P1D\") | 2026-11-06T10:00:00Z",
                "dayTimeDuration | P1DT2H | x * 2 | P2DT4H",
                "yearMonthDuration | P1Y2M | x + x | P2Y4M",
                "string | abc | if string length(x) > 2 then \"long\" else \"short\" | long",
                "string | abc | [1..3) | [ 1 .. 3 )",
            })
    void reads_and_writes_every_type_as_feel_prints_it(String type, String value, String text, String expected) {
        Object given = type.equals("number") ? new BigDecimal(value) : value;
        ModelEvaluation evaluation =
                evaluate(model(input("x", type) + decision("D", "x", literal(text))), inputs("x", given));
        Result result = only(evaluation);
        assertThat(result.status()).as(evaluation.toString()).isEqualTo(Status.SUCCEEDED);
        assertThat(String.valueOf(result.result())).isEqualTo(expected);
    }

    @Test
    void a_failed_decision_says_which_expression_failed_and_why() {
        ModelEvaluation evaluation = evaluate(
                model(decision("good", "", literal("1")) + decision("bad", "", literal("number(\"abc\")"))), Map.of());
        assertThat(evaluation.results())
                .filteredOn(result -> result.decision().equals("bad"))
                .singleElement()
                .satisfies(bad -> assertThat(bad.messages())
                        .extracting(message -> message.text())
                        .anyMatch(text -> text.contains("'number(\"abc\")'")));
        assertThat(evaluation.results())
                .filteredOn(result -> result.decision().equals("good"))
                .singleElement()
                .satisfies(good -> assertThat(good.messages()).isEmpty());
    }

    @Test
    void functions_that_call_each_other_without_end_are_called_so() {
        Result result =
                only(evaluate(model(decision("D", "", literal("{f: function(n) f(n + 1), r: f(1)}.r"))), Map.of()));
        assertThat(result.status()).isEqualTo(Status.FAILED);
        assertThat(result.messages())
                .extracting(message -> message.text())
                .anyMatch(text -> text.contains("functions call each other without end"));
    }

    @Test
    void every_boxed_expression_is_evaluated() {
        String context = "<context><contextEntry><variable name='a'/>" + literal("1 + 1") + "</contextEntry>"
                + "<contextEntry>" + literal("a * 10") + "</contextEntry></context>";
        String relation = "<relation><column name='k'/><column name='v'/><row>" + literal("\"a\"") + literal("1")
                + "</row></relation>";
        String list = "<list>" + literal("1") + literal("2 + 0.5") + "</list>";
        String conditional = "<conditional><if>" + literal("1 < 2") + "</if><then>" + literal("\"yes\"")
                + "</then><else>" + literal("\"no\"") + "</else></conditional>";
        String loop = "<for iteratorVariable='i'><in>" + literal("[1, 2, 3]") + "</in><return>" + literal("i * i")
                + "</return></for>";
        String filter =
                "<filter><in>" + literal("[1, 2, 3]") + "</in><match>" + literal("item > 1") + "</match></filter>";
        String every = "<every iteratorVariable='i'><in>" + literal("[1, 2]") + "</in><satisfies>" + literal("i > 0")
                + "</satisfies></every>";
        ModelEvaluation evaluation = evaluate(
                model(decision("context", "", context)
                        + decision("relation", "", relation)
                        + decision("list", "", list)
                        + decision("conditional", "", conditional)
                        + decision("loop", "", loop)
                        + decision("filter", "", filter)
                        + decision("every", "", every)),
                Map.of());
        assertThat(evaluation.results())
                .as(evaluation.toString())
                .allMatch(result -> result.status() == Status.SUCCEEDED);
        Map<String, String> results = new LinkedHashMap<>();
        evaluation.results().forEach(result -> results.put(result.decision(), String.valueOf(result.result())));
        assertThat(results)
                .containsEntry("context", "20")
                .containsEntry("relation", "[{v=1, k=a}]")
                .containsEntry("list", "[1, 2.5]")
                .containsEntry("conditional", "yes")
                .containsEntry("loop", "[1, 4, 9]")
                .containsEntry("filter", "[2, 3]")
                .containsEntry("every", "true");
    }

    @Test
    void a_table_says_which_rows_matched_and_a_failed_decision_hides_no_other() {
        String table =
                "<decisionTable hitPolicy='FIRST'><input><inputExpression typeRef='number'><text>x</text></inputExpression></input>"
                        + "<output/><rule id='r1'><inputEntry><text>&lt; 5</text></inputEntry><outputEntry><text>\"low\"</text></outputEntry></rule>"
                        + "<rule id='r2'><inputEntry><text>-</text></inputEntry><outputEntry><text>\"high\"</text></outputEntry></rule></decisionTable>";
        ModelEvaluation evaluation = evaluate(
                model(input("x", "number") + decision("T", "x", table) + decision("Broken", "x", literal("x +"))),
                inputs("x", BigDecimal.TEN));
        Result good = evaluation.results().stream()
                .filter(r -> r.decision().equals("T"))
                .findFirst()
                .orElseThrow();
        assertThat(good.result()).isEqualTo("high");
        assertThat(good.matchedRules())
                .extracting(ModelEvaluation.MatchedRow::ruleId)
                .containsExactly("r2");
        assertThat(good.matchedRules())
                .extracting(ModelEvaluation.MatchedRow::ruleIndex)
                .containsExactly(2);
        assertThat(evaluation.results()).anyMatch(r -> r.decision().equals("Broken") && r.status() != Status.SUCCEEDED);
        assertThat(evaluation.messages()).anyMatch(message -> message.severity().equals("ERROR"));
    }

    @Test
    void a_business_knowledge_model_is_called_and_a_decision_service_answers() {
        String body = "<businessKnowledgeModel id='b' name='double'><variable name='double'/><encapsulatedLogic>"
                + "<formalParameter name='n' typeRef='number'/>" + literal("n * 2")
                + "</encapsulatedLogic></businessKnowledgeModel>"
                + input("x", "number") + decision("D", "x", literal("x + 1"))
                + "<decisionService id='s' name='S'><variable name='S'/><outputDecision href='#D'/><inputData href='#x'/></decisionService>";
        ModelRequest call = new ModelRequest(
                List.of(new RuleSource("m.dmn", model(body))),
                null,
                List.of(),
                null,
                "double",
                inputs("n", BigDecimal.valueOf(21)));
        assertThat(only(evaluator.evaluate(call)).result()).isEqualTo(new BigDecimal("42"));
        ModelRequest service = new ModelRequest(
                List.of(new RuleSource("m.dmn", model(body))), null, List.of(), "S", null, inputs("x", BigDecimal.ONE));
        assertThat(evaluator.evaluate(service).results())
                .anyMatch(result -> result.decision().equals("D") && "2".equals(String.valueOf(result.result())));
    }

    @Test
    void models_import_each_other_within_the_request() {
        String base = model(input("x", "number") + decision("D", "x", literal("x + 1")))
                .replace("urn:m", "urn:base");
        String top =
                "<definitions xmlns='https://www.omg.org/spec/DMN/20230324/MODEL/' id='t' name='top' namespace='urn:top'>"
                        + "<import name='base' namespace='urn:base' importType='https://www.omg.org/spec/DMN/20230324/MODEL/'/>"
                        + "<decision id='E' name='E'><variable name='E'/><informationRequirement><requiredDecision href='urn:base#D'/>"
                        + "</informationRequirement>" + literal("base.D * 10") + "</decision></definitions>";
        ModelRequest request = new ModelRequest(
                List.of(new RuleSource("top.dmn", top), new RuleSource("base.dmn", base)),
                null,
                List.of(),
                null,
                null,
                inputs("base", Map.of("x", BigDecimal.valueOf(4))));
        ModelEvaluation evaluation = evaluator.evaluate(request);
        assertThat(evaluation.results())
                .as(evaluation.toString())
                .anyMatch(result -> result.decision().equals("E") && "50".equals(String.valueOf(result.result())));
    }

    private ModelEvaluation evaluate(String document, Map<String, Object> inputs) {
        return evaluator.evaluate(
                new ModelRequest(List.of(new RuleSource("m.dmn", document)), null, List.of(), null, null, inputs));
    }

    private static Result only(ModelEvaluation evaluation) {
        assertThat(evaluation.results()).as(evaluation.toString()).hasSize(1);
        return evaluation.results().get(0);
    }

    private static String model(String elements) {
        return ModelDocuments.model("m", elements);
    }
}
