package io.leadbridge.decision.rest;

import static io.leadbridge.decision.rest.PostedLeads.posting;
import static io.leadbridge.decision.rest.PostedLeads.silent;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.leadbridge.platform.DatabaseOwner;
import io.leadbridge.platform.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The log refuses every row with PostgreSQL's own code for a full disk. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@SuppressWarnings("NullAway.Init")
class FullDiskIT {

    private final String lead = "lead-" + UUID.randomUUID();

    @BeforeEach
    void fillTheDisk() throws SQLException {
        DatabaseOwner.execute(
                """
                create or replace function fill_disk() returns trigger language plpgsql as
                $$ begin raise exception 'could not extend file' using errcode = '53100'; end $$;
                create trigger full_disk before insert on decision for each row execute function fill_disk()
                """);
    }

    @AfterEach
    void makeRoom() throws SQLException {
        DatabaseOwner.execute("drop trigger if exists full_disk on decision");
    }

    @Test
    void aDecisionThatCannotBeKeptIsNotAnsweredAndCanBeSentAgain() throws SQLException {
        posting(silent(lead))
                .header("Idempotency-Key", lead)
                .post("/v1/decisions")
                .then()
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .body("type", endsWith("unavailable"));

        makeRoom();

        posting(silent(lead))
                .header("Idempotency-Key", lead)
                .post("/v1/decisions")
                .then()
                .statusCode(201);
        given().queryParam("externalId", lead).get("/v1/decisions").then().body("items", hasSize(1));
    }

    @Test
    void everyLineOfABatchSaysThatItWasNotKept() throws SQLException {
        var answer = given().urlEncodingEnabled(false)
                .contentType("application/x-ndjson")
                .body((silent(lead) + "\n" + silent(lead)).getBytes(StandardCharsets.UTF_8))
                .post("/v1/decisions:batch")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(answer.lines())
                .hasSize(2)
                .allMatch(line -> line.contains("\"problem\"") && line.contains("\"status\":503"));
        makeRoom();
        given().queryParam("externalId", lead).get("/v1/decisions").then().body("items", hasSize(0));
    }
}
