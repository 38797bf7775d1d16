package io.leadbridge.assignment.store;

import io.leadbridge.assignment.LeadQueue;
import io.leadbridge.assignment.QueuedLead;
import io.leadbridge.assignment.UnassignedReason;
import io.leadbridge.decision.DecisionId;
import io.leadbridge.decision.LeadKey;
import io.leadbridge.decision.RoutedLead;
import io.leadbridge.kernel.Page;
import io.leadbridge.platform.Database;
import io.leadbridge.platform.PageCursor;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Routed leads as rows that stay until somebody has them. */
@Singleton
class PostgresLeadQueue implements LeadQueue {

    private static final String COLUMNS = "lead, pool, waiting, holds_place, unassigned_reason, why";

    private final Database database;

    PostgresLeadQueue(Database database) {
        this.database = database;
    }

    @Override
    public void add(List<QueuedLead> leads) {
        database.update(
                """
                insert into routed_lead
                    (decision_id, pool, waiting, holds_place, priority, routed_at, external_id, source_system, lead,
                    unassigned_reason, why)
                select decision_id, pool, waiting, holds_place, priority, routed_at, external_id, source_system, lead,
                    reason, '[]'
                from jsonb_to_recordset(?::jsonb) as n(decision_id uuid, pool text, waiting boolean,
                    holds_place boolean, priority integer, routed_at timestamptz, external_id text,
                    source_system text, lead jsonb, reason text)
                on conflict do nothing
                """,
                Json.write(leads.stream().map(Columns::of).toList()));
    }

    /** A row to be, named as the columns are. */
    private record Columns(
            String decision_id,
            @Nullable String pool,
            boolean waiting,
            boolean holds_place,
            int priority,
            Instant routed_at,
            @Nullable String external_id,
            @Nullable String source_system,
            RoutedLead lead,
            @Nullable UnassignedReason reason) {

        static Columns of(QueuedLead queued) {
            var lead = queued.lead();
            return new Columns(
                    lead.decisionId().toString(),
                    queued.pool(),
                    queued.waiting(),
                    queued.holdsPlace(),
                    lead.priority(),
                    lead.routedAt(),
                    lead.externalId(),
                    lead.sourceSystem(),
                    lead,
                    queued.reason());
        }
    }

    @Override
    public void lockLeads(Collection<LeadKey> leads) {
        database.query(
                """
                select pg_advisory_xact_lock(lead) from (
                    select distinct hashtextextended(external_id || e'\\n' || coalesce(source_system, ''), 0) as lead
                    from unnest(?::text[], ?::text[]) as k(external_id, source_system) order by lead) as in_order
                """,
                row -> true,
                externalIds(leads),
                sourceSystems(leads));
    }

    @Override
    public List<QueuedLead> places(Collection<LeadKey> leads) {
        return database.query(
                """
                select lead, pool, waiting, holds_place, unassigned_reason, why
                from unnest(?::text[], ?::text[]) as k(external_id, source_system) join routed_lead r
                    on r.external_id = k.external_id and coalesce(r.source_system, '') = coalesce(k.source_system, '')
                where r.holds_place order by r.decision_id
                """,
                PostgresLeadQueue::read,
                externalIds(leads),
                sourceSystems(leads));
    }

    private static String[] externalIds(Collection<LeadKey> leads) {
        return leads.stream().map(LeadKey::externalId).toArray(String[]::new);
    }

    private static @Nullable String[] sourceSystems(Collection<LeadKey> leads) {
        return leads.stream().map(LeadKey::sourceSystem).toArray(String[]::new);
    }

    @Override
    public void vacate(Collection<DecisionId> decisions) {
        database.update(
                """
                update routed_lead set waiting = false, holds_place = false, unassigned_reason = null, why = '[]'
                where decision_id = any (?::uuid[])
                """,
                (Object) ids(decisions));
    }

    private static String[] ids(Collection<DecisionId> decisions) {
        return decisions.stream().map(DecisionId::toString).toArray(String[]::new);
    }

