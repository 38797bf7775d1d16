package io.leadbridge.decision.rest;

import static io.leadbridge.decision.rest.PostedLeads.EXAMPLE;
import static io.leadbridge.decision.rest.PostedLeads.objecting;
import static io.leadbridge.decision.rest.PostedLeads.posting;
import static io.leadbridge.decision.rest.PostedLeads.silent;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.leadbridge.platform.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ExplanationResourceIT {

    private final String lead = "lead-" + UUID.randomUUID();

    private static ValidatableResponse explained(String request, String query) {
        String id = posting(request)
                .post("/v1/decisions")
                .then()
                .statusCode(201)
                .extract()
                .path("decisionId");
        return given().get("/v1/decisions/" + id + "/explanation" + query).then();
    }

    @Test
    void aSilentLeadIsExplainedInWordsAndAsData() {
        explained(silent(lead), "")
                .statusCode(200)
                .body("outcome", equalTo("NURTURE"))
                .body("summary", startsWith("The lead is nurtured (NURTURE)."))
                .body("why.code", hasItem("RT_READINESS"))
                .body("whyNot.decision", hasItem("RouteClass"))
                .body(
                        "whyNot.find { it.decision == 'RouteClass' }.nearest.text",
                        hasItem(containsString("but must be >= 0.4")))
                .body("counterfactual.status", equalTo("FOUND"))
                .body("counterfactual.outcome", equalTo("ROUTE"))
                .body("counterfactual.cost", greaterThan(0))
                .body("counterfactual.changes.action", everyItem(notNullValue()))
                .body("counterfactual.patch.op", hasItem("add"))
                .body("releaseNow", equalTo("SAME"))
                .body("policy.version", equalTo("2026.11.1"));
    }

    @Test
    void againstAnObjectionNothingIsAdvised() {
        explained(objecting(lead), "?scores=varied")
                .statusCode(200)
                .body("outcome", equalTo("REJECT"))
                .body("counterfactual.status", equalTo("NONE"))
                .body("counterfactual.tried", equalTo(0));
    }

    @Test
    void whatShouldHaveComeOutCanBeNamed() {
        explained(EXAMPLE, "?outcome=ROUTE&routeClass=SALES_STANDARD&scores=held")
                .statusCode(200)
                .body("counterfactual.wanted.outcomes", equalTo(java.util.List.of("ROUTE")))
                .body("counterfactual.wanted.routeClass", equalTo("SALES_STANDARD"))
                .body("counterfactual.status", not(equalTo("ALREADY_SO")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"?outcome=YES", "?routeClass=SALES", "?scores=free", "?score=held", "?outcome=ROUTE&outcome=HOLD"
            })
    void aParameterThatIsNotKnownIsRefused(String query) {
        given().get("/v1/decisions/" + UUID.randomUUID() + "/explanation" + query)
                .then()
                .statusCode(400)
                .contentType(startsWith("application/problem+json"));
    }

    @Test
    void whatWasNeverDecidedCannotBeExplained() {
        given().get("/v1/decisions/" + UUID.randomUUID() + "/explanation")
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/decision-not-found"));
        given().get("/v1/decisions/one/explanation").then().statusCode(400);
    }
}
