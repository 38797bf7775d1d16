package io.leadbridge.rules.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.leadbridge.platform.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ModelResourceIT {

    @Test
    void the_example_of_the_documentation_answers_as_documented() {
        evaluate(ModelExamples.REQUEST)
                .statusCode(200)
                .body("results", hasSize(1))
                .body("results[0].decision", equalTo("Reminder"))
                .body("results[0].status", equalTo("SUCCEEDED"))
                .body("results[0].result", equalTo("2026-11-02"));
    }

    @Test
    void a_model_that_reaches_out_is_refused_with_its_place() {
        String java = ModelExamples.REQUEST.replace(
                "due - duration(\\\"P3D\\\")", "function(a) external {java: {class: 'x', method signature: 'y()'}}");
        evaluate(java)
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors[0].pointer", equalTo("/models/0/content"))
                .body("errors[0].message", containsString("line 1: external functions are not allowed"));
    }

    @Test
    void texts_are_read_as_declared_and_harmless_functions_compute() {
        String types = ModelExamples.REQUEST.replace(
                "due - duration(\\\"P3D\\\")", "{d: due, n: 10 ** 30, beyond: 10 ** 50000}");
        evaluate(types)
                .statusCode(200)
                .body("results[0].result.d", equalTo("2026-11-05"))
                .body("results[0].result.beyond", equalTo("1E+50000"));
        String java = ModelExamples.REQUEST.replace(
                "due - duration(\\\"P3D\\\")",
                "{f: function(a) external {java: {class: \\\"java.lang.Math\\\", method signature: \\\"sqrt(double)\\\"}}, r: f(16)}.r");
        evaluate(java).statusCode(200).body("results[0].result", equalTo(4));
    }

    @Test
    void long_numbers_stay_exact_and_too_long_ones_are_refused_by_name() {
        String request = ModelExamples.REQUEST
                .replace("due - duration(\\\"P3D\\\")", "string(due + 1)")
                .replace("typeRef='date'", "typeRef='number'");
        evaluate(request.replace("\"2026-11-05\"", "1" + "0".repeat(1_000)))
                .statusCode(200)
                .body("results[0].status", equalTo("SUCCEEDED"));
        evaluate(request.replace("\"2026-11-05\"", "1234567890123456789012345678901234"))
                .statusCode(200)
                .body("results[0].result", equalTo("1234567890123456789012345678901235"));
        evaluate(request.replace("\"2026-11-05\"", "1e6000"))
                .statusCode(200)
                .body("results[0].status", equalTo("SUCCEEDED"));
        evaluate(request.replace("\"2026-11-05\"", "9".repeat(1_101)))
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/inputs/due"))
                .body(
                        "errors[0].message",
                        equalTo("has more than 1100 digits; round it, or write it with an exponent"));
    }

    @Test
    void what_is_no_request_is_refused() {
        evaluate("{\"models\": []}").statusCode(422).body("errors[0].pointer", equalTo("/models"));
        evaluate("{\"models\": [{\"content\": \"<x/>\"}], \"extra\": 1}").statusCode(422);
        evaluate("{\"models\": [{\"content\": \"<x/>\"}]}")
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/models/0/content"));
        evaluate("{").statusCode(400);
        evaluate(ModelExamples.REQUEST.replace("{\"due\": ", "{\"dew\": "))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/inputs/dew"))
                .body("errors[0].message", equalTo("there is no input 'dew'; there are: due, Reminder"));
    }

    @Test
    void a_byte_order_mark_before_a_document_is_no_part_of_it() {
        evaluate(ModelExamples.REQUEST.replace("\"<definitions", "\"\uFEFF<definitions"))
                .statusCode(200)
                .body("results[0].result", equalTo("2026-11-02"));
    }

    @Test
    void a_service_and_a_function_at_once_are_refused_by_both_names() {
        evaluate(ModelExamples.REQUEST.replace(
                        "\"inputs\"", "\"decisionService\": \"S\", \"invocable\": \"f\", \"inputs\""))
                .statusCode(422)
                .body("errors.pointer", contains("/decisionService", "/invocable"))
                .body("errors[0].message", equalTo("stands beside 'invocable'; leave one of them out"));
    }

    private static ValidatableResponse evaluate(String body) {
        return given().urlEncodingEnabled(false)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/models:evaluate")
                .then();
    }
}
