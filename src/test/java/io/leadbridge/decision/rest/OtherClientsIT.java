package io.leadbridge.decision.rest;

import static io.leadbridge.decision.rest.PostedLeads.EXAMPLE;
import static io.leadbridge.decision.rest.PostedLeads.silent;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.leadbridge.platform.PostgresResource;
import io.leadbridge.platform.TestCallers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What one client decided is nothing to another; the caller with all roles is a client of its own. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class OtherClientsIT {

    @ParameterizedTest
    @ValueSource(strings = {"", "/explanation"})
    void a_crm_reads_its_own_decisions_and_no_others(String view) {
        String own = decide(crm(), null).path("decisionId");
        String foreign = decide(given(), null).path("decisionId");

        crm().get("/v1/decisions/" + own + view).then().statusCode(200);
        crm().get("/v1/decisions/" + foreign + view)
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/decision-not-found"));
        given().get("/v1/decisions/" + own + view).then().statusCode(200);
    }

    @Test
    void a_crm_finds_its_own_decisions_and_no_others() {
        String own = decide(crm(), null).path("decisionId");
        String foreign = decide(given(), null).path("decisionId");

        crm().get("/v1/decisions?limit=200")
                .then()
                .body("items.decisionId", hasItem(own))
                .body("items.decisionId", not(hasItem(foreign)));
        given().get("/v1/decisions?limit=200").then().body("items.decisionId", hasItem(own));
    }

    @Test
    void a_key_that_another_client_used_answers_with_a_decision_of_ones_own() {
        String key = UUID.randomUUID().toString();
        String theirs = decide(given(), key).path("decisionId");

        Response mine = decide(crm(), key);

        mine.then().statusCode(201).header("Idempotency-Replayed", nullValue());
        assertThat(mine.<String>path("decisionId")).isNotEqualTo(theirs);
        decide(crm(), key)
                .then()
                .header("Idempotency-Replayed", "true")
                .body("decisionId", equalTo(mine.<String>path("decisionId")));
        posting(crm(), silent("another lead"), key).then().statusCode(409);
    }

    @Test
    void a_rep_sees_neither_the_decisions_nor_the_leads_of_others() {
        String routed = posting(given(), EXAMPLE, null).path("decisionId");

        rep().get("/v1/decisions/" + routed).then().statusCode(404);
        rep().get("/v1/decisions").then().statusCode(403);
        rep().get("/v1/assignments").then().statusCode(200).body("items.size()", equalTo(0));
        rep().get("/v1/assignments?repId=rep-07").then().statusCode(403);
        rep().get("/v1/assignments?unassigned=true").then().statusCode(403);
        rep().get("/v1/reps/rep-07").then().statusCode(404);
    }

    @Test
    void an_analyst_tries_and_does_not_decide() {
        var analyst = given().auth()
                .oauth2(TestCallers.token("analyst"))
                .contentType("application/json")
                .body(silent("1"));
        analyst.post("/v1/decisions").then().statusCode(403).body("type", equalTo("/problems/forbidden"));
        analyst.post("/v1/decisions?dryRun=true").then().statusCode(200);
    }

    private static RequestSpecification crm() {
        return given().auth().oauth2(TestCallers.token("crm"));
    }

    private static RequestSpecification rep() {
        return given().auth().oauth2(TestCallers.token("rep"));
    }

    private static Response decide(RequestSpecification as, @Nullable String key) {
        return posting(as, silent("one lead"), key);
    }

    private static Response posting(RequestSpecification as, String body, @Nullable String key) {
        return (key == null ? as : as.header("Idempotency-Key", key))
                .contentType("application/json")
                .body(body)
                .post("/v1/decisions");
    }
}
