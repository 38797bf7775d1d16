package io.leadbridge.decision.store;

import io.leadbridge.audit.ExportFolder.Kept;
import io.leadbridge.audit.Retirement;
import io.leadbridge.audit.Retirement.Stretch;
import io.leadbridge.decision.LogMonths;
import io.leadbridge.decision.MonthContent;
import io.leadbridge.decision.MonthContent.Purpose;
import io.leadbridge.kernel.Actor;
import io.leadbridge.platform.Database;
import io.leadbridge.policy.Release;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The months as partitions; only a function of their owner drops one. */
@Singleton
class PostgresLogMonths implements LogMonths {

    /** To look at a month, and to drop it. */
    static final Duration MOST = Duration.ofHours(1);

    private static final String IN_MONTH = " where decided_at >= ? and decided_at < ? ";

    private final Database database;

    PostgresLogMonths(Database database) {
        this.database = database;
    }

    @Override
    public List<YearMonth> all() {
        return database.query(
                """
                select substring(c.relname from 10) from pg_inherits i join pg_class c on c.oid = i.inhrelid
                where i.inhparent = 'decision'::regclass and c.relname ~ '^decision_[0-9]{4}_[0-9]{2}$' order by 1
                """,
                row -> YearMonth.parse(row.getString(1).replace('_', '-')));
    }

    @Override
    @Transactional
    public MonthContent content(YearMonth month) {
        return database.patiently(MOST, () -> look(month));
    }

    private MonthContent look(YearMonth month) {
        Instant from = Retirement.start(month);
        Instant to = Retirement.end(month);
        long[] counts = new long[2];
        Set<Purpose> purposes = new HashSet<>();
        List<String> unknown = new ArrayList<>();
        database.query(
                """
                select max(d.policy_version), count(*), count(*) - count(d.lane), max(r.purpose), max(r.months)
                from decision d left join release_retention r using (policy_digest)
                """
                        + IN_MONTH + "group by policy_digest order by 1",
                row -> {
                    counts[0] += row.getLong(2);
                    counts[1] += row.getLong(3);
                    return row.getString(4) == null
                            ? unknown.add(row.getString(1))
                            : purposes.add(new Purpose(row.getString(4), row.getInt(5)));
                },
                from,
                to);
        List<Stretch> batches = database.query(
                "select lane, min(batch), max(batch) from decision" + IN_MONTH
                        + "and lane is not null group by lane order by lane",
                row -> new Stretch(row.getInt(1), row.getLong(2), row.getLong(3)),
                from,
                to);
        return database.query(
                        "select count(*) - count(leaf_index), min(leaf_index), max(leaf_index) from (select distinct lane,"
                                + " batch as number from decision" + IN_MONTH
                                + "and lane is not null) b left join audit_leaf using (lane, number)",
                        row -> new MonthContent(
                                counts[0],
                                counts[1],
                                List.copyOf(purposes),
                                unknown,
                                row.getLong(1),
                                row.getLong(2),
                                row.getLong(3),
                                batches),
                        from,
                        to)
                .get(0);
    }

    @Override
    public int floor() {
        return number("select coalesce(max(months), 0) from retention_floor");
    }

    @Override
    public int fewest() {
        return number("select coalesce(min(months), 0) from release_retention");
    }

    private int number(String sql) {
        return database.query(sql, row -> row.getInt(1)).get(0);
    }

    @Override
    @Transactional
    public void know(List<Release> releases) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        releases.forEach(release -> rows.add(new Object[] {
            release.digest().value(),
            release.version().value(),
            release.privacy().purpose(),
            release.privacy().months()
        }));
        database.updateAll(
                """
                insert into release_retention (policy_digest, policy_version, purpose, months) values (?, ?, ?, ?)
                on conflict do nothing
                """,
                rows);
    }

    @Override
    public Map<YearMonth, Hold> holds() {
        Map<YearMonth, Hold> holds = new HashMap<>();
        database.query(
                "select * from retention_hold",
                row -> holds.put(
                        YearMonth.from(row.getObject("month", LocalDate.class)),
                        new Hold(
                                row.getString("reference"),
                                new Actor(Actor.Kind.valueOf(row.getString("by_kind")), row.getString("by_id")),
                                Database.instant(row, "placed_at"))));
        return holds;
    }

    @Override
    public boolean hold(YearMonth month, Hold hold) {
        return database.update(
                        """
                        insert into retention_hold (month, reference, by_kind, by_id, placed_at) values (?, ?, ?, ?, ?)
                        on conflict do nothing
                        """,
                        month.atDay(1),
                        hold.reference(),
                        hold.by().kind(),
                        hold.by().id(),
                        hold.at())
                == 1;
    }

    @Override
    public boolean lift(YearMonth month) {
        return database.update("delete from retention_hold where month = ?", month.atDay(1)) == 1;
    }

    @Override
    public Set<String> exports(YearMonth month) {
        return Set.copyOf(database.query(
                "select sha256 from month_export where month = ?", row -> row.getString(1), month.atDay(1)));
    }

    @Override
    public void exported(YearMonth month, Kept kept, MonthContent content, Between checkpoints, Instant at) {
        database.update(
                """
                insert into month_export
                    (month, sha256, file, bytes, decisions, after_checkpoint, up_to_checkpoint, verified_at)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """,
                month.atDay(1),
                kept.sha256(),
                kept.file(),
                kept.bytes(),
                content.decisions(),
                checkpoints.after(),
                checkpoints.upTo(),
                at);
    }

    @Override
    public int dropKeys(Instant from, Instant to, int most) {
        return database.update(
                """
                delete from idempotency_key where ctid = any (array(
                    select ctid from idempotency_key where used_at >= ? and used_at < ? limit ?))
                """,
                from,
                to,
                most);
    }

    @Override
    public void forgetReplays(Instant from, Instant to) {
        database.update(
                """
                update replay_difference r set differences = '[]' where exists (
                    select from decision d where d.decision_id = r.decision_id and decided_at >= ? and decided_at < ?)
                """,
                from,
                to);
    }

    @Override
    public long drop(YearMonth month, String sha256) {
        return database.patiently(MOST, () -> database.query(
                        "select drop_decision_month(?, ?)", PostgresLogMonths::dropped, month.atDay(1), sha256)
                .get(0));
    }

    private static long dropped(ResultSet row) throws SQLException {
        return row.getLong(1);
    }
}
