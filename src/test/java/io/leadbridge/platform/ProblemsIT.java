package io.leadbridge.platform;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ProblemsIT {

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere", "/v1/nowhere", "/v1/decisions/a/b", "/q/nowhere", "/v1/decisions;x=1/y/z"})
    void an_unknown_path_is_not_found(String path) {
        problem(given().get(path), 404, "not-found");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DELETE|/v1/decisions|GET, POST",
                "PUT|/v1/decisions|GET, POST",
                "GET|/v1/decisions:batch|POST",
                "PATCH|/v1/reps|GET, PUT",
                "DELETE|/v1/reps/rep-01|GET, PUT"
            })
    void a_method_the_resource_does_not_know_is_not_allowed_and_the_others_are_named(
            String method, String path, String allowed) {
        problem(given().urlEncodingEnabled(false).request(method, path), 405, "method-not-allowed")
                .header("Allow", equalTo(allowed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "application/x-ndjson", "application/json+x"})
    void a_body_of_another_media_type_is_refused(String type) {
        problem(
                given().config(RestAssured.config()
                                .encoderConfig(
                                        EncoderConfig.encoderConfig().encodeContentTypeAs(type, ContentType.TEXT)))
                        .contentType(type)
                        .body("{}")
                        .post("/v1/decisions"),
                415,
                "unsupported-media-type");
    }

    @Test
    void an_answer_in_another_representation_cannot_be_had() {
        problem(given().accept("application/xml").get("/v1/decisions"), 406, "not-acceptable");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"lead\": {                          | ends too early",
                "{\"lead\": {}, \"lead\": {}}          | stands twice",
                "{\"lead\": {\"spamScore\": NaN}}      | NaN and Infinity",
                "{\"lead\": {\"spamScore\": Infinity}} | NaN and Infinity",
                "{\"lead\": {}} {}                     | follows the document",
                "{'lead': {}}                          | not JSON",
                "<lead/>                               | not JSON",
            })
    void what_is_not_json_is_refused_with_its_place(String body, String what) {
        problem(post(body), 400, "malformed-json")
                .body("detail", containsString(what))
                .body("detail", containsString("line 1"));
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/v1/me",
        "GET,/q/health/ready",
        "POST,/v1/decisions",
        "OPTIONS,/v1/decisions",
        "DELETE,/v1/decisions"
    })
    void a_form_is_refused_whatever_the_method(String method, String path) {
        for (String type : List.of("application/x-www-form-urlencoded", "multipart/form-data; boundary=x")) {
            problem(
                            given().config(RestAssured.config()
                                            .encoderConfig(EncoderConfig.encoderConfig()
                                                    .encodeContentTypeAs("multipart/form-data", ContentType.TEXT)))
                                    .contentType(type)
                                    .body("a=b")
                                    .request(method, path),
                            415,
                            "unsupported-media-type")
                    .body("detail", containsString("forms"));
        }
    }

    @Test
    void a_body_that_nothing_reads_is_refused() {
        problem(
                        given().contentType(ContentType.JSON)
                                .body("{\"policy\": \"2026.11.1\"}")
                                .post("/v1/replays/0192d3b0-0000-7000-8000-000000000000/cancel"),
                        422,
                        "invalid-request")
                .body("detail", containsString("send none"));
        problem(given().body("{}").get("/v1/me"), 422, "invalid-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n"})
    void an_empty_body_is_refused(String body) {
        problem(
                given().contentType(ContentType.JSON)
                        .body(body.getBytes(StandardCharsets.UTF_8))
                        .post("/v1/decisions"),
                400,
                "malformed-json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "7", "\"lead\""})
    void a_document_that_is_no_object_is_refused(String body) {
        problem(post(body), 422, "invalid-request").body("errors[0].message", equalTo("must be an object"));
    }

    @Test
    void bytes_that_are_not_utf_8_are_refused() {
        byte[] latin1 = "{\"lead\": {\"company\": \"M\u00fcller\"}}".getBytes(StandardCharsets.ISO_8859_1);
        problem(given().contentType(ContentType.JSON).body(latin1).post("/v1/decisions"), 400, "malformed-json");
    }

    @Test
    void a_document_nested_without_end_is_refused() {
        problem(post("[".repeat(100_000)), 400, "malformed-json").body("detail", containsString("too large"));
    }

    @Test
    void every_wrong_field_is_named_at_once_and_no_value_comes_back() {
        var body =
                """
                {"lead": {"seniority": "SECRET-1", "numberOfEmployees": "SECRET-2", "compnay": "SECRET-3", "servedCountry": 1},
                 "signals": [{"eventId": "e", "type": "SECRET-4", "occurredAt": "SECRET-5"}]}""";
        problem(post(body), 422, "invalid-request")
                .body(
                        "errors.pointer",
                        hasItems(
                                "/lead/seniority",
                                "/lead/numberOfEmployees",
                                "/lead/compnay",
                                "/lead/servedCountry",
                                "/signals/0/type",
                                "/signals/0/occurredAt"))
                .body("errors.message", hasItem("is not a known field; did you mean 'company'?"))
                .body(not(containsString("SECRET")));
    }

    @Test
    void a_body_of_ten_megabytes_is_too_large() {
        var body = "{\"lead\": {\"company\": \"" + "x".repeat(10_000_000) + "\"}}";
        problem(post(body), 413, "body-too-large");
    }

    @Test
    void ten_thousand_signals_are_too_many() {
        var signal = "{\"eventId\":\"e\",\"type\":\"PRICING_VIEW\",\"occurredAt\":\"2026-11-02T08:40:00Z\"}";
        var body = "{\"lead\": {}, \"signals\": [" + (signal + ",").repeat(9_999) + signal + "]}";
        problem(post(body), 422, "invalid-request").body("errors.pointer", hasItem("/signals"));
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/decisions/not-an-id,decisionId",
        "/v1/decisions?limit=0,limit",
        "/v1/decisions?limit=many,limit",
        "/v1/decisions?from=yesterday,from",
        "/v1/decisions?outcome=MAYBE,outcome",
        "/v1/decisions?limit=1&limit=2,limit",
        "/v1/decisions?cursor=%21,cursor",
        "/v1/reps?cursor=%21,cursor",
        "/v1/reps?cursor=AA,cursor",
        "/v1/reps/%00,repId",
        "/v1/reps/%00/load,repId",
    })
    void a_malformed_id_or_parameter_is_named(String path, String name) {
        problem(given().urlEncodingEnabled(false).get(path), 400, "invalid-parameter")
                .body("detail", containsString(name));
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/v1/decisions,limit",
        "GET,/v1/decisions/00000000-0000-7000-8000-000000000000,none",
        "GET,/v1/policies,none",
        "GET,/v1/policies/2026.11.1,none",
        "GET,/v1/reps,limit",
        "GET,/v1/reps/nobody,none",
        "GET,/v1/reps/nobody/load,none",
        "GET,/v1/assignments,pool",
        "GET,/v1/assignments/00000000-0000-7000-8000-000000000000,none",
        "GET,/v1/plans/00000000-0000-7000-8000-000000000000,none",
        "POST,/v1/plans/00000000-0000-7000-8000-000000000000/cancel,none",
        "POST,/v1/decisions,dryRun",
        "POST,/v1/assignments,none",
        "PUT,/v1/reps,none",
        "PUT,/v1/reps/nobody,none"
    })
    void a_parameter_nothing_reads_is_refused_with_those_that_are_read(String method, String path, String read) {
        var request = given().queryParam("page", 2);
        if (!method.equals("GET")) {
            request.contentType(ContentType.JSON).body("{}");
        }
        problem(request.request(method, path), 400, "invalid-parameter").body("detail", containsString(read));
    }

    @Test
    void what_does_not_exist_is_not_found() {
        problem(given().get("/v1/decisions/00000000-0000-7000-8000-000000000000"), 404, "decision-not-found");
        problem(given().get("/v1/policies/1999.1.1"), 404, "policy-not-found");
        problem(given().get("/v1/reps/nobody"), 404, "rep-not-found");
    }

    @Test
    void a_fault_of_ours_tells_nothing_of_the_inside() {
        problem(given().get("/test/fault"), 500, "internal-error").body(not(containsString("SECRET")));
    }

    @Test
    void a_sane_request_id_is_kept_and_another_is_replaced() {
        given().header("X-Request-Id", "crm-7")
                .get("/nowhere")
                .then()
                .header("X-Request-Id", "crm-7")
                .body("requestId", equalTo("crm-7"));
        given().header("X-Request-Id", "a b<script>")
                .get("/nowhere")
                .then()
                .header("X-Request-Id", not(containsString("script")));
    }

    private static Response post(String body) {
        return given().contentType(ContentType.JSON).body(body).post("/v1/decisions");
    }

    private static ValidatableResponse problem(Response response, int status, String slug) {
        return response.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/" + slug))
                .body("status", equalTo(status))
                .body("title", notNullValue())
                .body("detail", notNullValue())
                .body("requestId", equalTo(response.header("X-Request-Id")));
    }
}
