package io.leadbridge.decision.rest;

import static io.leadbridge.decision.rest.PostedLeads.objecting;
import static io.leadbridge.decision.rest.PostedLeads.silent;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadbridge.platform.Json;
import io.leadbridge.platform.PostgresResource;
import io.leadbridge.platform.TestCallers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class BatchResourceIT {

    private static final String BATCH = "/v1/decisions:batch";

    private final String lead = "lead-" + UUID.randomUUID();

    @TestHTTPResource(BATCH)
    @SuppressWarnings("NullAway.Init")
    URI batch;

    @Test
    void everyLineIsAnsweredInOrderAndABadOneHarmsNoOther() {
        var answers = post(
                BATCH,
                silent(lead) + "\n\n" + "{\"lead\":\n" + "{\"lead\":{\"company\":\"" + "x".repeat(2_000_000) + "\"}}\n"
                        + "{\"lead\":{\"shoeSize\":43}}\r\n" + "{\"lead\":{\"externalId\":\"\\u0000\"}}\n"
                        + objecting(lead));

        assertThat(answers).extracting(line -> line.path("line").asInt()).containsExactly(1, 3, 4, 5, 6, 7);
        assertThat(answers)
                .extracting(BatchResourceIT::gist)
                .containsExactly("NURTURE", "400", "413", "422", "422", "REJECT");
        assertThat(answers.get(3).at("/problem/errors/0/pointer").asText()).isEqualTo("/lead/shoeSize");
        assertThat(stored()).hasSize(2);
    }

    @Test
    void aDryRunStoresNothingAndDecidesAsOfOneTime() {
        var answers = post(BATCH + "?dryRun=true&asOf=2026-11-02T09:00:00Z", silent(lead) + "\n" + silent(lead));

        assertThat(answers)
                .hasSize(2)
                .allMatch(line -> line.at("/decision/decidedAt").asText().equals("2026-11-02T09:00:00Z"));
        assertThat(stored()).isEmpty();
    }

    @Test
    void anEmptyBatchHasAnEmptyAnswer() {
        assertThat(post(BATCH, "")).isEmpty();
        assertThat(post(BATCH, "\n\n")).isEmpty();
    }

    @Test
    void parametersAreReadAsForASingleLead() {
        given().urlEncodingEnabled(false)
                .contentType("application/x-ndjson")
                .body(silent(lead).getBytes(StandardCharsets.UTF_8))
                .post(BATCH + "?asOf=2026-11-02T09:00:00Z")
                .then()
                .statusCode(400);
        given().urlEncodingEnabled(false)
                .contentType("application/json")
                .body(silent(lead))
                .post(BATCH)
                .then()
                .statusCode(415);
    }

    @Test
    void anIdempotencyKeyIsRefusedAndNotIgnored() {
        given().urlEncodingEnabled(false)
                .header("Idempotency-Key", "batch-1")
                .contentType("application/x-ndjson")
                .body(silent(lead).getBytes(StandardCharsets.UTF_8))
                .post(BATCH)
                .then()
                .statusCode(400)
                .body("detail", containsString("may be sent again"));
        assertThat(stored()).isEmpty();
    }

    @Test
    void tenThousandLinesAreStreamedBothWays() throws Exception {
        var body = new PipedInputStream(1 << 16);
        var source = new PipedOutputStream(body);
        var request = HttpRequest.newBuilder(URI.create(batch + "?dryRun=true"))
                .header("Content-Type", "application/x-ndjson")
                .header("Authorization", "Bearer " + TestCallers.ALL)
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> body))
                .build();
        var writer = new Thread(() -> write(source, 10_000));
        writer.start();

        var answer = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .build()
                .send(request, HttpResponse.BodyHandlers.ofInputStream());

        int lines = 0;
        try (var in = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                lines++;
                assertThat(line).startsWith("{\"line\":" + lines + ",\"decision\"");
                assertThat(line).contains("\"externalId\":\"" + lines + "\"");
            }
        }
        writer.join();
        assertThat(lines).isEqualTo(10_000);
    }

    private static void write(PipedOutputStream source, int count) {
        try (var out = new OutputStreamWriter(source, StandardCharsets.UTF_8)) {
            for (int i = 1; i <= count; i++) {
                out.write(silent(String.valueOf(i)) + "\n");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String gist(JsonNode line) {
        return line.path("decision")
                .path("outcome")
                .asText(line.at("/problem/status").asText());
    }

    private static List<JsonNode> post(String path, String lines) {
        return given().urlEncodingEnabled(false)
                .contentType("application/x-ndjson; charset=UTF-8")
                .body(lines.getBytes(StandardCharsets.UTF_8))
                .post(path)
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .map(BatchResourceIT::parse)
                .toList();
    }

    private static JsonNode parse(String line) {
        try {
            return Json.MAPPER.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> stored() {
        return given().queryParam("externalId", lead).get("/v1/decisions").path("items.decisionId");
    }
}
