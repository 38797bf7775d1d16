package io.leadbridge.platform;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = FallibleDatabase.class, restrictToAnnotatedClass = true)
class OutageIT {

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
                .body("detail", containsString("may have been kept"))
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
    void a_batch_without_its_database_answers_every_line_with_a_problem() throws IOException {
        FallibleDatabase.kill(folder);

        String line = LEAD.replace("\n", " ");
        String answer = given().urlEncodingEnabled(false)
                .contentType("application/x-ndjson")
                .body((line + "\n" + line + "\n").getBytes(StandardCharsets.UTF_8))
                .post("/v1/decisions:batch")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(answer.lines()).hasSize(2).allSatisfy(one -> assertThat(one)
                .contains("/problems/unavailable", "may have been kept", "requestId")
                .doesNotContain("decisionId"));
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
