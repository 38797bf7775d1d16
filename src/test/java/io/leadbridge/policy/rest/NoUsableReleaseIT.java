package io.leadbridge.policy.rest;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.leadbridge.platform.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@TestProfile(NoUsableReleaseIT.BrokenRelease.class)
class NoUsableReleaseIT {

    @Test
    void the_service_is_not_ready() {
        get("/q/health/ready")
                .then()
                .statusCode(503)
                .body("checks.find { it.name == 'active policy release' }.status", equalTo("DOWN"));
        get("/q/health/live").then().statusCode(200);
    }

    @Test
    void a_decision_cannot_be_made_now() {
        given().contentType("application/json")
                .body("{\"lead\": {}}")
                .post("/v1/decisions")
                .then()
                .statusCode(503)
                .contentType("application/problem+json");
    }

    @Test
    void the_release_is_listed_with_what_is_wrong() {
        get("/v1/policies/2026.11.1")
                .then()
                .statusCode(200)
                .body("usable", equalTo(false))
                .body("digest", nullValue())
                .body("findings.size()", equalTo(1))
                .body("findings[0].file", equalTo("policies/2026.11.1/policy.yaml"))
                .body("findings[0].line", equalTo(2))
                .body("findings[0].message", containsString("unknown key"));
    }

    /** A folder with nothing but a broken release. */
    public static final class BrokenRelease implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            try {
                var top = Files.createTempDirectory("broken-release");
                var folder = Files.createDirectories(top.resolve("policies/2026.11.1"));
                Files.writeString(
                        folder.resolve("policy.yaml"),
                        """
                        version: 2026.11.1
                        colour: blue
                        owner: revenue-operations
                        reason: to test
                        state: ACTIVE
                        chain: []
                        files:
                          - {path: settings.yaml, digest: "%1$s", owner: a, reason: b}
                          - {path: privacy.yaml, digest: "%1$s", owner: a, reason: b}
                          - {path: cases.yaml, digest: "%1$s", owner: a, reason: b}
                          - {path: invariants.yaml, digest: "%1$s", owner: a, reason: b}
                        """
                                .formatted("sha256:" + "0".repeat(64)));
                return Map.of("leadbridge.policies.root", top.toString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
