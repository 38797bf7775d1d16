package io.leadbridge.audit.store;

import io.leadbridge.audit.Batch;
import io.leadbridge.audit.Batches;
import io.leadbridge.audit.EntryKind;
import io.leadbridge.audit.Hash;
import io.leadbridge.audit.LaneHead;
import io.leadbridge.audit.Seal;
import io.leadbridge.platform.Database;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The batches as rows. */
@Singleton
class PostgresBatches implements Batches {

    private static final String ALL = "select lane, number, kind, size, root, previous, sealed_at from audit_batch ";

    private final Database database;

    PostgresBatches(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Batch> find(Seal seal) {
        return database.first(ALL + "where lane = ? and number = ?", PostgresBatches::batch, seal.lane(), seal.batch());
    }

    @Override
    public List<LaneHead> heads() {
        return database.query(
                "select lane, number, hash from audit_lane where number > 0 order by lane",
                row -> new LaneHead(row.getInt(1), row.getLong(2), Hash.of(row.getBytes(3))));
    }

    @Override
    public List<Batch> of(int lane, long after, long upTo, int most) {
        return database.query(
                ALL + "where lane = ? and number > ? and number <= ? order by number limit ?",
                PostgresBatches::batch,
                lane,
                after,
                upTo,
                most);
    }

    @Override
    public Map<Long, Map<Integer, Hash>> dropped(int lane, long first, long last) {
        Map<Long, Map<Integer, Hash>> dropped = new HashMap<>();
        database.query(
                "select number, place, leaf_hash from audit_dropped_leaf where lane = ? and number between ? and ?",
                row -> dropped.computeIfAbsent(row.getLong(1), none -> new HashMap<>())
                        .put(row.getInt(2), Hash.of(row.getBytes(3))),
                lane,
                first,
                last);
        return dropped;
    }

    private static Batch batch(ResultSet row) throws SQLException {
        return new Batch(
                row.getInt("lane"),
                row.getLong("number"),
                EntryKind.valueOf(row.getString("kind")),
                row.getInt("size"),
                Hash.of(row.getBytes("root")),
                Hash.of(row.getBytes("previous")),
                Database.instant(row, "sealed_at"));
    }
}
