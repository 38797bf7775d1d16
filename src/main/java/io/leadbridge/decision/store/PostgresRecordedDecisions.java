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
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

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
        return database.first(SELECT + " where decision_id = ?", PostgresRecordedDecisions::read, id.value());
    }

    private static RecordedDecision read(ResultSet row) throws SQLException {
        return new RecordedDecision(
                new DecisionId(row.getObject("decision_id", UUID.class)),
                row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                new PolicyVersion(row.getString("policy_version")),
                new Digest(row.getString("policy_digest")),
                row.getString("snapshot"),
                row.getString("document"));
    }
}
