package io.leadbridge.decision.store;

import io.leadbridge.decision.DecisionId;
import io.leadbridge.decision.Handover;
import io.leadbridge.platform.Database;
import io.leadbridge.privacy.SubjectData;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What is known of a subject besides the encrypted part of the log. */
@Singleton
class DecisionSubjects implements SubjectData {

    private final Database database;
    private final Handover handover;

    DecisionSubjects(Database database, Handover handover) {
        this.database = database;
        this.handover = handover;
    }

    @Override
    public int forget(UUID key) {
        List<DecisionId> decisions = database.query(
                "select decision_id from decision where subject_key = ? order by decision_id",
                row -> new DecisionId(row.getObject(1, UUID.class)),
                key);
        Object ids = decisions.stream().map(DecisionId::value).toArray(UUID[]::new);
        database.update("update idempotency_key set body_digest = '' where decision_id = any(?)", ids);
        database.update("update replay_difference set differences = '[]' where decision_id = any(?)", ids);
        handover.forget(decisions);
        return decisions.size();
    }

    @Override
    public Set<UUID> unused(Collection<UUID> keys) {
        return Set.copyOf(database.query(
                """
                select key from unnest(?::uuid[]) as k(key)
                where not exists (select from decision d where d.subject_key = k.key)
                """,
                row -> row.getObject(1, UUID.class),
                (Object) keys.toArray(UUID[]::new)));
    }
}
