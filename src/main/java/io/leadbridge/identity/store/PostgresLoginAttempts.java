package io.leadbridge.identity.store;

import io.leadbridge.identity.LoginAttempts;
import io.leadbridge.kernel.Digest;
import io.leadbridge.platform.Database;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Attempts by the digest of the name, so that a password typed in the wrong field stands nowhere. */
@Singleton
class PostgresLoginAttempts implements LoginAttempts {

    private static final Duration KEPT = Duration.ofDays(1);

    private final Database database;

    PostgresLoginAttempts(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Instant> count(String name, int most, Instant now, Instant until) {
        String digest = Digest.of(name).value();
        database.update("delete from login_attempt where last_at < ?", now.minus(KEPT));
        boolean counted = database.update(
                        """
                        insert into login_attempt as a (name_digest, failures, last_at) values (?, 1, ?)
                        on conflict (name_digest) do update set last_at = excluded.last_at,
                          failures = case when a.locked_until is null then a.failures + 1 else 1 end,
                          locked_until = case when a.locked_until is null and a.failures + 1 >= ? then ?::timestamptz end
                        where a.locked_until is null or a.locked_until <= ?
                        """,
                        digest,
                        now,
                        most,
                        until,
                        now)
                == 1;
        return counted
                ? Optional.empty()
                : database.first(
                        "select locked_until from login_attempt where name_digest = ? and locked_until is not null",
                        row -> Database.instant(row, "locked_until"),
                        digest);
    }

    @Override
    public void forget(String name) {
        database.update(
                "delete from login_attempt where name_digest = ?",
                Digest.of(name).value());
    }
}
