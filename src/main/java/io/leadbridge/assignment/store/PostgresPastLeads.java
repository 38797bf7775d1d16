package io.leadbridge.assignment.store;

import io.leadbridge.assignment.PastLeads;
import io.leadbridge.decision.DecisionId;
import io.leadbridge.decision.RoutedLead;
import io.leadbridge.platform.Database;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of queue and assignments, by when their leads were routed. */
@Singleton
class PostgresPastLeads implements PastLeads {

    private final Database database;

    PostgresPastLeads(Database database) {
        this.database = database;
    }

    @Override
    public List<RoutedLead> routed(Instant from, Instant to, int most) {
        return database.query(
                "select lead from routed_lead where routed_at >= ? and routed_at < ? limit ?",
                row -> Json.lead(row.getString(1)),
                from,
                to,
                most);
    }

    @Override
    public void passOn(Collection<DecisionId> decisions, Instant since) {
        List<@Nullable Object[]> heirs = database.query(
                """
                select n.decision_id, r.decision_id from routed_lead r cross join lateral (
                    select n.decision_id from routed_lead n
                    where n.external_id = r.external_id
                        and coalesce(n.source_system, '') = coalesce(r.source_system, '') and n.routed_at >= ?
                    order by n.routed_at desc, n.decision_id desc limit 1) n
                where r.decision_id = any(?) and r.holds_place
                """,
                row -> new @Nullable Object[] {row.getObject(1, UUID.class), row.getObject(2, UUID.class)},
                since,
                ids(decisions));
        // a lead has one place: first nobody holds it
        database.updateAll(
                "update routed_lead set holds_place = false where decision_id = ?",
                heirs.stream().map(heir -> new @Nullable Object[] {heir[1]}).toList());
        database.updateAll(
                """
                update routed_lead n set holds_place = true, waiting = r.waiting, pool = r.pool,
                    unassigned_reason = r.unassigned_reason, why = r.why
                from routed_lead r where n.decision_id = ? and r.decision_id = ?
                """,
                heirs);
        database.updateAll("update assignment set decision_id = ? where decision_id = ? and ended_at is null", heirs);
    }

    @Override
    public void drop(Collection<DecisionId> decisions) {
        database.update("delete from assignment where decision_id = any(?)", (Object) ids(decisions));
        database.update("delete from routed_lead where decision_id = any(?)", (Object) ids(decisions));
    }

    private static UUID[] ids(Collection<DecisionId> decisions) {
        return decisions.stream().map(DecisionId::value).toArray(UUID[]::new);
    }
}
