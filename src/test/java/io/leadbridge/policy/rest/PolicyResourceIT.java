package io.leadbridge.policy.rest;

import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;

import io.leadbridge.platform.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class PolicyResourceIT {

    private static final String DIGEST = "sha256:[0-9a-f]{64}";

    @Test
    void the_releases_are_listed_and_one_of_them_is_active() {
        get("/v1/policies")
                .then()
                .statusCode(200)
                .body("items.version", hasItem("2026.11.1"))
                .body("items.findAll { it.active }.size()", equalTo(1))
                .body("items.find { it.active }.usable", equalTo(true))
                .body("items.find { it.active }.digest", matchesPattern(DIGEST))
                .body("items.find { it.active }.errors", equalTo(0));
    }

    @Test
    void a_release_is_shown_with_all_it_is_made_of() {
        get("/v1/policies/2026.11.1")
                .then()
                .statusCode(200)
                .body("version", equalTo("2026.11.1"))
                .body("usable", equalTo(true))
                .body(
                        "files.path",
                        hasItems("decision-tables/route.dmn", "rules/privacy.drl", "settings.yaml", "cases.yaml"))
                .body("files.digest", everyItem(matchesPattern(DIGEST)))
                .body("files.owner", everyItem(matchesPattern("[a-z-]+")))
                .body("settings.scoreTarget", equalTo("SQL_30D"))
                .body("settings.weights.share-fairness", equalTo(200))
                .body("tables.find { it.decision == 'RouteClass' }.rows", equalTo(10))
                .body("guards", hasItem("channel-restriction"))
                .body("findings.findAll { it.severity == 'ERROR' }", empty());
    }

    @Test
    void the_coverage_names_what_no_case_hits_and_brings_a_case_for_it() {
        get("/v1/policies/2026.11.1/coverage")
                .then()
                .statusCode(200)
                .body("digest", matchesPattern(DIGEST))
                .body("complete", equalTo(false))
                .body("cases.failed", empty())
                .body("guards.find { it.guard == 'channel-restriction' }.hits", greaterThan(0))
                .body("tables.rows.flatten().findAll { it.hits == 0 }", empty())
                .body("tables.find { it.table == 'FitGrade' }.boundaries.boundary", hasItem("just below 75"))
                .body(
                        "tables.find { it.table == 'FitGrade' }.missing",
                        hasItem("no case of FitGrade tries FitScore 75"))
                .body(
                        "tables.find { it.table == 'FitGrade' }.generated.find { it.inputs.FitScore == 75 }.expect.FitGrade",
                        equalTo("A"))
                .body(
                        "tables.find { it.table == 'FitGrade' }.generated.yaml",
                        hasItem(containsString("inputs: {FitScore: 75}")))
                .body("tables.left.flatten()", empty());
        get("/v1/policies/2031.1.1/coverage").then().statusCode(404);
        get("/v1/policies/latest/coverage").then().statusCode(400);
        get("/v1/policies/2026.11.1/coverage?x=1").then().statusCode(400);
    }

    @Test
    void an_unknown_release_is_a_problem_that_names_the_known_ones() {
        get("/v1/policies/2031.1.1")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", containsString("policy-not-found"))
                .body("detail", containsString("2026.11.1"));
    }

    @Test
    void what_has_not_the_form_of_a_version_is_a_problem() {
        get("/v1/policies/latest")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", containsString("2026.11.1"));
        get("/v1/policies?state=ACTIVE").then().statusCode(400);
    }

    @Test
    void the_service_is_ready_with_the_active_release() {
        get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'active policy release' }.status", equalTo("UP"))
                .body("checks.find { it.name == 'active policy release' }.data.version", equalTo("2026.11.1"));
    }
}
