package io.leadbridge.decision.rest;

import static io.leadbridge.decision.rest.PostedLeads.posting;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.leadbridge.decision.DecisionId;
import io.leadbridge.decision.Outcome;
import io.leadbridge.decision.RecordedDecisions;
import io.leadbridge.decision.store.GeneratedLead;
import io.leadbridge.platform.Database;
import io.leadbridge.platform.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@SuppressWarnings("NullAway.Init")
class ReplayResourceIT {

    private static final int MOST_LEADS = 200;

    @Inject
    RecordedDecisions recorded;

    @Inject
    Database database;

    @Test
    void realDecisionsOfEveryOutcomeAreReproduced() {
        Set<Outcome> seen = EnumSet.noneOf(Outcome.class);
        for (int seed = 0; seed < MOST_LEADS && seen.size() < Outcome.values().length; seed++) {
            var decided = posting(new GeneratedLead(seed, false).json())
                    .post("/v1/decisions")
                    .then()
                    .statusCode(201)
                    .extract();
            String outcome = decided.path("outcome");
            if (seen.add(Outcome.valueOf(outcome))) {
                replayed(decided.path("decisionId"), "")
                        .statusCode(200)
                        .body("status", equalTo("REPRODUCED"))
                        .body("reason", nullValue())
                        .body("decidedAt", equalTo(decided.path("decidedAt")))
                        .body("outcome.was", equalTo(outcome))
                        .body("outcome.now", equalTo(outcome))
                        .body("routeClass.now", equalTo(decided.path("routeClass")))
                        .body("replayedBy.digest", equalTo(decided.path("policy.digest")))
                        .body("differences", empty());
            }
        }
        assertThat(seen).containsExactlyInAnyOrder(Outcome.values());
    }

    @Test
    void aReplayStoresNothing() {
        String id = decided("not-stored");
        long before = count();

        replayed(id, "?policy=2026.11.1").body("status", equalTo("REPRODUCED"));

        assertThat(count()).isEqualTo(before);
    }

    @Test
    void aRowThatSaysSomethingElseDivergesThere() {
        replayed(copied("document", "replace(document, '\"outcome\":\"NURTURE\"', '\"outcome\":\"REJECT\"')"), "")
                .statusCode(200)
                .body("status", equalTo("DIVERGED"))
                .body("outcome.was", equalTo("REJECT"))
                .body("outcome.now", equalTo("NURTURE"))
                .body("differences.pointer", contains("/outcome"))
                .body("differences[0].was", equalTo("REJECT"));
    }

    @Test
    void withoutTheReleaseThatDecidedItIsSaidWhyAndAnotherCanBeAsked() {
        String id = copied("policy_digest", "'sha256:' || repeat('a', 64)");

        replayed(id, "")
                .statusCode(200)
                .body("status", equalTo("NOT_REPLAYABLE"))
                .body("reason", equalTo("RELEASE_CHANGED"))
                .body("outcome", nullValue())
                .body("policy.digest", startsWith("sha256:aaaa"));
        replayed(copied("policy_version", "'2020.1.1'"), "")
                .body("reason", equalTo("RELEASE_GONE"))
                .body("replayedBy", nullValue());
    }

    @Test
    void whatWasNeverRecordedCannotBeMadeAgain() {
        replayed(UUID.randomUUID().toString(), "")
                .statusCode(404)
                .body("type", equalTo("/problems/decision-not-found"));
    }

    @Test
    void aReleaseThatIsNotLoadedIsNamedAsSuch() {
        replayed(UUID.randomUUID().toString(), "?policy=1999.1.1")
                .statusCode(404)
                .body("type", equalTo("/problems/policy-not-found"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"?policy=newest", "?release=2026.11.1", "?policy=2026.11.1&policy=2026.11.1"})
    void aParameterThatIsNotKnownIsRefused(String query) {
        replayed(UUID.randomUUID().toString(), query)
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-parameter"))
                .body("detail", containsString(query.contains("release") ? "policy" : "'policy'"));
    }

    private static ValidatableResponse replayed(String id, String query) {
        return given().urlEncodingEnabled(false)
                .post("/v1/decisions/" + id + ":replay" + query)
                .then();
    }

    private static String decided(String externalId) {
        return posting(PostedLeads.silent(externalId))
                .post("/v1/decisions")
                .then()
                .statusCode(201)
                .extract()
                .path("decisionId");
    }

    /** The row of a new decision once more, under its own id, not encrypted, with one column that says something else. */
    private String copied(String column, String value) {
        UUID original = UUID.fromString(decided("copied-" + UUID.randomUUID()));
        UUID copy = UUID.randomUUID();
        var columns = database.query(
                """
                select column_name from information_schema.columns
                where table_name = 'decision' and column_name not in
                    ('decision_id', 'lane', 'batch', 'place', 'record', 'subject_key', 'masked', 'personal', 'snapshot', 'document')
                """,
                row -> row.getString(1));
        var values =
                columns.stream().map(name -> name.equals(column) ? value : name).toList();
        var open = recorded.find(new DecisionId(original)).orElseThrow();
        String document = column.equals("document") ? value : "document";
        database.update(
                "insert into decision (decision_id, snapshot, document, " + String.join(", ", columns)
                        + ") select ?, ?, "
                        + "replace(" + document.replace("document", "?") + ", ?, ?), " + String.join(", ", values)
                        + " from decision where decision_id = ?",
                copy,
                open.snapshot(),
                open.document(),
                original.toString(),
                copy.toString(),
                original);
        return copy.toString();
    }

    private long count() {
        return database.first("select count(*) from decision", row -> row.getLong(1))
                .orElseThrow();
    }
}
