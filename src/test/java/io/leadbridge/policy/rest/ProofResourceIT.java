package io.leadbridge.policy.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import io.leadbridge.platform.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ProofResourceIT {

    @Test
    void all_that_the_first_release_promises_is_proved() {
        prove(Map.of("policy", "2026.11.1"))
                .statusCode(200)
                .body("proved", equalTo(true))
                .body("invariants", hasSize(15))
                .body("invariants.verdict", everyItem(equalTo("PROVED")))
                .body("findings", empty());
    }

    @Test
    void a_promise_of_ones_own_is_refuted_by_a_whole_lead() {
        prove(Map.of(
                        "policy",
                        "2026.11.1",
                        "invariants",
                        List.of(Map.of(
                                "name",
                                "no-vendors",
                                "when",
                                Map.of("accountType", "\"VENDOR\""),
                                "then",
                                Map.of("routeClass", "\"REJECT\"")))))
                .statusCode(200)
                .body("proved", equalTo(false))
                .body("invariants[0].verdict", equalTo("REFUTED"))
                .body(
                        "invariants[0].sentence",
                        equalTo(
                                "broken: where accountType is \"VENDOR\", routeClass is \"SELF_SERVE\", but must be \"REJECT\""))
                .body("invariants[0].counterexample.inputs", equalTo(Map.of("accountType", "VENDOR")))
                .body("invariants[0].counterexample.decided.effect", equalTo("DIVERT"))
                .body("invariants[0].counterexample.rows.RouteClass", contains(8))
                .body("invariants[0].counterexample.smallest", equalTo(true));
    }

    @Test
    void documents_chain_in_their_order_and_a_case_that_breaks_a_promise_is_shown() {
        var first = table("Size", "employees", "number", List.of("< 50", "\"SMALL\"", "-", "\"LARGE\""));
        var second = table("Team", "size", "string", List.of("\"SMALL\"", "\"INSIDE\"", "-", "\"FIELD\""));

        prove(ask(List.of(first, second), "employees", ">= 50", "Team", "\"FIELD\""))
                .body("proved", equalTo(true));
        prove(ask(List.of(first, second), "employees", "> 49", "Team", "\"FIELD\""))
                .body("invariants[0].verdict", equalTo("REFUTED"))
                .body("invariants[0].counterexample.inputs.employees", equalTo(49.5f))
                .body("invariants[0].counterexample.decided.Size", equalTo("SMALL"));
        prove(ask(List.of(first, second), "Size", "\"TINY\"", "Team", "\"FIELD\""))
                .body("invariants[0].verdict", equalTo("VACUOUS"));
    }

    @Test
    void a_name_nothing_has_is_a_finding() {
        prove(ask(
                        List.of(table("Size", "employees", "number", List.of("-", "\"SMALL\""))),
                        "emploees",
                        "1",
                        "Size",
                        "\"SMALL\""))
                .statusCode(200)
                .body("proved", equalTo(false))
                .body("invariants", empty())
                .body("findings[0].file", equalTo("the request"))
                .body("findings[0].message", containsString("'emploees' is no input"));
    }

    @Test
    void decisions_that_require_each_other_or_endlessly_double_a_text_are_bounded() {
        var texts = new StringBuilder();
        for (int i = 1; i <= 60; i++) {
            texts.append(decision(
                    "s" + i, i == 1 ? "" : "s" + (i - 1), i == 1 ? "\"x\"" : "s" + (i - 1) + " + s" + (i - 1)));
        }
        prove(ask(List.of(model(texts.toString())), "s60", "\"y\"", "s59", "\"y\""))
                .statusCode(200);
        prove(ask(List.of(model(decision("a", "b", "b") + decision("b", "a", "a"))), "a", "1", "b", "1"))
                .statusCode(200)
                .body("proved", equalTo(false))
                .body("invariants.size()", equalTo(0))
                .body("findings.message", org.hamcrest.Matchers.hasItem(containsString("requires itself")));
    }

    @Test
    void what_is_no_request_is_refused_where_it_is_wrong() {
        prove(Map.of()).statusCode(422);
        prove(Map.of("models", List.of(Map.of("content", "<x/>")))).statusCode(422);
        prove(Map.of("policy", "2026.11.9")).statusCode(422).body("errors[0].pointer", equalTo("/policy"));
        prove(Map.of("policy", "2026.11.1", "invariants", List.of(Map.of("name", "a", "then", Map.of("x", 1)))))
                .statusCode(422)
                .body("errors.pointer", org.hamcrest.Matchers.hasItem("/invariants/0/then/x"));
        prove(Map.of(
                        "policy",
                        "2026.11.1",
                        "invariants",
                        List.of(Map.of("name", "a", "wenn", Map.of(), "then", Map.of("x", "1")))))
                .statusCode(422)
                .body("errors.pointer", org.hamcrest.Matchers.hasItem("/invariants/0/wenn"));
    }

    @Test
    void a_release_and_documents_at_once_are_refused_with_and_without_invariants() {
        var models = List.of(Map.of("content", table("Size", "employees", "number", List.of("-", "\"SMALL\""))));
        var invariants = List.of(Map.of("name", "a", "then", Map.of("Size", "\"SMALL\"")));
        for (var both : List.of(
                Map.<String, Object>of("policy", "2026.11.1", "models", models),
                Map.<String, Object>of("policy", "2026.11.1", "models", models, "invariants", invariants))) {
            prove(both)
                    .statusCode(422)
                    .body("type", equalTo("/problems/invalid-request"))
                    .body("errors", org.hamcrest.Matchers.not(empty()));
        }
        prove(Map.of("models", models, "invariants", invariants))
                .statusCode(200)
                .body("proved", equalTo(true));
    }

    private static Map<String, Object> ask(List<String> models, String when, String test, String then, String must) {
        return Map.of(
                "models",
                models.stream().map(model -> Map.of("content", model)).toList(),
                "invariants",
                List.of(Map.of("name", "mine", "when", Map.of(when, test), "then", Map.of(then, must))));
    }

    private static ValidatableResponse prove(Map<String, Object> body) {
        return given().urlEncodingEnabled(false)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/tables:prove")
                .then();
    }

    private static String model(String decisions) {
        return "<definitions xmlns='https://www.omg.org/spec/DMN/20230324/MODEL/' id='d' name='m' namespace='urn:m'>"
                + decisions + "</definitions>";
    }

    private static String decision(String name, String requires, String text) {
        return "<decision id='" + name + "' name='" + name + "'><variable name='" + name + "' typeRef='string'/>"
                + (requires.isEmpty()
                        ? ""
                        : "<informationRequirement><requiredDecision href='#" + requires
                                + "'/></informationRequirement>")
                + "<literalExpression><text>" + text + "</text></literalExpression></decision>";
    }

    private static String table(String name, String input, String type, List<String> cells) {
        var rules = new ArrayList<String>();
        for (int i = 0; i < cells.size(); i += 2) {
            rules.add("<rule><inputEntry><text>" + cells.get(i).replace("<", "&lt;")
                    + "</text></inputEntry><outputEntry><text>" + cells.get(i + 1) + "</text></outputEntry></rule>");
        }
        return model("<inputData id='i' name='" + input + "'><variable name='" + input + "' typeRef='" + type
                + "'/></inputData><decision id='D' name='" + name + "'><variable name='" + name
                + "'/><informationRequirement><requiredInput href='#i'/></informationRequirement><decisionTable hitPolicy='FIRST'><input><inputExpression typeRef='"
                + type + "'><text>" + input
                + "</text></inputExpression></input><output/>" + String.join("", rules)
                + "</decisionTable></decision>");
    }
}
