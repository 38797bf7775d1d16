package io.leadbridge.platform;

import io.leadbridge.platform.Database.Reader;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A table as a queue of work, each row with the lease of whoever does it: what a process leaves undone when it dies is claimed by another when
 * its lease has run out. The table has the columns state (QUEUED, RUNNING, and how it ended), requested_at, started_at, ended_at,
 * lease_owner, lease_until, cancel and failure.
 */
public final class Leases<T> {

    private final Database database;
    private final Reader<T> reader;
    private final String claim;
    private final String renew;
    private final String release;
    private final String end;
    private final String cancel;

    /**
     * Of one table.
     *
     * @param key the column of the id
     * @param progress the column, of type jsonb, that says how far the work has come
     */
    public Leases(Database database, String table, String key, String progress, Reader<T> reader) {
        this.database = database;
        this.reader = reader;
        String held = " where " + key + " = ? and lease_owner = ? and state = 'RUNNING'";
        this.claim =
                """
                update %1$s set state = 'RUNNING', started_at = coalesce(started_at, ?), lease_owner = ?, lease_until = ?
                where %2$s = (
                    select %2$s from %1$s where state = 'QUEUED' or (state = 'RUNNING' and lease_until < ?)
                    order by requested_at, %2$s limit 1 for update skip locked)
                returning *
                """
                        .formatted(table, key);
        this.renew =
                "update " + table + " set lease_until = ?, " + progress + " = ?::jsonb" + held + " returning cancel";
        this.release = "update " + table + " set lease_owner = null, lease_until = ?" + held;
        this.end = "update " + table + " set state = ?, ended_at = ?, failure = ?, " + progress
                + " = coalesce(?::jsonb, " + progress + ")" + held;
        this.cancel =
                """
                update %1$s set cancel = true,
                    ended_at = case when state = 'QUEUED' then ?::timestamptz else ended_at end,
                    state = case when state = 'QUEUED' then 'CANCELLED' else state end
                where %2$s = ? and state in ('QUEUED', 'RUNNING') and not cancel
                """
                        .formatted(table, key);
    }

    /** The oldest work that nobody does: queued, or with a lease that ran out. */
    public Optional<T> claim(UUID owner, Instant now, Instant until) {
        return database.first(claim, reader, now, owner, until, now);
    }

    /** Keeps the lease and says how far it has come; whether it is to be stopped, or empty where somebody else has it. */
    public Optional<Boolean> renew(UUID id, UUID owner, Instant until, String progress) {
        return database.first(renew, row -> row.getBoolean(1), until, progress, id, owner);
    }

    /** Leaves it to whoever claims it next. */
    public void release(UUID id, UUID owner, Instant now) {
        database.update(release, now, id, owner);
    }

    /**
     * Ends it; false, and nothing is changed, where somebody else has it.
     *
     * @param progress null where the last one that was told holds
     */
    public boolean end(
            UUID id, UUID owner, Enum<?> state, Instant at, @Nullable String failure, @Nullable String progress) {
        return database.update(end, state, at, failure, progress, id, owner) == 1;
    }

    /** Asks for it to be stopped; what nobody does is stopped at once. False where it has ended or been asked for. */
    public boolean cancel(UUID id, Instant at) {
        return database.update(cancel, at, id) == 1;
    }
}
