package io.leadbridge.policy.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import io.leadbridge.platform.PostgresResource;
import io.leadbridge.tables.HostileDocuments;
import io.leadbridge.tables.HostileDocuments.Hostile;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a stranger may send to the questions about tables: an answer or a refusal, never a failure, and the service goes on. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class HostileTablesIT {

    private static final int LONGEST = 4_000_000;

    static List<Hostile> documents() {
        return HostileDocuments.all();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void a_hostile_document_is_answered_with_what_is_wrong(Hostile hostile) {
        var models = List.of(Map.of("content", hostile.document()));
        String analysed = post("analyse", Map.of("models", models))
                .statusCode(200)
                .extract()
                .asString();
        assertThat(analysed).contains(hostile.said().replace("\"", "\\\""));
        post("compare", Map.of("before", Map.of("models", models), "after", Map.of("models", models)))
                .statusCode(200);
        prove(models).statusCode(200);
    }

    static List<String> graphs() {
        return List.copyOf(HostileDocuments.graphs().values());
    }

    @ParameterizedTest
    @MethodSource("graphs")
    void decisions_without_an_end_are_found(String document) {
        prove(List.of(Map.of("content", document)))
                .statusCode(200)
                .body("proved", equalTo(false))
                .body("findings.message", hasItem(containsString("requires itself, or more than 500 others in a row")));
    }

    @Test
    void a_hundred_thousand_rows_are_more_than_a_document_may_have() {
        List<String> cells = IntStream.range(0, 100_000).mapToObj(i -> "< " + i).toList();
        var models = List.of(Map.of("content", HostileDocuments.table("number", "FIRST", 1, cells)));
        post("analyse", Map.of("models", models)).statusCode(413);
    }

    @Test
    void a_document_of_more_than_a_million_characters_is_answered_up_to_its_limit() {
        List<String> cells = IntStream.range(0, 12_000).mapToObj(i -> "< " + i).toList();
        String document = HostileDocuments.table("number", "FIRST", 1, cells);
        assertThat(document).hasSizeBetween(1_000_001, LONGEST);
        var one = List.of(Map.of("content", document));
        var models = Map.of("models", one);
        post("analyse", models)
                .statusCode(200)
                .body("tables[0].rows", equalTo(12_000))
                .body("tables[0].proved", equalTo(false));
        post("compare", Map.of("before", models, "after", models)).statusCode(200);
        prove(one).statusCode(200);
        post("analyse", models(document + " ".repeat(LONGEST - document.length())))
                .statusCode(200);
    }

    @Test
    void a_longer_document_is_refused_with_its_place_and_the_limit() {
        var one = List.of(Map.of("content", "x".repeat(LONGEST + 1)));
        var models = Map.of("models", one);
        tooLong(post("analyse", models), "/models/0/content");
        tooLong(prove(one), "/models/0/content");
        tooLong(
                post("compare", Map.of("before", models, "after", Map.of("policy", "2026.11.1"))),
                "/before/models/0/content");
        post("analyse", models("x".repeat(2 * LONGEST)))
                .statusCode(413)
                .body("detail", equalTo("The body is larger than 8000000 bytes; send less at once."));
    }

    private static Map<String, List<Map<String, String>>> models(String document) {
        return Map.of("models", List.of(Map.of("content", document)));
    }

    private static void tooLong(ValidatableResponse response, String pointer) {
        response.statusCode(422)
                .body("errors.pointer", hasItem(pointer))
                .body("errors.message", hasItem("must have at most 4000000 characters"));
    }

    @Test
    void fifty_documents_are_answered_and_one_more_is_not() {
        var one = Map.of("content", HostileDocuments.table("number", "FIRST", 1, List.of("< 1", "-")));
        post("analyse", Map.of("models", Collections.nCopies(50, one)))
                .statusCode(200)
                .body("tables.size()", equalTo(50));
        for (String question : List.of("analyse", "compare", "prove")) {
            var models = Map.of("models", Collections.nCopies(51, one));
            post(question, question.equals("compare") ? Map.of("before", models, "after", models) : models)
                    .statusCode(422)
                    .body("errors.pointer", hasItem(containsString("/models")));
        }
    }

    @Test
    void a_body_of_other_shape_or_depth_is_refused() {
        for (String question : List.of("analyse", "compare", "prove")) {
            raw(question, "[".repeat(100_000)).statusCode(400);
            raw(question, "{\"models\": " + "[".repeat(900) + "]".repeat(900) + "}")
                    .statusCode(anyOf(equalTo(400), equalTo(422)));
            raw(question, "null").statusCode(anyOf(equalTo(400), equalTo(422)));
        }
    }

    /** The service still decides what it is for. */
    @AfterEach
    void goes_on() {
        given().get("/v1/policies/2026.11.1").then().statusCode(200).body("digest", startsWith("sha256:"));
    }

    private static ValidatableResponse prove(Object models) {
        return post(
                "prove",
                Map.of(
                        "models",
                        models,
                        "invariants",
                        List.of(Map.of("name", "a", "when", Map.of("c0", "1"), "then", Map.of("T", "1")))));
    }

    private static ValidatableResponse post(String question, Object body) {
        return given().urlEncodingEnabled(false)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/tables:" + question)
                .then();
    }

    private static ValidatableResponse raw(String question, String body) {
        return given().urlEncodingEnabled(false)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/tables:" + question)
                .then();
    }
}
