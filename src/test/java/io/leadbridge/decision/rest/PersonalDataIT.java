package io.leadbridge.decision.rest;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadbridge.audit.ProveEntry;
import io.leadbridge.kernel.Digest;
import io.leadbridge.platform.CanonicalJson;
import io.leadbridge.platform.EveryText;
import io.leadbridge.platform.Json;
import io.leadbridge.platform.PostgresResource;
import io.leadbridge.policy.Releases;
import io.leadbridge.privacy.Masked;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Marked values are planted in every personal field, and looked for everywhere. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@SuppressWarnings("NullAway.Init")
class PersonalDataIT {

    /** A lead that is routed; %1$s marks all that is personal. */
    private static final String LEAD =
            """
            {"lead": {"externalId": "%1$s-id", "sourceSystem": "salesforce", "email": "%1$s-Mail@example.org", "phone": "+%2$s",
               "firstName": "%1$s-first", "lastName": "%1$s-last", "title": "VP %1$s-title", "company": "%1$s-company",
               "website": "https://%1$s-site.example.org", "state": "%1$s-state", "postalCode": "%1$s-post",
               "specialCategoryFields": ["%1$s-health"],
               "emailDomainType": "CORPORATE", "seniority": "VP", "country": "DE", "language": "de", "industry": "MANUFACTURING",
               "industryTier": "PRIMARY", "numberOfEmployees": 620, "servedCountry": true},
             "account": {"type": "PROSPECT", "matchConfidence": 0.97},
             "consent": {"jurisdiction": "EU", "lawfulBasis": "LEGITIMATE_INTEREST"},
             "signals": [{"eventId": "%1$s-event", "type": "DEMO_REQUEST", "occurredAt": "%3$s"}],
             "scores": [{"modelId": "lead-conversion", "modelVersion": "1.0.0", "target": "SQL_30D", "probability": 0.62,
               "modelStatus": "ACTIVE", "scoredAt": "%3$s",
               "reasons": [{"feature": "title", "contribution": 0.1, "text": "%1$s-because"}]}]}""";

    @Inject
    Releases releases;

    @Inject
    ProveEntry prove;

    private final String mark = "plant" + UUID.randomUUID().toString().substring(0, 8);
    private final String digits =
            "49" + (1_000_000_000L + Math.abs(UUID.randomUUID().getLeastSignificantBits() % 999_999_999L));
    private final String lead = LEAD.formatted(mark, digits, Instant.now().minusSeconds(600));
    private EveryText everywhere;

    @BeforeEach
    void listen() {
        everywhere = EveryText.listen();
    }

    @AfterEach
    void stop() {
        everywhere.close();
    }

    private List<String> planted() throws Exception {
        JsonNode request = Json.MAPPER.readTree(lead);
        return List.of(
                mark, digits, Digest.of(CanonicalJson.of(request)).value().substring("sha256:".length()));
    }

    private String decided(String key) {
        return posting(key).statusCode(201).extract().path("decisionId");
    }

    private ValidatableResponse posting(String key) {
        return given().contentType("application/json")
                .header("Idempotency-Key", key)
                .body(lead)
                .post("/v1/decisions")
                .then();
    }

    private ValidatableResponse find(String body) {
        return given().urlEncodingEnabled(false)
                .contentType("application/json")
                .body(body)
                .post("/v1/subjects:find")
                .then();
    }

    private String subject() {
        return find("{\"email\": \" %s-mail@EXAMPLE.org\"}".formatted(mark))
                .statusCode(200)
                .body("subjects", hasSize(1))
                .body("subjects[0].kept", equalTo(true))
                .extract()
                .path("subjects[0].subject");
    }

    private static ValidatableResponse erase(String subject) {
        return given().urlEncodingEnabled(false)
                .contentType("application/json")
                .body("{\"reason\": \"CONSENT_WITHDRAWN\", \"reference\": \"DSR-17\"}")
                .post("/v1/subjects/" + subject + ":erase")
                .then();
    }