    @Override
    public Map<DecisionId, QueuedLead> places(List<DecisionId> decisions) {
        var places = byDecision("", decisions);
        var moved = new HashSet<LeadKey>();
        places.forEach((decision, left) ->
                left.lead().key().filter(lead -> !left.holdsPlace()).ifPresent(moved::add));
        if (moved.isEmpty()) {
            return places;
        }
        var held = new HashMap<LeadKey, QueuedLead>();
        places((Collection<LeadKey>) moved)
                .forEach(place -> place.lead().key().ifPresent(lead -> held.put(lead, place)));
        places.replaceAll((decision, place) -> place.holdsPlace()
                ? place
                : place.lead().key().map(lead -> held.getOrDefault(lead, place)).orElse(place));
        return places;
    }

    @Override
    public List<QueuedLead> lock(Collection<DecisionId> decisions) {
        return List.copyOf(
                byDecision(" order by decision_id for update", decisions).values());
    }

    private Map<DecisionId, QueuedLead> byDecision(String how, Collection<DecisionId> decisions) {
        var found = new HashMap<DecisionId, QueuedLead>();
        database.query(
                        "select " + COLUMNS + " from routed_lead where decision_id = any (?::uuid[])" + how,
                        PostgresLeadQueue::read,
                        (Object) ids(decisions))
                .forEach(queued -> found.put(queued.lead().decisionId(), queued));
        return found;
    }

    @Override
    public List<QueuedLead> waiting(String pool, int limit) {
        return database.query(
                "select " + COLUMNS
                        + " from routed_lead where waiting and pool = ? order by priority, routed_at, decision_id limit ?",
                PostgresLeadQueue::read,
                pool,
                limit);
    }

    @Override
    public Page<QueuedLead> searchWaiting(
            @Nullable String pool, @Nullable String externalId, int limit, @Nullable String cursor) {
        var query = "waiting " + List.of(String.valueOf(pool), String.valueOf(externalId));
        var after = PageCursor.uuid(cursor, query);
        var found = database.query(
                "select " + COLUMNS
                        + """
                         from routed_lead where waiting
                            and (?::text is null or pool = ?) and (?::text is null or external_id = ?)
                            and (?::uuid is null or decision_id > ?) order by decision_id limit ?
                        """,
                PostgresLeadQueue::read,
                pool,
                pool,
                externalId,
                externalId,
                after,
                after,
                limit + 1);
        return PageCursor.page(found, limit, query, queued -> queued.lead().decisionId());
    }

    @Override
    public void assigned(List<DecisionId> decisions) {
        database.update(
                """
                update routed_lead set waiting = false, unassigned_reason = null, why = '[]'
                where decision_id = any (?::uuid[])
                """,
                (Object) ids(decisions));
    }

    @Override
    public void forget(Collection<DecisionId> decisions) {
        database.update(
                """
                update routed_lead set external_id = null, lead = lead || '{"externalId": null, "accountId": null}'
                where decision_id = any (?::uuid[])
                """,
                (Object) ids(decisions));
    }

    @Override
    public void leave(List<Left> leads, Instant at) {
        if (leads.isEmpty()) {
            return;
        }
        database.update(
                """
                update routed_lead r set unassigned_reason = l.reason, why = l.why::jsonb, tried_at = ?
                from unnest(?::uuid[], ?::text[], ?::text[]) as l(decision_id, reason, why)
                where r.decision_id = l.decision_id and r.waiting
                """,
                at,
                ids(leads.stream().map(Left::decision).toList()),
                leads.stream().map(left -> left.reason().name()).toArray(String[]::new),
                leads.stream().map(left -> Json.write(left.why())).toArray(String[]::new));
    }

    private static QueuedLead read(ResultSet row) throws SQLException {
        var reason = row.getString("unassigned_reason");
        return new QueuedLead(
                Json.lead(row.getString("lead")),
                row.getString("pool"),
                row.getBoolean("waiting"),
                row.getBoolean("holds_place"),
                reason == null ? null : UnassignedReason.valueOf(reason),
                Json.candidates(row.getString("why")));
    }
}
