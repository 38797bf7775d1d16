package io.leadbridge.decision.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The texts of a row of the log.
 *
 * @param key which opens what is personal; null where nothing is
 * @param masked where values were taken out, as JSON
 * @param personal these values, encrypted
 */
record StoredText(
        UUID id,
        String document,
        String snapshot,
        @Nullable UUID key,
        @Nullable String masked,
        @Nullable String personal) {

    static final String COLUMNS = "decision_id, document, snapshot, subject_key, masked, personal";

    static StoredText read(ResultSet row) throws SQLException {
        return new StoredText(
                row.getObject("decision_id", UUID.class),
                row.getString("document"),
                row.getString("snapshot"),
                row.getObject("subject_key", UUID.class),
                row.getString("masked"),
                row.getString("personal"));
    }

    static StoredText of(DecisionRow row) {
        return new StoredText(row.decisionId, row.document, row.snapshot, row.subjectKey, row.masked, row.personal);
    }
}
