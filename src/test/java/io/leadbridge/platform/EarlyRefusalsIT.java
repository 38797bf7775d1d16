package io.leadbridge.platform;

import static io.leadbridge.platform.RawRequest.assertProblem;
import static io.leadbridge.platform.RawRequest.send;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class EarlyRefusalsIT {

    /** The server itself answers, without a body; docs/api/problems/README.md says so. */
    @ParameterizedTest
    @ValueSource(strings = {"/v1/reps/%E0%A4%A", "/v1/decisions/%zz", "/v1/decisions?limit=%ZZ", "/nowhere?%"})
    void an_address_that_is_not_well_encoded_is_refused(String path) throws IOException {
        assertThat(send("GET " + path + " HTTP/1.1", "Host: localhost"))
                .startsWith("HTTP/1.1 400 ")
                .doesNotContain("Exception");
    }

    @Test
    void a_request_without_a_host_is_refused() throws IOException {
        assertProblem(send("GET /v1/reps HTTP/1.1"), 400, "invalid-parameter");
    }

    @ParameterizedTest
    @CsvSource({"/v1/decisions,evil.example", "/q/health,evil.example:8081", "/q/openapi,rebound.example"})
    void a_foreign_host_name_is_refused_everywhere(String path, String host) throws IOException {
        assertProblem(send("GET " + path + " HTTP/1.1", "Host: " + host), 421, "misdirected-request");
    }

    @Test
    void a_body_longer_than_any_batch_is_refused_before_it_is_sent() throws IOException {
        assertProblem(
                send(
                        "POST /v1/decisions HTTP/1.1",
                        "Host: localhost",
                        "Content-Type: application/json",
                        "Content-Length: 99999999999"),
                413,
                "body-too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/decisions?dryRun=true", "/v1/decisions:batch?dryRun=true"})
    void a_body_without_a_media_type_is_refused(String path) throws IOException {
        assertProblem(
                send("POST " + path + " HTTP/1.1", "Host: localhost", "Content-Length: 11", "", "{\"lead\":{}}"),
                415,
                "unsupported-media-type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br", "deflate, gzip"})
    void a_compressed_body_is_refused_by_the_name_of_its_header(String coding) {
        given().header("Content-Encoding", coding)
                .contentType("application/json")
                .body("{\"lead\": {}}".getBytes(StandardCharsets.UTF_8))
                .post("/v1/decisions?dryRun=true")
                .then()
                .statusCode(415)
                .body("type", equalTo("/problems/unsupported-media-type"))
                .body("detail", containsString("Content-Encoding"));
    }

    @Test
    void a_body_that_is_announced_and_awaited_is_read() throws IOException {
        assertThat(send(
                        "POST /v1/decisions?dryRun=true HTTP/1.1",
                        "Host: localhost",
                        "Content-Type: application/json",
                        "Expect: 100-continue",
                        "Content-Length: 11",
                        "Connection: close",
                        "",
                        "{\"lead\":{}}"))
                .contains("HTTP/1.1 100 ", "HTTP/1.1 200 ");
    }
}
