package io.leadbridge.decision.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.leadbridge.audit.ProveEntry;
import io.leadbridge.platform.DatabaseOwner;
import io.leadbridge.platform.EveryText;
import io.leadbridge.platform.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** A person is erased again and again while decisions about them keep coming. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@SuppressWarnings("NullAway.Init")
class ErasedUnderLoadIT {

    private static final int CLIENTS = 4;
    private static final int EACH = 40;

    private static final String LEAD =
            """
            {"lead": {"externalId": "%1$s-id", "sourceSystem": "salesforce", "email": "%1$s@example.org", "company": "%1$s-company",
               "emailDomainType": "CORPORATE", "seniority": "VP", "country": "DE", "language": "de", "industry": "MANUFACTURING",
               "industryTier": "PRIMARY", "numberOfEmployees": 620, "servedCountry": true},
             "account": {"type": "PROSPECT", "matchConfidence": 0.97},
             "consent": {"jurisdiction": "EU", "lawfulBasis": "LEGITIMATE_INTEREST"},
             "signals": [{"eventId": "%1$s-event", "type": "DEMO_REQUEST", "occurredAt": "%2$s"}]}""";

    @Inject
    ProveEntry prove;

    private final String mark = "erased" + UUID.randomUUID().toString().substring(0, 8);
    private final String lead = LEAD.formatted(mark, Instant.now().minusSeconds(600));

    @Test
    void nothing_of_the_person_is_left_and_every_decision_is() throws Exception {
        List<String> decisions = new ArrayList<>();
        int erasures = 0;
        try (var everywhere = EveryText.listen()) {
            ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
            List<Future<List<String>>> posted = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                posted.add(clients.submit(this::post));
            }
            clients.shutdown();
            while (!clients.isTerminated()) {
                erasures += erase();
            }
            decisions = all(posted);
            erase();

            assertThat(everywhere.where(List.of(mark))).isEmpty();
        }
        assertThat(erasures).isGreaterThan(3);
        assertThat(decisions).hasSize(CLIENTS * EACH).doesNotHaveDuplicates();
        for (String id : decisions) {
            given().get("/v1/decisions/" + id).then().statusCode(200).body("erased", hasItem("/inputs/lead/email"));
            assertThat(prove.prove(UUID.fromString(id)).holds()).isTrue();
        }
        given().get("/v1/subjects/" + subject() + "/export").then().body("decisions", empty());
        assertThat(count("routed_lead", "external_id is not null or waiting", decisions))
                .isZero();
        assertThat(count(
                        "assignment",
                        "external_id is not null or state in ('PROPOSED', 'ACTIVE', 'ACCEPTED')",
                        decisions))
                .isZero();
    }

    private List<String> post() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < EACH; i++) {
            ids.add(given().contentType("application/json")
                    .body(lead)
                    .post("/v1/decisions")
                    .then()
                    .statusCode(201)
                    .body("outcome", equalTo("ROUTE"))
                    .extract()
                    .path("decisionId"));
        }
        return ids;
    }

    /** How many decisions became anonymous. */
    private int erase() {
        String subject = subject();
        if (subject.isEmpty()) {
            return 0;
        }
        int decisions = given().urlEncodingEnabled(false)
                .contentType("application/json")
                .body("{\"reason\": \"OBJECTION\"}")
                .post("/v1/subjects/" + subject + ":erase")
                .then()
                .statusCode(200)
                .extract()
                .path("decisions");
        return decisions > 0 ? 1 : 0;
    }

    private String subject() {
        List<String> found = given().urlEncodingEnabled(false)
                .contentType("application/json")
                .body("{\"email\": \"%s@example.org\"}".formatted(mark))
                .post("/v1/subjects:find")
                .then()
                .statusCode(200)
                .extract()
                .path("subjects.subject");
        return found.isEmpty() ? "" : found.get(0);
    }

    private static List<String> all(List<Future<List<String>>> posted) throws InterruptedException, ExecutionException {
        List<String> ids = new ArrayList<>();
        for (var one : posted) {
            ids.addAll(one.get());
        }
        return ids;
    }

    private static int count(String table, String left, List<String> decisions) throws SQLException {
        try (var connection = DatabaseOwner.connect();
                var statement = connection.prepareStatement(
                        "select count(*) from " + table + " where decision_id = any (?::uuid[]) and (" + left + ")")) {
            statement.setArray(1, connection.createArrayOf("text", decisions.toArray()));
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }
}
