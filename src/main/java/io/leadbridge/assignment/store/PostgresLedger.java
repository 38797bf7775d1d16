package io.leadbridge.assignment.store;

import io.leadbridge.assignment.Ledger;
import io.leadbridge.assignment.Rep;
import io.leadbridge.assignment.RepLoad;
import io.leadbridge.assignment.RepLoad.PoolShare;
import io.leadbridge.assignment.RepState;
import io.leadbridge.kernel.RepId;
import io.leadbridge.platform.Database;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToLongFunction;

/** The ledger as rows; caps are guarded by the statement that counts, fairness by the lock of the pool. */
@Singleton
class PostgresLedger implements Ledger {

    private static final int MOST_PROFILES = 20_000;

    private final Database database;

    /** By their JSON, which is the same as long as a rep is: to read all reps anew for every lead would take longest. */
    private final Map<String, Rep> profiles = new ConcurrentHashMap<>();

    PostgresLedger(Database database) {
        this.database = database;
    }

    @Override
    public void lock(String pool) {
        if (lockRow(pool).isEmpty()) {
            database.update("insert into assignment_pool (pool) values (?) on conflict do nothing", pool);
            lockRow(pool);
        }
    }

    private Optional<String> lockRow(String pool) {
        return database.first(
                "select pool from assignment_pool where pool = ? for update", row -> row.getString(1), pool);
    }

    @Override
    public List<RepState> states(String pool, Instant now) {
        if (profiles.size() > MOST_PROFILES) {
            profiles.clear();
        }
        return database.query(
                """
                select r.profile, coalesce(l.open_leads, 0) as open_leads, l.day, coalesce(l.new_on_day, 0) as new_on_day,
                    coalesce(s.received_micro - s.target_micro, 0) as debt
                from rep r left join rep_load l on l.rep_id = r.rep_id
                    left join rep_share s on s.rep_id = r.rep_id and s.pool = ?
                order by r.rep_id collate "C"
                """,
                row -> {
                    var rep = profiles.computeIfAbsent(row.getString("profile"), Json::rep);
                    return new RepState(
                            rep, row.getInt("open_leads"), newOn(today(rep, now), row), row.getLong("debt"));
                },
                pool);
    }

    private static LocalDate today(Rep rep, Instant now) {
        return now.atZone(rep.timeZone()).toLocalDate();
    }

    private static int newOn(LocalDate today, ResultSet row) throws SQLException {
        return today.equals(row.getObject("day", LocalDate.class)) ? row.getInt("new_on_day") : 0;
    }

    /** In the order of their ids, so that no two pools wait for each other. */
    @Override
    public boolean take(Map<Rep, Long> leads, Instant now) {
        var reps = leads.keySet().stream()
                .sorted(Comparator.comparing(rep -> rep.repId().value()))
                .toList();
        return database.update(
                        """
                        with n as (
                            select * from unnest(?::text[], ?::integer[], ?::date[], ?::integer[], ?::integer[])
                                with ordinality as n(rep_id, leads, day, max_open, max_new, nr))
                        insert into rep_load as l (rep_id, open_leads, day, new_on_day, last_assigned_at)
                        select rep_id, leads, day, leads, ?::timestamptz from n where leads <= least(max_open, max_new) order by nr
                        on conflict (rep_id) do update set open_leads = l.open_leads + excluded.open_leads, day = excluded.day,
                            new_on_day = case when l.day = excluded.day then l.new_on_day else 0 end + excluded.new_on_day,
                            last_assigned_at = excluded.last_assigned_at
                        where exists (select from n where n.rep_id = excluded.rep_id
                            and l.open_leads + excluded.open_leads <= n.max_open
                            and case when l.day = excluded.day then l.new_on_day else 0 end + excluded.new_on_day <= n.max_new)
                        """,
                        reps.stream().map(rep -> rep.repId().value()).toArray(String[]::new),
                        reps.stream().map(leads::get).toArray(Long[]::new),
                        reps.stream().map(rep -> today(rep, now).toString()).toArray(String[]::new),
                        caps(reps, Rep::maxOpenLeads),
                        caps(reps, Rep::maxNewPerDay),
                        now)
                == reps.size();
    }

    private static Long[] caps(List<Rep> reps, ToLongFunction<Rep> cap) {
        return reps.stream().map(cap::applyAsLong).toArray(Long[]::new);
    }

    @Override
    public void giveBack(RepId repId) {
        database.update("update rep_load set open_leads = greatest(0, open_leads - 1) where rep_id = ?", repId.value());
    }

    @Override
    public void share(String pool, Map<RepId, Long> targets, Map<RepId, Long> received) {
        var reps = new TreeSet<>(targets.keySet());
        reps.addAll(received.keySet());
        database.update(
                """
                insert into rep_share (pool, rep_id, received_micro, target_micro)
                select ?, * from unnest(?, ?, ?)
                on conflict (pool, rep_id) do update set
                    received_micro = rep_share.received_micro + excluded.received_micro,
                    target_micro = rep_share.target_micro + excluded.target_micro
                """,
                pool,
                reps.stream().map(RepId::value).toArray(String[]::new),
                reps.stream().map(rep -> received.getOrDefault(rep, 0L)).toArray(Long[]::new),
                reps.stream().map(rep -> targets.getOrDefault(rep, 0L)).toArray(Long[]::new));
    }

    @Override
    public RepLoad load(Rep rep, Instant now) {
        var today = today(rep, now);
        var id = rep.repId().value();
        var shares = database.query(
                "select pool, received_micro, target_micro from rep_share where rep_id = ? order by pool",
                row -> new PoolShare(row.getString(1), row.getLong(2), row.getLong(3)),
                id);
        return database.first(
                        "select open_leads, day, new_on_day, last_assigned_at from rep_load where rep_id = ?",
                        row -> new RepLoad(
                                rep.repId(),
                                row.getInt("open_leads"),
                                newOn(today, row),
                                today,
                                Database.instant(row, "last_assigned_at"),
                                shares),
                        id)
                .orElseGet(() -> new RepLoad(rep.repId(), 0, 0, today, null, shares));
    }
}
