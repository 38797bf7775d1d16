package io.leadbridge.decision.rest;

import static io.leadbridge.decision.rest.PostedLeads.objecting;
import static io.leadbridge.decision.rest.PostedLeads.posting;
import static io.leadbridge.decision.rest.PostedLeads.silent;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;

import io.leadbridge.platform.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class IdempotencyIT {

    private final String lead = "lead-" + UUID.randomUUID();

    @Test
    void theSameKeyWithTheSameBodyIsTheSameDecision() {
        var first = posting(silent(lead)).header("Idempotency-Key", lead).post("/v1/decisions");
        var again = posting(silent(lead).replace("{\"lead\"", "{ \"lead\""))
                .header("Idempotency-Key", lead)
                .post("/v1/decisions");

        first.then().statusCode(201);
        again.then().statusCode(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(stored()).hasSize(1);
    }

    @Test
    void theSameKeyWithAnotherBodyIsAConflict() {
        posting(silent(lead)).header("Idempotency-Key", lead).post("/v1/decisions");

        posting(objecting(lead))
                .header("Idempotency-Key", lead)
                .post("/v1/decisions")
                .then()
                .statusCode(409)
                .body("type", endsWith("idempotency-conflict"));
        assertThat(stored()).hasSize(1);
    }

    @Test
    void ofManyRequestsWithOneKeyAtOnceOneDecides() throws Exception {
        List<Callable<String>> requests = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            requests.add(() -> posting(silent(lead))
                    .header("Idempotency-Key", lead)
                    .post("/v1/decisions")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("decisionId"));
        }
        Set<String> ids = new HashSet<>();
        var clients = Executors.newFixedThreadPool(12);
        try {
            for (var answer : clients.invokeAll(requests)) {
                ids.add(answer.get());
            }
        } finally {
            clients.shutdownNow();
        }

        assertThat(ids).hasSize(1);
        assertThat(stored()).containsExactlyElementsOf(ids);
    }

    @ParameterizedTest
    @ValueSource(strings = {"with space", "ümlaut"})
    void aKeyHasVisibleAsciiCharactersOnly(String key) {
        posting(silent(lead))
                .header("Idempotency-Key", key)
                .post("/v1/decisions")
                .then()
                .statusCode(400);
    }

    @Test
    void anEmptyKeyIsNoKey() {
        posting(silent(lead))
                .header("Idempotency-Key", "")
                .post("/v1/decisions")
                .then()
                .statusCode(400)
                .body("detail", containsString("Idempotency-Key"));
        assertThat(stored()).isEmpty();
    }

    @Test
    void twoKeysAreRefused() {
        posting(silent(lead))
                .header("Idempotency-Key", lead + "-1", lead + "-2")
                .post("/v1/decisions")
                .then()
                .statusCode(400)
                .body("detail", containsString("once"));
        assertThat(stored()).isEmpty();
    }

    @Test
    void aKeyHasAtMost255Characters() {
        posting(silent(lead))
                .header("Idempotency-Key", "k".repeat(256))
                .post("/v1/decisions")
                .then()
                .statusCode(400)
                .body("detail", containsString("Idempotency-Key"));
    }

    private List<String> stored() {
        return given().queryParam("externalId", lead).get("/v1/decisions").path("items.decisionId");
    }
}
