package io.leadbridge.assignment.store;

import io.leadbridge.assignment.Plan;
import io.leadbridge.assignment.PlanProgress;
import io.leadbridge.assignment.Plans;
import io.leadbridge.platform.Database;
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

    PostgresPlans(Database database) {
        this.database = database;
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
        return database.first(
                """
                update assignment_plan set state = 'RUNNING', started_at = ?, lease_owner = ?, lease_until = ?
                where plan_id = (
                    select plan_id from assignment_plan
                    where state = 'QUEUED' or (state = 'RUNNING' and lease_until < ?)
                    order by requested_at, plan_id limit 1 for update skip locked)
                returning *
                """,
                PostgresPlans::read,
                now,
                owner,
                leaseUntil,
                now);
    }

    @Override
    public Lease renew(UUID id, UUID owner, Instant leaseUntil, PlanProgress progress) {
        return database.first(
                        """
                        update assignment_plan set lease_until = ?, progress = ?::jsonb
                        where plan_id = ? and lease_owner = ? and state = 'RUNNING' returning cancel
                        """,
                        row -> row.getBoolean("cancel") ? Lease.CANCELLED : Lease.HELD,
                        leaseUntil,
                        Json.write(progress),
                        id,
                        owner)
                .orElse(Lease.LOST);
    }

    @Override
    public boolean end(
            UUID id, UUID owner, Plan.State state, Instant at, PlanProgress progress, @Nullable String failure) {
        return database.update(
                        """
                        update assignment_plan set state = ?, ended_at = ?, progress = ?::jsonb, failure = ?
                        where plan_id = ? and lease_owner = ? and state = 'RUNNING'
                        """,
                        state,
                        at,
                        Json.write(progress),
                        failure,
                        id,
                        owner)
                == 1;
    }

    @Override
    public boolean cancel(UUID id, Instant at) {
        return database.update(
                        """
                        update assignment_plan set cancel = true,
                            ended_at = case when state = 'QUEUED' then ?::timestamptz else ended_at end,
                            state = case when state = 'QUEUED' then 'CANCELLED' else state end
                        where plan_id = ? and state in ('QUEUED', 'RUNNING') and not cancel
                        """,
                        at,
                        id)
                == 1;
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
