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
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of the decision log as evidence. */
@Singleton
class PostgresRecordedDecisions implements RecordedDecisions {

    private static final String SELECT =
            "select decided_at, policy_version, policy_digest, " + StoredText.COLUMNS + " from decision";

    private final Database database;
    private final PersonalTexts texts;

    PostgresRecordedDecisions(Database database, PersonalTexts texts) {
        this.database = database;
        this.texts = texts;
    }

    /** A row before its texts are opened. */
    private record Row(Instant decidedAt, String policyVersion, String policyDigest, StoredText text) {

        static Row read(ResultSet row) throws SQLException {
            return new Row(
                    Database.instant(row, "decided_at"),
                    row.getString("policy_version"),
                    row.getString("policy_digest"),
                    StoredText.read(row));
        }

        RecordedDecision with(OpenText open) {
            return new RecordedDecision(
                    new DecisionId(text.id()),
                    decidedAt,
                    new PolicyVersion(policyVersion),
                    new Digest(policyDigest),
                    open.snapshot(),
                    open.document());
        }
    }

    @Override
    public Optional<RecordedDecision> find(DecisionId id) {
        return MonthsOfId.find(database, SELECT, Row::read, id.value())
                .map(row -> open(List.of(row)).get(0));
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
        return open(database.query(sql.toString(), Row::read, parameters.toArray()));
    }

    private List<RecordedDecision> open(List<Row> rows) {
        Iterator<OpenText> open =
                texts.open(rows.stream().map(Row::text).toList()).iterator();
        return rows.stream().map(row -> row.with(open.next())).toList();
    }
}
