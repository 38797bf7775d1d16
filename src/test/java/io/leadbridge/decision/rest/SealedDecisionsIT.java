package io.leadbridge.decision.rest;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.leadbridge.audit.ProveEntry;
import io.leadbridge.platform.Database;
import io.leadbridge.platform.PostgresResource;
import io.leadbridge.platform.TestCallers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class SealedDecisionsIT {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String LEAD =
            """
            {"lead": {"externalId": "%s", "email": "sealed@example.org", "company": "Example", "country": "US"},
             "consent": {"jurisdiction": "US_OTHER", "lawfulBasis": "LEGITIMATE_INTEREST"}}""";

    @Inject
    ProveEntry prove;

    @Inject
    Database database;

    private static String decide(String externalId) {
        return given().auth()
                .oauth2(TestCallers.token("crm"))
                .contentType("application/json")
                .header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01")
                .body(LEAD.formatted(externalId))
                .post("/v1/decisions")
                .then()
                .statusCode(201)
                .extract()
                .path("decisionId");
    }

    @Test
    void aDecisionIsProvedWithAllThatIsKnownOfIt() {
        String id = decide("sealed-1");
        given().post("/v1/audit/checkpoints").then().statusCode(200);

        String entry = given().get("/v1/audit/proof/" + id)
                .then()
                .statusCode(200)
                .body("batch.kind", equalTo("DECISION"))
                .body("covered.checkpoint.note", notNullValue())
                .extract()
                .path("entry");

        var json = new JsonPath(entry);
        assertThat(json.getString("decision.id")).isEqualTo(id);
        assertThat(json.getString("decision.policyDigest")).startsWith("sha256:");
        assertThat(json.getList("decision.evaluatedDecisions")).isNotEmpty();
        assertThat(json.getString("inputs.lead.country")).isEqualTo("US");
        assertThat(json.getString("inputs.lead.externalId")).isNull();
        assertThat(json.getList("masked"))
                .contains(
                        "/decision/externalId",
                        "/decision/inputDigest",
                        "/inputs/lead/email",
                        "/inputs/lead/externalId");
        assertThat(json.getString("personal.key")).isNotBlank();
        assertThat(entry).doesNotContain("sealed-1", "sealed@example.org");
        assertThat(json.getString("record.client")).isEqualTo("test-crm");
        assertThat(json.getString("record.actor.kind")).isEqualTo("CLIENT");
        assertThat(json.getString("record.traceId")).isEqualTo(TRACE);
        assertThat(json.getString("record.recordedAt")).isNotBlank();
        assertThat(json.getInt("record.durationMicros")).isPositive();
        assertThat(prove.prove(UUID.fromString(id)).holds()).isTrue();
    }

    @Test
    void decisionsOfABatchAreSealedTogether() {
        String lines = String.join("\n", List.of(line("b-1"), line("b-2"), line("b-3"), ""));
        String answers = given().urlEncodingEnabled(false)
                .contentType("application/x-ndjson")
                .body(lines.getBytes(UTF_8))
                .post("/v1/decisions:batch")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        for (String answer : answers.lines().toList()) {
            String id = new JsonPath(answer).getString("decision.decisionId");
            assertThat(prove.prove(UUID.fromString(id)).holds()).isTrue();
            assertThat(prove.prove(UUID.fromString(id)).batch().size()).isEqualTo(3);
        }
    }

    private static String line(String externalId) {
        return LEAD.formatted(externalId).replace("\n", " ");
    }

    @Test
    void aDecisionOlderThanSealingIsSaidToBeUnproved() {
        String id = decide("sealed-2");
        UUID old = UUID.randomUUID();
        QuarkusTransaction.requiringNew()
                .run(() -> database.update(
                        """
                insert into decision (decision_id, decided_at, outcome, reason_codes, policy_version, policy_digest,
                    input_digest, client, document, snapshot)
                select ?, decided_at, outcome, reason_codes, policy_version, policy_digest, input_digest, client, document, snapshot
                from decision where decision_id = ?
                """,
                        old,
                        UUID.fromString(id)));

        given().get("/v1/audit/proof/" + old).then().statusCode(404).body("type", equalTo("/problems/not-sealed"));
    }
}
