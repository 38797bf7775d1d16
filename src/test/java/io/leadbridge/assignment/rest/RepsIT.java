package io.leadbridge.assignment.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.leadbridge.audit.Journalled;
import io.leadbridge.platform.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class RepsIT {

    @Inject
    DataSource dataSource;

    @BeforeEach
    void empty() throws SQLException {
        EmptyTables.of(dataSource);
    }

    @Test
    void reps_are_put_all_or_none_read_back_and_listed_by_page() {
        var two = "{\"items\": [" + rep("b", "") + "," + rep("a", "") + "]}";
        json(two).put("/v1/reps").then().statusCode(200).body("items[0].version", equalTo(1));
        given().get("/v1/reps?limit=1")
                .then()
                .statusCode(200)
                .body("items[0].repId", equalTo("a"))
                .body("nextCursor", notNullValue());
        json("{\"items\": [" + rep("c", "") + "," + rep("a", ", \"version\": 7") + "]}")
                .put("/v1/reps")
                .then()
                .statusCode(409);
        given().get("/v1/reps/c").then().statusCode(404);
        json(rep("a", ", \"version\": 1"))
                .put("/v1/reps/a")
                .then()
                .statusCode(200)
                .body("version", equalTo(2));
    }

    @Test
    void a_conflict_names_the_place_and_not_the_rep() {
        json(rep("a", "")).put("/v1/reps/a").then().statusCode(200);
        json("{\"items\": [" + rep("b", "") + "," + rep("a", ", \"version\": 7") + "]}")
                .put("/v1/reps")
                .then()
                .statusCode(409)
                .body("errors.pointer", contains("/items/1/version"))
                .body(
                        "detail",
                        equalTo("A rep has been changed since the version that was sent; read it again and"
                                + " repeat the change."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\ud800"})
    void a_name_that_cannot_be_stored_as_it_is_is_refused(String name) {
        json("{\"items\": [" + rep("a", "").replace("\"name\": \"", "\"name\": \"" + name) + "]}")
                .put("/v1/reps")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/items/0/name"));
        given().get("/v1/reps/a").then().statusCode(404);
    }

    @Test
    void the_journal_says_who_changed_what_of_a_rep_and_nothing_of_the_person() {
        json("{\"items\": [" + rep("journalled", "") + "," + rep("beside", "") + "]}")
                .header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                .put("/v1/reps")
                .then()
                .statusCode(200);
        json("{\"items\": [" + rep("journalled", "") + "," + rep("beside", ", \"version\": 7") + "]}")
                .put("/v1/reps")
                .then()
                .statusCode(409);
        json(rep("journalled", ", \"weight\": 0.5, \"active\": false").replace("Rep journalled", "Marked Name"))
                .put("/v1/reps/journalled")
                .then()
                .statusCode(200);

        var acts = Journalled.acts("journalled", "REP_CHANGED", "REP_CHANGED");
        assertThat(acts.get(0).<String, String>getMap("details"))
                .containsOnly(entry("version", "2"), entry("active", "false"), entry("changed", "name,active,weight"));
        assertThat(acts.get(1).<String, String>getMap("details"))
                .containsOnly(entry("version", "1"), entry("active", "true"));
        assertThat(acts.get(1).getString("traceId")).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
        assertThat(acts.get(1).getString("by.kind")).isEqualTo("CLIENT");
        assertThat(acts.get(1).getString("client")).isEqualTo("test-all");
        Journalled.acts("beside", "REP_CHANGED");
        assertThat(given().queryParam("act", "REP_CHANGED")
                        .get("/v1/audit/journal")
                        .asString())
                .doesNotContain("Marked Name");
    }

    @Test
    void a_cursor_leads_on_only_in_the_list_it_came_from() {
        json("{\"items\": [" + rep("a", "") + "," + rep("b", "") + "]}")
                .put("/v1/reps")
                .then()
                .statusCode(200);
        String cursor = given().get("/v1/reps?limit=1").path("nextCursor");
        given().get("/v1/reps?limit=1&cursor=" + cursor).then().statusCode(200).body("items.repId", contains("b"));
        given().get("/v1/assignments?cursor=" + cursor).then().statusCode(400);
    }

    @Test
    void a_bad_rep_is_refused_with_a_pointer_to_each_field() {
        json("{\"items\": [{\"repId\": \"x\", \"name\": \" \", \"role\": \"BOSS\", \"timeZone\": \"Europe/Berlin\","
                        + " \"maxOpenLeads\": -1, \"maxNewPerDay\": 3, \"age\": 31}]}")
                .put("/v1/reps")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/items/0/role"))
                .body("errors.pointer", hasItem("/items/0/age"))
                .body("errors.pointer", hasItem("/items/0/maxOpenLeads"));
        json(rep("x", "").replace("Europe/Berlin", "Europe/Atlantis"))
                .put("/v1/reps/x")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/timeZone"));
    }

    @Test
    void territories_no_release_knows_are_refused_all_at_once() {
        json("{\"items\": [" + rep("a", ", \"territoryIds\": [\"DACH\"]") + ","
                        + rep("b", ", \"territoryIds\": [\"DACH\", \"NOWHERE\", \"ATLANTIS\"]") + "]}")
                .put("/v1/reps")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/items/1/territoryIds/1", "/items/1/territoryIds/2"))
                .body("errors[0].message", containsString("DACH"))
                .body("errors[0].message", not(containsString("NOWHERE")));
        given().get("/v1/reps").then().body("items", hasSize(0));
        json(rep("c", ", \"territoryIds\": [\"NOWHERE\"]"))
                .put("/v1/reps/c")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/territoryIds/0"));
    }

    private static RequestSpecification json(String body) {
        return given().contentType(ContentType.JSON).body(body);
    }

    private static String rep(String id, String more) {
        return "{\"repId\": \"" + id + "\", \"name\": \"Rep " + id + "\", \"role\": \"AE\","
                + " \"timeZone\": \"Europe/Berlin\", \"maxOpenLeads\": 10, \"maxNewPerDay\": 5" + more + "}";
    }
}
