package io.leadbridge.platform;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class OperationsIT {

    @Inject
    Clock clock;

    @Test
    void the_lead_a_newcomer_is_told_to_post_goes_to_sales() {
        String text = new Welcome(clock, () -> Map.of(Roles.CRM, TestCallers.token("crm")), "127.0.0.1", 8080).text();
        String token = text.substring(text.indexOf("Bearer lbt_") + 7, text.indexOf("' -H 'Content-Type"));
        String body = text.substring(text.indexOf("-d '") + 4, text.lastIndexOf('\''));

        given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/decisions")
                .then()
                .statusCode(201)
                .body("outcome", equalTo("ROUTE"))
                .body("routeClass", equalTo("SALES_NOW"));
    }

    @Test
    void health_names_the_database_and_the_active_release() {
        given().get("/q/health/live").then().statusCode(200).body("status", equalTo("UP"));
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.name", hasItem("active policy release"))
                .body("checks.name", hasItem(containsString("Database connections")));
    }

    @Test
    void metrics_count_requests_by_template_so_that_no_id_stands_in_them() {
        var id = "00000000-0000-7000-8000-00000000abcd";
        given().get("/v1/decisions/" + id).then().statusCode(404);

        var metrics = given().get("/q/metrics").then().statusCode(200).extract().asString();

        assertThat(metrics)
                .contains("http_server_requests_seconds_count", "/v1/decisions/{decisionId}", "jvm_memory_used_bytes")
                .contains("agroal_active_count")
                .doesNotContain(id);
    }

    @Test
    void swagger_ui_is_served() {
        given().get("/q/swagger-ui/").then().statusCode(200).body(containsString("swagger"));
    }
}
