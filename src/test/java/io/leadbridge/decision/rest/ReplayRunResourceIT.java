package io.leadbridge.decision.rest;

import static io.leadbridge.decision.rest.PostedLeads.objecting;
import static io.leadbridge.decision.rest.PostedLeads.posting;
import static io.leadbridge.decision.rest.PostedLeads.silent;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.leadbridge.audit.Journalled;
import io.leadbridge.decision.RecordedDecisions;
import io.leadbridge.decision.RecordedDecisions.Scope;
import io.leadbridge.decision.ReplayRun;
import io.leadbridge.decision.ReplayRunId;
import io.leadbridge.decision.ReplayRuns;
import io.leadbridge.decision.ReplayTally;
import io.leadbridge.platform.Database;
import io.leadbridge.platform.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@SuppressWarnings("NullAway.Init")
class ReplayRunResourceIT {

    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

    @Inject
    RecordedDecisions recorded;

    @Inject
    Database database;

    @Inject
    ReplayRuns runs;

    @Test
    void theDecisionsOfATimeAreReplayedByTheReleaseThatDecided() {
        String first = decided(silent("run-1"));
        decided(objecting("run-2"));
        decided(silent("run-3"));

        ended("{\"from\": \"" + first + "\"}")
                .body("state", equalTo("DONE"))
                .body("done", equalTo(3))
                .body("reproduced", equalTo(3))
                .body("outcomes.NURTURE.NURTURE", equalTo(2))
                .body("outcomes.REJECT.REJECT", equalTo(1))
                .body("differing", empty())
                .body("perMinute", greaterThan(0))
                .body("reached", notNullValue())
                .body("endedAt", notNullValue())
                .body("failure", nullValue());
    }

    @Test
    void aFilterLeavesTheOthersOut() {
        String first = decided(silent("filtered-1"));
        decided(objecting("filtered-2"));

        ended("{\"from\": \"" + first + "\", \"outcome\": \"REJECT\", \"routeClass\": \"REJECT\", \"policyVersion\":"
                        + " \"2026.11.1\"}")
                .body("done", equalTo(1))
                .body("outcome", equalTo("REJECT"))
                .body("outcomes.REJECT.REJECT", equalTo(1));
        ended("{\"from\": \"" + first + "\", \"policyVersion\": \"2020.1.1\"}")
                .body("done", equalTo(0))
                .body("reached", nullValue());
    }

    @Test
    void aRowThatSaysSomethingElseIsReported() {
        String at = decided(silent("changed"));
        UUID copy = UUID.randomUUID();
        var time = new Scope(Instant.parse(at), Instant.parse(at).plusNanos(1_000), null, null, null);
        var open = recorded.part(time, null, recorded.parts(time, null, 1, 1).get(0))
                .get(0);
        database.update(
                """
                insert into decision (decision_id, decided_at, outcome, reason_codes, policy_version, policy_digest, input_digest,
                    client, document, snapshot)
                select ?, decided_at, outcome, reason_codes, policy_version, policy_digest, input_digest, client,
                    replace(replace(?, decision_id::text, ?), '"outcome":"NURTURE"', '"outcome":"ROUTE"'), ?
                from decision where decided_at = ?::timestamptz
                """,
                copy,
                open.document(),
                copy.toString(),
                open.snapshot(),
                at);

        ended("{\"from\": \"" + at + "\"}")
                .body("state", equalTo("DONE"))
                .body("diverged", equalTo(1))
                .body("outcomes.ROUTE.NURTURE", equalTo(1))
                .body("differing.decisionId", hasItem(copy.toString()))
                .body("differing[0].differences[0].pointer", equalTo("/outcome"))
                .body("differing[0].differences[0].was", equalTo("ROUTE"));
    }

    @Test
    void aReplayThatHasEndedCannotBeStopped() {
        String location = started("{\"from\": \"2099-01-01T00:00:00Z\", \"to\": \"2099-01-02T00:00:00Z\"}");
        awaited(location).body("state", equalTo("DONE"));

        given().post(location + "/cancel").then().statusCode(409).body("type", equalTo("/problems/conflict"));
        var act = Journalled.acts(id(location), "REPLAY_STARTED").get(0);
        assertThat(act.<String, String>getMap("details"))
                .containsOnly(entry("from", "2099-01-01T00:00:00Z"), entry("to", "2099-01-02T00:00:00Z"));
    }

    @Test
    void whoStopsAReplayStandsInTheJournalOnce() {
        var queued = new ReplayRun(
                new ReplayRunId(UUID.randomUUID()),
                ReplayRun.State.RUNNING,
                new RecordedDecisions.Scope(Instant.EPOCH, Instant.EPOCH.plusSeconds(1), null, null, null),
                null,
                Instant.EPOCH,
                null,
                null,
                ReplayTally.NONE,
                null);
        runs.add(queued);
        String cancel = "/v1/replays/" + queued.id() + "/cancel";

        given().post(cancel).then().statusCode(202);
        given().post(cancel).then().statusCode(202);

        Journalled.acts(queued.id().toString(), "REPLAY_CANCELLED");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | 422 | ",
                "{\"from\": \"yesterday\"} | 422 | /from",
                "{\"from\": \"1969-12-31T00:00:00Z\"} | 422 | /from",
                "{\"from\": \"2026-11-02T00:00:00Z\", \"to\": \"2026-11-01T00:00:00Z\"} | 422 | /to",
                "{\"from\": \"2026-11-02T00:00:00Z\", \"routeClass\": \"SALES\"} | 422 | /routeClass",
                "{\"from\": \"2026-11-02T00:00:00Z\", \"outcome\": \"YES\"} | 422 | /outcome",
                "{\"from\": \"2026-11-02T00:00:00Z\", \"policy\": \"newest\"} | 422 | /policy",
                "{\"from\": \"2026-11-02T00:00:00Z\", \"policyVersion\": \"newest\"} | 422 | /policyVersion",
                "{\"from\": \"2026-11-02T00:00:00Z\", \"policy\": \"1999.1.1\"} | 404 | ",
            })
    void whatIsWrongIsNamed(String body, int status, String pointer) {
        var refused = posting(body).post("/v1/replays").then().statusCode(status);
        if (pointer != null) {
            refused.body("errors.pointer", hasItem(pointer));
        }
    }

    @Test
    void aReplayNobodyAskedForIsNotThere() {
        given().get("/v1/replays/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/replay-not-found"));
        given().post("/v1/replays/" + UUID.randomUUID() + "/cancel").then().statusCode(404);
        given().get("/v1/replays/one").then().statusCode(400);
    }

    /** When it was decided. */
    private static String decided(String lead) {
        return posting(lead)
                .post("/v1/decisions")
                .then()
                .statusCode(201)
                .extract()
                .path("decidedAt");
    }

    private static String id(String location) {
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private static ValidatableResponse ended(String order) {
        return awaited(started(order));
    }

    private static String started(String order) {
        return posting(order)
                .post("/v1/replays")
                .then()
                .statusCode(202)
                .body("state", equalTo("QUEUED"))
                .extract()
                .header("Location");
    }

    private static ValidatableResponse awaited(String location) {
        long until = System.nanoTime() + PATIENCE;
        while (true) {
            var response = given().get(location).then().statusCode(200);
            if (response.extract().path("endedAt") != null) {
                return response;
            }
            assertThat(System.nanoTime()).as("still running").isLessThan(until);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }
}
