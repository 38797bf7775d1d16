package io.leadbridge.decision.rest;

import static io.leadbridge.decision.rest.PostedLeads.EXAMPLE;
import static io.leadbridge.decision.rest.PostedLeads.NINE_O_CLOCK;
import static io.leadbridge.decision.rest.PostedLeads.objecting;
import static io.leadbridge.decision.rest.PostedLeads.posting;
import static io.leadbridge.decision.rest.PostedLeads.silent;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.leadbridge.platform.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class DecisionResourceIT {

    private final String lead = "lead-" + UUID.randomUUID();

    @Test
    void theExampleIsDecidedExactlyAsTheDocumentationSays() {
        posting(EXAMPLE)
                .post("/v1/decisions?dryRun=true&asOf=" + NINE_O_CLOCK)
                .then()
                .statusCode(200)
                .body("outcome", equalTo("ROUTE"))
                .body("routeClass", equalTo("SALES_NOW"))
                .body("priority", equalTo(1))
                .body("readiness.probability", equalTo(0.5732f))
                .body("readiness.fitScore", equalTo(90))
                .body("readiness.fitGrade", equalTo("A"))
                .body("readiness.intentScore", equalTo(66))
                .body("readiness.intentGrade", equalTo(1))
                .body("readiness.cell", equalTo("A1"))
                .body("readiness.modelWeight", equalTo(0.8f))
                .body("readiness.modelCode", equalTo("MODEL_OK"))
                .body("readiness.confidenceWidth", equalTo(0.101f))
                .body("allowedChannels", contains("EMAIL", "PHONE"))
                .body("sla.acceptMin", equalTo(3))
                .body("sla.firstTouchMin", equalTo(5))
                .body("sla.calendar", equalTo("BUSINESS_HOURS"))
                .body("requiredSkills", contains("LANG_DE_B2"))
                .body("reviews", hasSize(0))
                .body("automationLevel", equalTo("AUTO"))
                .body("reasons.code", hasItem("RT_READINESS"))
                .body("evaluatedDecisions.find { it.decision == 'RouteClass' }.matchedRules[0].ruleIndex", equalTo(10))
                .body("assignment", nullValue())
                .body("policy.version", equalTo("2026.11.1"))
                .body("models[0].modelId", equalTo("lead-conversion"))
                .body("decidedAt", equalTo(NINE_O_CLOCK));
    }

    @Test
    void whatIsStoredIsFoundWithTheSameBytes() {
        var posted = posting(silent(lead)).post("/v1/decisions");
        posted.then()
                .statusCode(201)
                .body("externalId", equalTo(lead))
                .header("Location", endsWith("/v1/decisions/" + posted.path("decisionId")));

        assertThat(given().get(posted.header("Location")).asString()).isEqualTo(posted.asString());
    }

    @Test
    void aDryRunIsNotStored() {
        String id = posting(silent(lead)).post("/v1/decisions?dryRun=true").path("decisionId");

        given().get("/v1/decisions/" + id)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", endsWith("decision-not-found"));
        given().queryParam("externalId", lead).get("/v1/decisions").then().body("items", hasSize(0));
    }

    @Test
    void aRoutedLeadIsHandedOverOnceStored() {
        String aMinuteAgo = Instant.now().minusSeconds(60).toString();
        String body = EXAMPLE.replace("00Q1", lead)
                .replace("2026-11-02T08:40:00Z", aMinuteAgo)
                .replace("2026-11-02T08:41:00Z", aMinuteAgo);
        var posted = posting(body).post("/v1/decisions");

        posted.then().statusCode(201).body("outcome", equalTo("ROUTE")).body("assignment.state", notNullValue());
        given().get(posted.header("Location"))
                .then()
                .body("assignment.state", equalTo(posted.path("assignment.state")));
    }

    @Test
    void filtersNarrowAndPagesFollowEachOther() {
        for (int i = 0; i < 3; i++) {
            posting(silent(lead)).post("/v1/decisions").then().statusCode(201);
        }
        posting(objecting(lead)).post("/v1/decisions").then().statusCode(201);

        assertThat(stored()).hasSize(4);
        assertThat(stored("outcome", "REJECT")).hasSize(1);
        assertThat(stored("reasonCode", "PRIV_OBJECTION")).hasSize(1);
        assertThat(stored("routeClass", "REJECT")).hasSize(1);
        assertThat(stored("policy", "2026.11.1")).hasSize(4);
        assertThat(stored("policy", "2026.11.2")).isEmpty();
        assertThat(stored("to", "2020-01-01T00:00:00Z")).isEmpty();

        var paged = new ArrayList<String>();
        @Nullable String cursor = null;
        do {
            var request = given().queryParam("externalId", lead).queryParam("limit", 3);
            var page = (cursor == null ? request : request.queryParam("cursor", cursor)).get("/v1/decisions");
            paged.addAll(page.path("items.decisionId"));
            cursor = page.path("nextCursor");
        } while (cursor != null);
        assertThat(paged).containsExactlyElementsOf(stored());
    }

    @Test
    void aCursorLeadsOnOnlyInTheSearchItCameFrom() {
        posting(silent(lead)).post("/v1/decisions").then().statusCode(201);
        posting(silent(lead)).post("/v1/decisions").then().statusCode(201);
        var search = given().queryParam("externalId", lead).queryParam("limit", 1);
        String cursor = search.get("/v1/decisions").path("nextCursor");

        given().queryParam("externalId", lead)
                .queryParam("cursor", cursor)
                .get("/v1/decisions")
                .then()
                .statusCode(200);
        given().queryParam("externalId", lead)
                .queryParam("outcome", "REJECT")
                .queryParam("cursor", cursor)
                .get("/v1/decisions")
                .then()
                .statusCode(400)
                .body("detail", containsString("cursor"));
    }

    @ParameterizedTest
    @CsvSource({
        "asOf=2026-11-02T09:00:00Z, asOf",
        "policy=2026.11.1, policy",
        "dryRun=perhaps, dryRun",
        "dryrun=true, dryRun",
        "dryRun=true&dryRun=true, dryRun",
        "dryRun=true&policy=newest, policy",
        "dryRun=true&asOf=today, asOf",
        "dryRun=true&asOf=%2B999999999-01-01T00:00:00Z, asOf",
        "dryRun=true&asOf=1969-12-31T23:59:59Z, asOf",
    })
    void aParameterThatIsNotValidIsNamed(String query, String named) {
        given().urlEncodingEnabled(false)
                .contentType("application/json")
                .body(EXAMPLE)
                .post("/v1/decisions?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", endsWith("invalid-parameter"))
                .body("detail", containsString(named));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=201",
                "limit=many",
                "cursor=zzz",
                "outcome=WON",
                "routeClass=HOME",
                "from=yesterday",
                "from=%2B999999999-01-01T00:00:00Z",
                "externalId=a%00b",
                "colour=red",
            })
    void aSearchThatIsNotValidIsRefused(String query) {
        given().urlEncodingEnabled(false)
                .get("/v1/decisions?" + query)
                .then()
                .statusCode(400)
                .body("type", endsWith("invalid-parameter"));
    }

    @Test
    void aReleaseThatIsNotLoadedIsNotFound() {
        posting(EXAMPLE)
                .post("/v1/decisions?dryRun=true&policy=2030.1.1")
                .then()
                .statusCode(404)
                .body("type", endsWith("policy-not-found"));
    }

    @Test
    void everyFieldThatIsNotValidIsNamed() {
        posting("{\"lead\":{\"seniority\":\"BOSS\",\"emial\":\"x\"},\"signals\":7}")
                .post("/v1/decisions")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors.pointer", contains("/lead/emial", "/lead/seniority", "/signals"));
    }

    @Test
    void anIdThatIsNoUuidIsRefused() {
        given().get("/v1/decisions/nope").then().statusCode(400);
    }

    private List<String> stored() {
        return given().queryParam("externalId", lead).get("/v1/decisions").path("items.decisionId");
    }

    private List<String> stored(String filter, String value) {
        return given().queryParam("externalId", lead)
                .queryParam(filter, value)
                .get("/v1/decisions")
                .path("items.decisionId");
    }
}
