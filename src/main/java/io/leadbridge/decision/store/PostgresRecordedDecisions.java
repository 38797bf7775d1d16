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
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
    public List<Place> parts(Scope scope, @Nullable Place after, int size, int most) {
        var next = Selection.of(scope, after, null);
        return database.query(
                """
                select decided_at, decision_id from (
                    select decided_at, decision_id, row_number() over oldest as number, lead(decision_id) over oldest as next
                    from (select decided_at, decision_id from decision where %s
                        order by decided_at, decision_id limit ?) as page
                    window oldest as (order by decided_at, decision_id)) as numbered
                where number %% ? = 0 or next is null order by decided_at, decision_id
                """
                        .formatted(next.condition()),
                row -> new Place(
                        Database.instant(row, "decided_at"), new DecisionId(row.getObject("decision_id", UUID.class))),
                next.parameters(size * most, size));
    }

    @Override
    public List<RecordedDecision> part(Scope scope, @Nullable Place after, Place last) {
        var part = Selection.of(scope, after, last);
        return open(database.query(
                SELECT + " where " + part.condition() + " order by decided_at, decision_id",
                Row::read,
                part.parameters()));
    }

    private List<RecordedDecision> open(List<Row> rows) {
        Iterator<OpenText> open =
                texts.open(rows.stream().map(Row::text).toList()).iterator();
        return rows.stream().map(row -> row.with(open.next())).toList();
    }
}