    @Test
    void everyFieldTheReleaseDeclaresIsPlanted() {
        var declared = releases.active().privacy().personalData();
        var taken = new ArrayList<>(Masked.of(lead, declared).values().keySet());
        taken.replaceAll(pointer -> pointer.replaceAll("/[0-9]+", "/*"));

        assertThat(taken).containsExactlyInAnyOrderElementsOf(declared.pointers());
        assertThat(Masked.of(lead, declared).text()).doesNotContain(mark, digits);
    }

    @Test
    void whatIsPersonalStandsNowhereInTheClearAndIsReadByWhoeverMay() throws Exception {
        String key = "key-" + mark.hashCode();
        String id = decided(key);
        posting(key).statusCode(201).header("Idempotency-Replayed", "true").body("decisionId", equalTo(id));
        everythingElse(id);

        given().get("/v1/decisions/" + id)
                .then()
                .statusCode(200)
                .body("externalId", equalTo(mark + "-id"))
                .body(
                        "inputDigest",
                        equalTo(Digest.of(CanonicalJson.of(Json.MAPPER.readTree(lead)))
                                .value()))
                .body("erased", empty());
        given().get("/v1/decisions?externalId=" + mark + "-id").then().body("items.decisionId", hasItems(id));
        given().get("/v1/assignments?externalId=" + mark + "-id").then().statusCode(200);
        given().urlEncodingEnabled(false)
                .post("/v1/decisions/" + id + ":replay")
                .then()
                .body("status", equalTo("REPRODUCED"));
        assertThat(everywhere.lines()).as("log lines heard").isPositive();
        assertThat(everywhere.where(planted())).isEmpty();
        assertThat(prove.prove(UUID.fromString(id)).holds()).isTrue();
    }

    /** Problems, batches, runs, exports, metrics: what they answer holds none of it, and what they leave behind is looked at later. */
    private void everythingElse(String id) throws Exception {
        var bad = given().contentType("application/json")
                .body(lead.replace(
                        "\"seniority\": \"VP\"", "\"seniority\": \"" + mark + "\", \"phone2\": \"" + mark + "\""))
                .post("/v1/decisions");
        bad.then().statusCode(422);
        var batch = given().urlEncodingEnabled(false)
                .contentType("application/x-ndjson")
                .body((lead.replace("\n", " ") + "\n" + lead.substring(0, 300).replace("\n", " ") + "\n")
                        .getBytes(UTF_8))
                .post("/v1/decisions:batch");
        batch.then().statusCode(200);
        given().get("/v1/decisions/" + id + "/explanation")
                .then()
                .statusCode(200)
                .body("counterfactual", notNullValue());
        given().post("/v1/audit/checkpoints").then().statusCode(200);
        for (String answer : List.of(
                bad.asString(),
                given().get("/v1/audit/export").asString(),
                given().get("/v1/audit/proof/" + id).asString(),
                given().get("/v1/audit/journal").asString(),
                given().get("/q/metrics").asString())) {
            assertThat(answer.toLowerCase(Locale.ROOT)).doesNotContain(planted());
        }
    }

    @Test
    void whoeverIsErasedIsGoneAndTheDecisionStaysAsEvidence() throws Exception {
        String key = "key-" + mark.hashCode();
        String id = decided(key);
        String subject = subject();

        erase(subject)
                .statusCode(200)
                .body("subject", equalTo(subject))
                .body("decisions", equalTo(1))
                .body("erasedAt", notNullValue());

        given().get("/v1/decisions/" + id)
                .then()
                .statusCode(200)
                .body("externalId", nullValue())
                .body("inputDigest", nullValue())
                .body("outcome", notNullValue())
                .body("erased", hasItems("/decision/externalId", "/decision/inputDigest", "/inputs/lead/email"));
        given().get("/v1/decisions?externalId=" + mark + "-id").then().body("items", empty());
        given().get("/v1/assignments?externalId=" + mark + "-id").then().body("items", empty());
        given().urlEncodingEnabled(false)
                .post("/v1/decisions/" + id + ":replay")
                .then()
                .body("status", equalTo("NOT_REPLAYABLE"))
                .body("reason", equalTo("ERASED"));
        given().get("/v1/decisions/" + id + "/explanation")
                .then()
                .statusCode(200)
                .body("summary", notNullValue())
                .body("counterfactual", nullValue());
        posting(key).statusCode(409);
        assertThat(prove.prove(UUID.fromString(id)).holds()).isTrue();
        assertThat(everywhere.where(planted())).isEmpty();
        assertThat(everywhere.where(List.of(subject)))
                .as("where the hash still stands")
                .allMatch(place -> place.startsWith("erased_subject") || place.startsWith("journal"));
    }

