package io.leadbridge.platform;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = FallibleDatabase.class, restrictToAnnotatedClass = true)
class OutageIT {

    /** How many lines are stored together. */
    private static final int GROUP = 200;

    private static final String LEAD =
            """
            {"lead": {"externalId": "o-1", "company": "Example GmbH", "country": "DE", "seniority": "VP"},
             "consent": {"jurisdiction": "EU", "lawfulBasis": "LEGITIMATE_INTEREST"}, "signals": [], "scores": []}""";

    private final Path folder = Path.of(config(FallibleDatabase.FOLDER));
    private final int port = Integer.parseInt(config(FallibleDatabase.PORT));

    @AfterEach
    void bringBack() throws IOException {
        if (Postmaster.living(folder.resolve("data")).isEmpty()) {
            FallibleDatabase.start(folder, port);
        }
        untilItDecides();
    }

    @Test
    void without_its_database_the_service_says_when_to_come_back_and_recovers_by_itself() throws IOException {
        String before = decide().then().statusCode(201).extract().path("decisionId");

        FallibleDatabase.kill(folder);

        decide().then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", "2")
                .body("type", equalTo("/problems/unavailable"))
                .body("detail", containsString("nothing was done"))
                .body("errors", nullValue());
        given().get("/v1/decisions/" + before).then().statusCode(503).header("Retry-After", "2");
        given().get("/q/health/ready").then().statusCode(503).body("status", equalTo("DOWN"));
        given().get("/q/health/live").then().statusCode(200);

        FallibleDatabase.start(folder, port);

        untilItDecides();
        given().get("/v1/decisions/" + before).then().statusCode(200).body("decisionId", equalTo(before));
        given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
    }

    @Test
    void a_batch_that_loses_its_database_answers_every_line_after_with_a_problem() throws IOException {
        try (var client = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            send(
                    client,
                    """
                    POST /v1/decisions:batch HTTP/1.1\r
                    Host: localhost\r
                    Authorization: Bearer lbt_test-all\r
                    Content-Type: application/x-ndjson\r
                    Transfer-Encoding: chunked\r
                    Connection: close\r
                    \r
                    """);
            sendChunk(client, "{\"lead\":{}}\n".repeat(GROUP));
            assertThat(client.getInputStream().readNBytes(12)).asString(UTF_8).isEqualTo("HTTP/1.1 200");

            FallibleDatabase.kill(folder);
            sendChunk(client, "{\"lead\":{}}\n{\"lead\":{}}\n");
            send(client, "0\r\n\r\n");

            String answer = new String(client.getInputStream().readAllBytes(), UTF_8);
            for (int line = GROUP + 1; line <= GROUP + 2; line++) {
                assertThat(answer.substring(answer.indexOf("{\"line\":" + line)))
                        .startsWith("{\"line\":" + line + ",\"problem\"")
                        .contains("/problems/unavailable", "may have been kept", "requestId")
                        .doesNotContain("decisionId");
            }
        }
    }

    private static void sendChunk(Socket client, String lines) throws IOException {
        send(client, Integer.toHexString(lines.length()) + "\r\n" + lines + "\r\n");
    }

    private static void send(Socket client, String text) throws IOException {
        client.getOutputStream().write(text.getBytes(UTF_8));
    }

    private static String config(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }

    private static void untilItDecides() {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (decide().statusCode() != 201) {
            assertThat(System.nanoTime()).as("recovers within 30 s").isLessThan(deadline);
        }
    }

    private static Response decide() {
        return given().contentType(ContentType.JSON).body(LEAD).post("/v1/decisions");
    }
}
