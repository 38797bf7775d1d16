package io.leadbridge.assignment.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.leadbridge.assignment.DemoReps;
import io.leadbridge.assignment.PutReps;
import io.leadbridge.assignment.SalesRole;
import io.leadbridge.assignment.SomeLeads;
import io.leadbridge.assignment.SomeReps;
import io.leadbridge.audit.Journalled;
import io.leadbridge.decision.Handover;
import io.leadbridge.decision.RoutedLead;
import io.leadbridge.kernel.Actor;
import io.leadbridge.platform.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class PlansIT {

    @Inject
    Handover handover;

    @Inject
    PutReps putReps;

    @Inject
    DataSource dataSource;

    @BeforeEach
    void empty() throws SQLException {
        EmptyTables.of(dataSource);
    }

    @Test
    void a_plan_places_the_waiting_leads_of_its_pool() {
        putReps.put(
                DemoReps.all().stream()
                        .map(rep -> new PutReps.Change(rep, null))
                        .toList(),
                Actor.SYSTEM);
        queue(IntStream.range(0, 30).mapToObj(i -> SomeLeads.plain(200 + i)).toList());
        var location = json("{\"pool\": \"sales\", \"secondsLimit\": 5, \"moveLimit\": 2000, \"seed\": 1}")
                .post("/v1/assignments:plan")
                .then()
                .statusCode(202)
                .body("state", equalTo("QUEUED"))
                .extract()
                .header("Location");
        json("{\"pool\": \"sales\"}").post("/v1/assignments:plan").then().statusCode(409);
        var done = await(location);
        done.body("state", equalTo("DONE"))
                .body("assigned", equalTo(30))
                .body("bestScore.hard", equalTo(0))
                .body("bestScore.medium", equalTo(0))
                .body("failure", nullValue());
        var acts = Journalled.acts(id(location), "PLAN_ENDED", "PLAN_STARTED");
        assertThat(acts.get(0).<String, String>getMap("details"))
                .containsOnly(entry("state", "DONE"), entry("leads", "30"), entry("assigned", "30"));
        assertThat(acts.get(0).getString("by.kind")).isEqualTo("SYSTEM");
        assertThat(acts.get(1).<String, String>getMap("details"))
                .containsEntry("pool", "sales")
                .containsEntry("seed", "1");
        assertThat(acts.get(1).getString("client")).isEqualTo("test-all");
        given().get("/v1/assignments?pool=sales&limit=500")
                .then()
                .body("items.size()", equalTo(30))
                .body("items[0].planId", notNullValue());
        given().get("/v1/assignments?unassigned=true").then().body("items.size()", equalTo(0));
    }

    @Test
    void a_plan_says_no_capacity_of_those_for_whom_nobody_had_room() {
        store(
                SomeReps.rep("a").caps(3, 50),
                SomeReps.rep("b").caps(50, 2),
                SomeReps.rep("c").role(SalesRole.CSM));
        var leads =
                IntStream.range(0, 12).mapToObj(i -> SomeLeads.plain(300 + i)).toList();
        queue(leads);
        var location = json("{\"pool\": \"sales\", \"secondsLimit\": 5, \"moveLimit\": 500, \"seed\": 1}")
                .post("/v1/assignments:plan")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        await(location)
                .body("assigned", equalTo(5))
                .body("upperBound.medium", equalTo(-7 * 300))
                .body("gap", notNullValue());
        assertThat(leads.stream().map(lead -> handover.find(lead.decisionId()).orElseThrow()))
                .filteredOn(placement -> placement.state().equals("QUEUED"))
                .hasSize(7)
                .allSatisfy(
                        placement -> assertThat(placement.unassignedReason()).isEqualTo("NO_CAPACITY"));
    }

    @Test
    void a_plan_that_is_cancelled_assigns_nothing() {
        putReps.put(
                DemoReps.all().stream()
                        .map(rep -> new PutReps.Change(rep, null))
                        .toList(),
                Actor.SYSTEM);
        queue(SomeLeads.plain(300), SomeLeads.plain(301));
        var location = json("{\"pool\": \"sales\", \"secondsLimit\": 60, \"moveLimit\": 2000000000}")
                .post("/v1/assignments:plan")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        given().post(location + "/cancel").then().statusCode(202);
        await(location).body("state", equalTo("CANCELLED")).body("assigned", equalTo(0));
        given().post(location + "/cancel").then().statusCode(202);
        given().queryParam("subject", id(location))
                .queryParam("act", "PLAN_CANCELLED")
                .get("/v1/audit/journal")
                .then()
                .body("items.size()", equalTo(1));
    }

    @Test
    void a_plan_of_an_empty_pool_has_nothing_to_gain_and_cannot_be_stopped_afterwards() {
        store(SomeReps.rep("a"), SomeReps.rep("b"));
        queue(SomeLeads.plain(400));
        assertThat(handover.place(SomeLeads.decision(400)).repId()).isEqualTo("a");
        var location = json("{\"pool\": \"sales\", \"secondsLimit\": 5}")
                .post("/v1/assignments:plan")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        await(location)
                .body("leads", equalTo(0))
                .body("upperBound.softCents", equalTo(0))
                .body("gap", nullValue());
        given().post(location + "/cancel").then().statusCode(409).body("detail", containsString("DONE"));
    }

    private static String id(String location) {
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private void queue(RoutedLead... leads) {
        queue(List.of(leads));
    }

    private void queue(List<RoutedLead> leads) {
        handover.follow(leads.stream().map(Handover.Turn::routing).toList());
    }

    private void store(SomeReps... some) {
        putReps.put(
                Arrays.stream(some)
                        .map(rep -> new PutReps.Change(rep.build(), null))
                        .toList(),
                Actor.SYSTEM);
    }

    private static RequestSpecification json(String body) {
        return given().urlEncodingEnabled(false).contentType(ContentType.JSON).body(body);
    }

    private static ValidatableResponse await(String location) {
        var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (System.nanoTime() < until) {
            var response = given().get(location).then().statusCode(200);
            var state = response.extract().<String>path("state");
            if (!state.equals("QUEUED") && !state.equals("RUNNING")) {
                return response;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        throw new AssertionError("the plan did not end");
    }
}
