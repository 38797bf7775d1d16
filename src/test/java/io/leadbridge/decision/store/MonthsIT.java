package io.leadbridge.decision.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadbridge.decision.Decisions;
import io.leadbridge.decision.LoggedDecision;
import io.leadbridge.decision.SomeDecisions;
import io.leadbridge.platform.Database;
import io.leadbridge.platform.DatabaseOwner;
import io.leadbridge.platform.PostgresResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class MonthsIT {

    @Inject
    Decisions log;

    @Inject
    Database database;

    @Inject
    Clock clock;

    @Test
    void thisMonthAndTheNextThreeAreThere() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        for (int ahead = 0; ahead <= 3; ahead++) {
            LocalDate month = today.plusMonths(ahead);
            assertThat(partitions()).contains("decision_%d_%02d".formatted(month.getYear(), month.getMonthValue()));
        }
    }

    @Test
    void whatNoMonthIsThereForIsKeptAndGoesThereWhenOneIsMade() throws SQLException {
        var early = SomeDecisions.someDecision("astray")
                .at("1999-12-31T23:59:59.999999Z")
                .entry();
        var late =
                SomeDecisions.someDecision("astray").at("2000-01-01T00:00:00Z").entry();
        QuarkusTransaction.requiringNew().run(() -> log.append(List.of(early, late)));
        assertThat(partitionOf(late.decision().id().value())).isEqualTo("decision_default");

        DatabaseOwner.execute("select make_decision_month('2000-01-01')");

        assertThat(partitionOf(early.decision().id().value())).isEqualTo("decision_default");
        assertThat(partitionOf(late.decision().id().value())).isEqualTo("decision_2000_01");
        assertThat(log.find(early.decision().id())).contains(LoggedDecision.whole(early.decision()));
        assertThat(log.find(late.decision().id())).contains(LoggedDecision.whole(late.decision()));
    }

    @Test
    void whoMayHaveMonthsMadeGetsNothingElseDoneByTheOwner() {
        boolean mayDelete = QuarkusTransaction.requiringNew().call(() -> {
            database.update(
                    """
                    create function pg_temp.evil() returns timestamptz language plpgsql as $f$
                    begin execute 'grant all on decision to ' || session_user; return now(); end $f$
                    """);
            database.update("create temp view decision_default as select pg_temp.evil() as decided_at");
            database.query("select make_decision_months(24)", row -> row.getObject(1));
            return database.first("select has_table_privilege('decision', 'delete')", row -> row.getBoolean(1))
                    .orElseThrow();
        });

        assertThat(mayDelete).isFalse();
    }

    private List<String> partitions() {
        return database.query(
                "select inhrelid::regclass::text from pg_inherits where inhparent = 'decision'::regclass",
                row -> row.getString(1));
    }

    private String partitionOf(UUID id) {
        return database.first(
                        "select tableoid::regclass::text from decision where decision_id = ?",
                        row -> row.getString(1),
                        id)
                .orElseThrow();
    }
}
