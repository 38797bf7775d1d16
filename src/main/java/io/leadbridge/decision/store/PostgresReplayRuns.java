package io.leadbridge.decision.store;

import io.leadbridge.decision.DecisionId;
import io.leadbridge.decision.DifferingDecision;
import io.leadbridge.decision.Outcome;
import io.leadbridge.decision.RecordedDecisions.Scope;
import io.leadbridge.decision.Replay;
import io.leadbridge.decision.ReplayRun;
import io.leadbridge.decision.ReplayRunId;
import io.leadbridge.decision.ReplayRuns;
import io.leadbridge.decision.ReplayTally;
import io.leadbridge.kernel.PolicyVersion;
import io.leadbridge.platform.Database;
import io.leadbridge.platform.Leases;
import io.leadbridge.rules.RouteClass;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Runs as rows, each with the lease of whoever works at it. */
@ApplicationScoped
class PostgresReplayRuns implements ReplayRuns {

    private final Database database;
    private final Leases<ReplayRun> leases;

    PostgresReplayRuns(Database database) {
        this.database = database;
        this.leases = new Leases<>(database, "replay", "replay_id", "tally", PostgresReplayRuns::read);
    }

    @Override
    public void add(ReplayRun run) {
        Scope scope = run.scope();
        PolicyVersion decided = scope.policyVersion();
        PolicyVersion asked = run.policy();
        database.update(
                """
                insert into replay (replay_id, state, decided_from, decided_to, outcome, route_class, policy_version,
                    policy, requested_at, tally)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
                """,
                run.id().value(),
                run.state(),
                scope.from(),
                scope.to(),
                scope.outcome(),
                scope.routeClass(),
                decided == null ? null : decided.value(),
                asked == null ? null : asked.value(),
                run.requestedAt(),
                ReplayJson.write(run.tally()));
    }

    @Override
    public Optional<ReplayRun> find(ReplayRunId id) {
        return database.first("select * from replay where replay_id = ?", PostgresReplayRuns::read, id.value());
    }

    @Override
    public List<DifferingDecision> differing(ReplayRunId id) {
        return database.query(
                "select * from replay_difference where replay_id = ? order by place",
                PostgresReplayRuns::readDiffering,
                id.value());
    }

    @Override
    public Optional<ReplayRun> claim(UUID owner, Instant now, Instant leaseUntil) {
        return leases.claim(owner, now, leaseUntil);
    }

    @Override
    @Transactional
    public Lease advance(
            ReplayRunId id, UUID owner, Instant leaseUntil, ReplayTally tally, List<DifferingDecision> found) {
        var lease = leases.renew(id.value(), owner, leaseUntil, ReplayJson.write(tally))
                .map(cancel -> cancel ? Lease.CANCELLED : Lease.HELD)
                .orElse(Lease.LOST);
        if (lease != Lease.LOST && !found.isEmpty()) {
            keep(id, found);
        }
        return lease;
    }

    private void keep(ReplayRunId id, List<DifferingDecision> found) {
        long place = database.first(
                        "select count(*) from replay_difference where replay_id = ?", row -> row.getLong(1), id.value())
                .orElseThrow();
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (DifferingDecision one : found) {
            rows.add(new @Nullable Object[] {
                id.value(),
                place++,
                one.decision().value(),
                one.status(),
                one.reason(),
                ReplayJson.write(one.differences())
            });
        }
        database.updateAll(
                """
                insert into replay_difference (replay_id, place, decision_id, status, reason, differences)
                values (?, ?, ?, ?, ?, ?::jsonb)
                """,
                rows);
    }

    @Override
    public void release(ReplayRunId id, UUID owner, Instant now) {
        leases.release(id.value(), owner, now);
    }

    @Override
    public void end(ReplayRunId id, UUID owner, ReplayRun.State state, Instant at, @Nullable String failure) {
        leases.end(id.value(), owner, state, at, failure, null);
    }

    @Override
    public boolean cancel(ReplayRunId id, Instant at) {
        return leases.cancel(id.value(), at);
    }

    private static ReplayRun read(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        String route = row.getString("route_class");
        return new ReplayRun(
                new ReplayRunId(row.getObject("replay_id", UUID.class)),
                ReplayRun.State.valueOf(row.getString("state")),
                new Scope(
                        Database.instant(row, "decided_from"),
                        Database.instant(row, "decided_to"),
                        outcome == null ? null : Outcome.valueOf(outcome),
                        route == null ? null : RouteClass.valueOf(route),
                        version(row, "policy_version")),
                version(row, "policy"),
                Database.instant(row, "requested_at"),
                Database.instantOrNull(row, "started_at"),
                Database.instantOrNull(row, "ended_at"),
                ReplayJson.tally(row.getString("tally")),
                row.getString("failure"));
    }

    private static DifferingDecision readDiffering(ResultSet row) throws SQLException {
        String reason = row.getString("reason");
        return new DifferingDecision(
                new DecisionId(row.getObject("decision_id", UUID.class)),
                Replay.Status.valueOf(row.getString("status")),
                reason == null ? null : Replay.Obstacle.valueOf(reason),
                ReplayJson.differences(row.getString("differences")));
    }

    private static @Nullable PolicyVersion version(ResultSet row, String column) throws SQLException {
        String version = row.getString(column);
        return version == null ? null : new PolicyVersion(version);
    }
}
