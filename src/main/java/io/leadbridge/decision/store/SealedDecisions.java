package io.leadbridge.decision.store;

import io.leadbridge.audit.EntryKind;
import io.leadbridge.audit.Seal;
import io.leadbridge.audit.SealedEntries;
import io.leadbridge.platform.Database;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The decision log as entries that were sealed. */
@Singleton
class SealedDecisions implements SealedEntries {

    private final Database database;

    SealedDecisions(Database database) {
        this.database = database;
    }

    @Override
    public EntryKind kind() {
        return EntryKind.DECISION;
    }

    @Override
    public Map<Long, List<String>> entries(int lane, long first, long last) {
        Map<Long, List<String>> entries = new HashMap<>();
        database.query(
                        """
                        select batch, record, %s from decision
                        where lane = ? and batch between ? and ? order by batch, place
                        """
                                .formatted(StoredText.COLUMNS),
                        row -> Map.entry(row.getLong("batch"), entry(row)),
                        lane,
                        first,
                        last)
                .forEach(one -> entries.computeIfAbsent(one.getKey(), none -> new ArrayList<>())
                        .add(one.getValue()));
        return entries;
    }

    @Override
    public Optional<Found> find(UUID id) {
        return MonthsOfId.find(
                database,
                "select record, lane, batch, place, " + StoredText.COLUMNS + " from decision",
                row -> new Found(entry(row), seal(row), row.getInt("place")),
                id);
    }

    private static String entry(ResultSet row) throws SQLException {
        return DecisionRow.entry(StoredText.read(row), row.getString("record"));
    }

    private static @Nullable Seal seal(ResultSet row) throws SQLException {
        int lane = row.getInt("lane");
        return row.wasNull() ? null : new Seal(lane, row.getLong("batch"));
    }
}
