package io.leadbridge.assignment.store;

import io.leadbridge.assignment.Rep;
import io.leadbridge.assignment.Reps;
import io.leadbridge.assignment.StoredRep;
import io.leadbridge.kernel.Page;
import io.leadbridge.kernel.RepId;
import io.leadbridge.platform.Database;
import io.leadbridge.platform.PageCursor;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reps as rows, each with its profile as JSON. */
@Singleton
class PostgresReps implements Reps {

    /** What a list of reps is asked for: it has no filter. */
    private static final String ALL = "reps";

    private static final String ONE = "select profile, version from rep where rep_id = ?";

    private final Database database;

    PostgresReps(Database database) {
        this.database = database;
    }

    @Override
    public Optional<StoredRep> find(RepId repId) {
        return database.first(ONE, PostgresReps::read, repId.value());
    }

    @Override
    public Optional<StoredRep> lock(RepId repId) {
        return database.first(ONE + " for update", PostgresReps::read, repId.value());
    }

    @Override
    public Page<StoredRep> list(int limit, @Nullable String cursor) {
        var after = PageCursor.text(cursor, ALL);
        var found = database.query(
                """
                select profile, version from rep
                where rep_id collate "C" > ? order by rep_id collate "C" limit ?
                """,
                PostgresReps::read,
                after == null ? "" : after,
                limit + 1);
        return PageCursor.page(found, limit, ALL, stored -> stored.rep().repId());
    }

    @Override
    public Optional<StoredRep> put(Rep rep, @Nullable Long ifVersion) {
        var id = rep.repId().value();
        var profile = Json.write(rep);
        if (ifVersion == null) {
            return database.first(
                    """
                    insert into rep (rep_id, version, profile) values (?, 1, ?::jsonb)
                    on conflict (rep_id) do update set version = rep.version + 1, profile = excluded.profile
                    returning profile, version
                    """,
                    PostgresReps::read,
                    id,
                    profile);
        }
        if (ifVersion == 0) {
            return database.first(
                    """
                    insert into rep (rep_id, version, profile) values (?, 1, ?::jsonb)
                    on conflict (rep_id) do nothing returning profile, version
                    """,
                    PostgresReps::read,
                    id,
                    profile);
        }
        return database.first(
                """
                update rep set version = version + 1, profile = ?::jsonb
                where rep_id = ? and version = ? returning profile, version
                """,
                PostgresReps::read,
                profile,
                id,
                ifVersion);
    }

    @Override
    public boolean isEmpty() {
        return database.query("select 1 from rep limit 1", row -> row.getInt(1)).isEmpty();
    }

    private static StoredRep read(ResultSet row) throws SQLException {
        return new StoredRep(Json.rep(row.getString("profile")), row.getLong("version"));
    }
}
