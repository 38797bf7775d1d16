package io.leadbridge.decision.store;

import io.leadbridge.decision.DecisionId;
import io.leadbridge.decision.RecordedDecision;
import io.leadbridge.decision.RecordedDecisions;
import io.leadbridge.kernel.Digest;
import io.leadbridge.kernel.PolicyVersion;
import io.leadbridge.platform.Database;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of the decision log as evidence. */
@Singleton
class PostgresRecordedDecisions implements RecordedDecisions {

    private static final String SELECT =
            "select decision_id, decided_at, policy_version, policy_digest, snapshot, document from decision";

    private final Database database;

    PostgresRecordedDecisions(Database database) {
        this.database = database;
    }

    @Override
    public Optional<RecordedDecision> find(DecisionId id) {
        return MonthsOfId.find(database, SELECT, PostgresRecordedDecisions::read, id.value());
    }

    @Override
    public List<RecordedDecision> page(Scope scope, @Nullable Place after, int limit) {
        var sql = new StringBuilder(SELECT).append(" where decided_at >= ? and decided_at < ?");
        List<@Nullable Object> parameters = new ArrayList<>(List.of(scope.from(), scope.to()));
        if (after != null) {
            sql.append(" and (decided_at, decision_id) > (?, ?)");
            parameters.add(after.decidedAt());
            parameters.add(after.decision().value());
        }
        if (scope.outcome() != null) {
            sql.append(" and outcome = ?");
            parameters.add(scope.outcome());
        }
        if (scope.routeClass() != null) {
            sql.append(" and route_class = ?");
            parameters.add(scope.routeClass());
        }
        if (scope.policyVersion() != null) {
            sql.append(" and policy_version = ?");
            parameters.add(scope.policyVersion().value());
        }
        sql.append(" order by decided_at, decision_id limit ?");
        parameters.add(limit);
        return database.query(sql.toString(), PostgresRecordedDecisions::read, parameters.toArray());
    }

    private static RecordedDecision read(ResultSet row) throws SQLException {
        return new RecordedDecision(
                new DecisionId(row.getObject("decision_id", UUID.class)),
                Database.instant(row, "decided_at"),
                new PolicyVersion(row.getString("policy_version")),
                new Digest(row.getString("policy_digest")),
                row.getString("snapshot"),
                row.getString("document"));
    }
}
