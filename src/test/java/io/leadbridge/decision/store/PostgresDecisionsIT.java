package io.leadbridge.decision.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.leadbridge.decision.ClientKey;
import io.leadbridge.decision.Decisions;
import io.leadbridge.decision.DecisionsContract;
import io.leadbridge.decision.SomeDecisions;
import io.leadbridge.kernel.Problem;
import io.leadbridge.platform.DatabaseOwner;
import io.leadbridge.platform.PostgresResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class PostgresDecisionsIT extends DecisionsContract {

    @Inject
    Decisions log;

    @Inject
    EntityManager database;

    @Override
    protected Decisions decisions() {
        return log;
    }

    @Override
    protected <T> T inTransaction(Supplier<T> work) {
        return QuarkusTransaction.requiringNew().call(work::get);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update decision set outcome = 'ROUTE'",
                "delete from decision",
                "truncate decision",
                "update decision_2026_11 set outcome = 'ROUTE'",
                "delete from decision_2026_11",
                "truncate decision_2026_11",
                "truncate decision_default",
            })
    void theDatabaseItselfRefusesEveryChangeEvenToTheOwner(String change) throws SQLException {
        keepOne();

        assertThatThrownBy(() -> DatabaseOwner.execute(change)).hasMessageContaining("append-only");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update decision set outcome = 'ROUTE'",
                "delete from decision",
                "truncate decision",
                "alter table decision disable trigger all",
                "drop trigger decision_is_append_only on decision",
                "drop table decision",
                "delete from decision_2026_11",
                "insert into decision_2026_11 select * from decision",
                "alter table decision detach partition decision_2026_11",
                "drop table decision_2026_11",
                "select make_decision_month('1999-01-01')",
                "set session_replication_role = 'replica'",
                "update flyway_schema_history set success = false",
            })
    void theRoleOfTheServiceMayNotEvenTry(String change) throws SQLException {
        keepOne();

        assertThatThrownBy(() ->
                        inTransaction(() -> database.createNativeQuery(change).executeUpdate()))
                .hasStackTraceContaining(
                        change.startsWith("alter") || change.startsWith("drop")
                                ? "must be owner of"
                                : "permission denied");
    }

    private void keepOne() throws SQLException {
        DatabaseOwner.execute("select make_decision_month('2026-11-01')");
        var entry = SomeDecisions.someDecision("kept").entry();
        inTransaction(() -> {
            log.append(List.of(entry));
            return entry;
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "!",
                "MTIz",
                "MTIzX25vLXV1aWQ",
                "LTkyMjMzNzIwMzY4NTQ3NzU4MDhfMDE4ZjAwMDAtMDAwMC03MDAwLTgwMDAtMDAwMDAwMDAwMDAw"
            })
    void aCursorThatNoPageGaveIsRefused(String cursor) {
        assertThatThrownBy(() -> inTransaction(() -> log.search(Decisions.Query.ALL, 10, cursor)))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("cursor");
    }

    @Test
    void withoutItsDecisionAKeyIsNotKept() {
        var entry = SomeDecisions.someDecision("stored twice").entry();
        var use = new Decisions.KeyUse(
                entry.input().digest().value(), entry.decision().id());
        var key = new ClientKey("acme-crm", "orphan");
        var claim = new Decisions.KeyClaim(key, use, entry.decision().decidedAt());

        assertThatThrownBy(() -> inTransaction(() -> {
                    log.takeKeys(List.of(claim));
                    log.append(List.of(entry, entry));
                    return true;
                }))
                .isNotNull();

        assertThat(inTransaction(() -> log.findKey(key))).isEmpty();
    }

    @Test
    void aFailureNeverQuotesWhatItCouldNotStore() {
        var entry = SomeDecisions.someDecision("a-very-private-lead").entry();
        var same = List.of(entry);
        inTransaction(() -> {
            log.append(same);
            return same;
        });

        var failure = catchThrowable(() -> inTransaction(() -> {
            log.append(same);
            return same;
        }));

        var told = new StringWriter();
        failure.printStackTrace(new PrintWriter(told));
        assertThat(told.toString()).contains("_pkey").doesNotContain("a-very-private-lead");
    }
}
