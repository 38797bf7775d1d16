package io.leadbridge.assignment.store;

import io.leadbridge.assignment.Plan;
import io.leadbridge.assignment.PlanProgress;
import io.leadbridge.assignment.Plans;
import io.leadbridge.platform.Database;
import io.leadbridge.platform.Leases;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Plans as rows, each with the lease of whoever is making it. */
@Singleton
class PostgresPlans implements Plans {

    private final Database database;
    private final Leases<Plan> leases;

    PostgresPlans(Database database) {
        this.database = database;
        this.leases = new Leases<>(database, "assignment_plan", "plan_id", "progress", PostgresPlans::read);
    }

    @Override
    public boolean add(Plan plan) {
        return database.update(
                        """
                        insert into assignment_plan
                            (plan_id, pool, state, policy_version, seed, seconds_limit, move_limit, requested_at, progress)
                        values (?, ?, ?, ?, ?, ?, ?::integer, ?, ?::jsonb) on conflict do nothing
                        """,
                        plan.id(),
                        plan.pool(),
                        plan.state(),
                        plan.policyVersion(),
                        plan.seed(),
                        plan.secondsLimit(),
                        plan.moveLimit(),
                        plan.requestedAt(),
                        Json.write(plan.progress()))
                == 1;
    }

    @Override
    public Optional<Plan> find(UUID id) {
        return database.first("select * from assignment_plan where plan_id = ?", PostgresPlans::read, id);
    }

    @Override
    public Optional<Plan> claim(UUID owner, Instant now, Instant leaseUntil) {
        return leases.claim(owner, now, leaseUntil);
    }

    @Override
    public Lease renew(UUID id, UUID owner, Instant leaseUntil, PlanProgress progress) {
        return leases.renew(id, owner, leaseUntil, Json.write(progress))
                .map(cancel -> cancel ? Lease.CANCELLED : Lease.HELD)
                .orElse(Lease.LOST);
    }

    @Override
    public boolean end(
            UUID id, UUID owner, Plan.State state, Instant at, PlanProgress progress, @Nullable String failure) {
        return leases.end(id, owner, state, at, failure, Json.write(progress));
    }

    @Override
    public boolean cancel(UUID id, Instant at) {
        return leases.cancel(id, at);
    }

    private static Plan read(ResultSet row) throws SQLException {
        return new Plan(
                row.getObject("plan_id", UUID.class),
                row.getString("pool"),
                Plan.State.valueOf(row.getString("state")),
                row.getString("policy_version"),
                row.getLong("seed"),
                row.getInt("seconds_limit"),
                row.getObject("move_limit", Integer.class),
                Database.instant(row, "requested_at"),
                Database.instantOrNull(row, "started_at"),
                Database.instantOrNull(row, "ended_at"),
                Json.progress(row.getString("progress")),
                row.getString("failure"));
    }
}