    @Test
    void toEraseOnceMoreDoesNothingAndTheNextDecisionIsAboutSomebodyNew() {
        decided("key-1-" + mark.hashCode());
        String subject = subject();
        var at = erase(subject).extract().<String>path("erasedAt");

        erase(subject).statusCode(200).body("decisions", equalTo(0)).body("erasedAt", equalTo(at));
        given().get("/v1/subjects/" + subject + "/export")
                .then()
                .statusCode(200)
                .body("decisions", empty());
        given().get("/v1/audit/journal?subject=" + subject)
                .then()
                .body("items.act", contains("SUBJECT_EXPORTED", "SUBJECT_ERASED", "SUBJECT_FOUND"))
                .body("items[1].reason", equalTo("CONSENT_WITHDRAWN"))
                .body("items[1].details.reference", equalTo("DSR-17"))
                .body("items[2].details.by", equalTo("EMAIL"));
        decided("key-2-" + mark.hashCode());
        given().get("/v1/subjects/" + subject + "/export").then().body("decisions", hasSize(1));
        find("{\"email\": \"%s-mail@example.org\"}".formatted(mark))
                .body("subjects[0].kept", equalTo(true))
                .body("subjects[0].erasedAt", equalTo(at));
    }

    @Test
    void aPersonIsFoundByEveryNameAndToldEverything() {
        String id = decided("key-" + mark.hashCode());
        String subject = subject();
        for (String name : List.of(
                "\"phone\": \"+%s\"".formatted(digits),
                "\"externalId\": \"%s-id\"".formatted(mark),
                "\"externalId\": \"%s-id\", \"sourceSystem\": \"salesforce\"".formatted(mark))) {
            find("{" + name + "}").statusCode(200).body("subjects.subject", contains(subject));
        }
        find("{\"externalId\": \"%s-id\", \"sourceSystem\": \"hubspot\"}".formatted(mark))
                .body("subjects", empty());

        given().get("/v1/subjects/" + subject + "/export")
                .then()
                .statusCode(200)
                .body("subject", equalTo(subject))
                .body("decisions", hasSize(1))
                .body("decisions[0].inputs.lead.lastName", equalTo(mark + "-last"))
                .body("decisions[0].inputs.signals[0].eventId", equalTo(mark + "-event"))
                .body("decisions[0].decision.decisionId", equalTo(id))
                .body("decisions[0].purpose", equalTo("lead-qualification"))
                .body("decisions[0].keptMonths", equalTo(36))
                .body("decisions[0].summary", notNullValue())
                .body("nextCursor", nullValue());
    }

    @Test
    void whatIsNotKnownOrNotValidIsSaidSo() {
        erase("a".repeat(64)).statusCode(404).body("type", equalTo("/problems/subject-not-found"));
        erase("nobody").statusCode(404);
        given().get("/v1/subjects/" + "b".repeat(64) + "/export").then().statusCode(404);
        find("{\"sourceSystem\": \"salesforce\"}")
                .statusCode(422)
                .body("errors[0].message", equalTo("with 'sourceSystem' also needs externalId"));
        find("{}").statusCode(422).body("errors[0].message", equalTo("must not be empty"));
        find("{\"email\": \" \"}").statusCode(422).body("errors[0].pointer", equalTo("/email"));
        find("{\"phone\": \"none\"}").statusCode(422).body("errors[0].message", equalTo("must be a phone number"));
        find("{\"email\": \"nobody-%s@example.org\"}".formatted(mark))
                .statusCode(200)
                .body("subjects", empty());
        given().urlEncodingEnabled(false)
                .contentType("application/json")
                .body("{\"reason\": \"Ann asked for it\"}")
                .post("/v1/subjects/" + "a".repeat(64) + ":erase")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/reason"))
                .body("errors[0].message", containsString("CONSENT_WITHDRAWN"));
    }
}
