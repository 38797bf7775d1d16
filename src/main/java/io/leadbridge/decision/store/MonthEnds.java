package io.leadbridge.decision.store;

import io.leadbridge.kernel.IdSource;
import io.leadbridge.platform.Database;
import io.leadbridge.platform.Leases;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Months that are to be dropped, as rows, each with the lease of whoever works at it. */
@Singleton
class MonthEnds {

    private static final Duration LEASE = Duration.ofMinutes(10);
    private static final String NO_PROGRESS = "{}";

    private final Database database;
    private final Leases<MonthEnd> leases;
    private final IdSource ids;
    private final Clock clock;

    MonthEnds(Database database, IdSource ids, Clock clock) {
        this.database = database;
        this.leases = new Leases<>(database, "month_end", "month_end_id", "progress", MonthEnd::read);
        this.ids = ids;
        this.clock = clock;
    }

    /** A month that is to be dropped. */
    record MonthEnd(UUID id, YearMonth month) {

        static MonthEnd read(ResultSet row) throws SQLException {
            return new MonthEnd(
                    row.getObject("month_end_id", UUID.class), YearMonth.from(row.getObject("month", LocalDate.class)));
        }
    }

    /** How it ended. */
    enum State {
        DONE,
        FAILED,
        CANCELLED
    }

    /** Nothing is done where it is queued already; what failed is tried again. */
    void queue(YearMonth month) {
        database.update(
                """
                insert into month_end (month_end_id, month, state, requested_at, progress) values (?, ?, 'QUEUED', ?, '{}')
                on conflict (month) do update set state = 'QUEUED', requested_at = excluded.requested_at,
                    started_at = null, ended_at = null, lease_owner = null, lease_until = null
                where month_end.state in ('FAILED', 'CANCELLED')
                """,
                ids.next(),
                month.atDay(1),
                clock.instant());
    }

    Optional<MonthEnd> claim(UUID owner) {
        Instant now = clock.instant();
        return leases.claim(owner, now, now.plus(LEASE));
    }

    /** Renews the lease when half of it has passed. */
    Runnable keeping(MonthEnd end, UUID owner) {
        return new Runnable() {
            private Instant renewed = clock.instant();

            @Override
            public void run() {
                Instant now = clock.instant();
                if (now.isAfter(renewed.plus(LEASE.dividedBy(2)))) {
                    renewed = now;
                    if (leases.renew(end.id(), owner, now.plus(LEASE), NO_PROGRESS)
                            .isEmpty()) {
                        throw new IllegalStateException("somebody else works at " + end.month());
                    }
                }
            }
        };
    }

    void end(MonthEnd end, UUID owner, State state, @Nullable String failure) {
        leases.end(end.id(), owner, state, clock.instant(), failure, null);
    }

    /** Why the last attempt at a month failed. */
    Map<YearMonth, String> failures() {
        Map<YearMonth, String> failures = new HashMap<>();
        database.query(
                "select month, failure from month_end where state = 'FAILED'",
                row -> failures.put(
                        YearMonth.from(row.getObject(1, LocalDate.class)), String.valueOf(row.getString(2))));
        return failures;
    }
}
