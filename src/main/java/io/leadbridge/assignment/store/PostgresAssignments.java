package io.leadbridge.assignment.store;

import io.leadbridge.assignment.Assignment;
import io.leadbridge.assignment.AssignmentId;
import io.leadbridge.assignment.AssignmentState;
import io.leadbridge.assignment.Assignments;
import io.leadbridge.decision.DecisionId;
import io.leadbridge.decision.RoutedLead;
import io.leadbridge.kernel.Actor;
import io.leadbridge.kernel.Page;
import io.leadbridge.kernel.RepId;
import io.leadbridge.platform.Database;
import io.leadbridge.platform.PageCursor;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Assignments as rows that are only ever ended, never removed. */
@Singleton
class PostgresAssignments implements Assignments {

    private final Database database;

    PostgresAssignments(Database database) {
        this.database = database;
    }

    @Override
    public void add(List<Assignment> assignments) {
        database.updateAll(
                """
                insert into assignment (assignment_id, decision_id, external_id, pool, rep_id, state, attempt,
                    policy_version, plan_id, by_kind, by_id, reason, why, assigned_at, ended_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?::uuid, ?, ?, ?, ?::jsonb, ?, ?::timestamptz)
                """,
                assignments.stream().map(PostgresAssignments::columns).toList());
    }

    private static @Nullable Object[] columns(Assignment assignment) {
        return new @Nullable Object[] {
            assignment.id().value(),
            assignment.decisionId().value(),
            assignment.externalId(),
            assignment.pool(),
            assignment.repId().value(),
            assignment.state(),
            assignment.attempt(),
            assignment.policyVersion(),
            assignment.planId(),
            assignment.by().kind(),
            assignment.by().id(),
            assignment.reason(),
            Json.write(assignment.why()),
            assignment.assignedAt(),
            assignment.endedAt()
        };
    }

    @Override
    public Optional<Assignment> find(AssignmentId id) {
        return database.first(
                "select * from assignment where assignment_id = ?", PostgresAssignments::read, id.value());
    }

    @Override
    public Optional<Assignment> open(DecisionId decision) {
        return database.first(
                "select * from assignment where decision_id = ? and ended_at is null",
                PostgresAssignments::read,
                decision.value());
    }

    @Override
    public void end(AssignmentId id, AssignmentState state, Instant at) {
        database.update(
                "update assignment set state = ?, ended_at = ? where assignment_id = ? and ended_at is null",
                state,
                at,
                id.value());
    }

    @Override
    public Map<DecisionId, List<RepId>> earlierOwners(List<RoutedLead> leads) {
        var owners = new HashMap<DecisionId, List<RepId>>();
        database.query(
                        """
                        with lead as (select * from unnest(?::uuid[], ?::text[], ?::text[]) as l(id, external_id, source_system))
                        select lead.id, a.rep_id from lead join assignment a on a.decision_id = lead.id
                            and a.state in ('DECLINED', 'EXPIRED', 'REASSIGNED')
                        union
                        select lead.id, a.rep_id from lead join assignment a on a.external_id = lead.external_id
                            and a.state in ('DECLINED', 'EXPIRED', 'REASSIGNED')
                        join routed_lead r on r.decision_id = a.decision_id
                            and r.source_system is not distinct from lead.source_system
                        order by 1, 2
                        """,
                        row -> Map.entry(new DecisionId(row.getObject(1, UUID.class)), new RepId(row.getString(2))),
                        leads.stream().map(lead -> lead.decisionId().value()).toArray(UUID[]::new),
                        leads.stream().map(RoutedLead::externalId).toArray(String[]::new),
                        leads.stream().map(RoutedLead::sourceSystem).toArray(String[]::new))
                .forEach(owner -> owners.computeIfAbsent(owner.getKey(), none -> new ArrayList<>())
                        .add(owner.getValue()));
        return owners;
    }

    @Override
    public void forget(Collection<DecisionId> decisions) {
        database.update("update assignment set external_id = null, reason = null where decision_id = any(?)", (Object)
                decisions.stream().map(DecisionId::value).toArray(UUID[]::new));
    }

    @Override
    public Page<Assignment> search(Query query, int limit, @Nullable String cursor) {
        var before = PageCursor.uuid(cursor, query.toString());
        var repId = query.repId() == null ? null : query.repId().value();
        var state = query.state() == null ? null : query.state().name();
        var found = database.query(
                """
                select * from assignment
                where (?::text is null or rep_id = ?) and (?::text is null or state = ?) and (?::text is null or pool = ?)
                    and (?::text is null or external_id = ?) and (?::uuid is null or assignment_id < ?)
                order by assignment_id desc limit ?
                """,
                PostgresAssignments::read,
                repId,
                repId,
                state,
                state,
                query.pool(),
                query.pool(),
                query.externalId(),
                query.externalId(),
                before,
                before,
                limit + 1);
        return PageCursor.page(found, limit, query.toString(), Assignment::id);
    }

    private static Assignment read(ResultSet row) throws SQLException {
        return new Assignment(
                new AssignmentId(row.getObject("assignment_id", UUID.class)),
                new DecisionId(row.getObject("decision_id", UUID.class)),
                row.getString("external_id"),
                row.getString("pool"),
                new RepId(row.getString("rep_id")),
                AssignmentState.valueOf(row.getString("state")),
                row.getInt("attempt"),
                row.getString("policy_version"),
                row.getObject("plan_id", UUID.class),
                new Actor(Actor.Kind.valueOf(row.getString("by_kind")), row.getString("by_id")),
                row.getString("reason"),
                Json.candidates(row.getString("why")),
                Database.instant(row, "assigned_at"),
                Database.instantOrNull(row, "ended_at"));
    }
}
