package io.leadbridge.identity.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.leadbridge.platform.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of other sites, in a browser whose user is let in here. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ForeignPagesIT {

    @Test
    void what_a_page_of_another_site_sends_is_refused() {
        given().header("Sec-Fetch-Site", "cross-site")
                .post("/v1/accounts/admin/reset")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/forbidden"));
        given().header("Origin", "https://evil.example")
                .delete("/v1/tokens/" + UUID.randomUUID())
                .then()
                .statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/health", "/v1/policies", "/v1/nowhere", "/q/swagger-ui/", "/q/openapi"})
    void every_answer_tells_browsers_to_trust_nothing(String path) {
        given().get(path)
                .then()
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .header("Referrer-Policy", "no-referrer");
        given().auth().none().get(path).then().header("X-Content-Type-Options", "nosniff");
    }
}
