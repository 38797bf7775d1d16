package io.leadbridge.decision.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.leadbridge.audit.EntryKind;
import io.leadbridge.audit.Evidence;
import io.leadbridge.audit.Seal;
import io.leadbridge.decision.ClientKey;
import io.leadbridge.decision.Decision;
import io.leadbridge.decision.DecisionId;
import io.leadbridge.decision.Decisions;
import io.leadbridge.kernel.Digest;
import io.leadbridge.kernel.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The decision log in PostgreSQL. */
@ApplicationScoped
class PostgresDecisions implements Decisions {

    private static final String NEWEST_FIRST = " order by decidedAt desc, decisionId desc";

    private final Session session;
    private final DecisionDocuments documents;
    private final Evidence evidence;
    private final Clock clock;

    PostgresDecisions(Session session, DecisionDocuments documents, Evidence evidence, Clock clock) {
        this.session = session;
        this.documents = documents;
        this.evidence = evidence;
        this.clock = clock;
    }

    @Override
    public void append(List<Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        List<DecisionRow> rows = entries.stream()
                .map(entry -> DecisionRow.of(entry, now, documents))
                .toList();
        Seal seal = evidence.seal(
                EntryKind.DECISION,
                rows.stream().map(row -> row.entry().getBytes(UTF_8)).toList());
        for (int place = 0; place < rows.size(); place++) {
            DecisionRow row = rows.get(place);
            row.lane = seal.lane();
            row.batch = seal.batch();
            row.place = place;
            session.persist(row);
        }
        session.flush();
        session.clear();
    }

    @Override
    public Optional<Decision> find(DecisionId id) {
        return Optional.ofNullable(session.find(DecisionRow.class, id.value())).map(this::read);
    }

    @Override
    public Optional<String> snapshot(DecisionId id) {
        return Optional.ofNullable(session.find(DecisionRow.class, id.value())).map(row -> row.snapshot);
    }

    @Override
    public Optional<String> client(DecisionId id) {
        return Optional.ofNullable(session.find(DecisionRow.class, id.value())).map(row -> row.client);
    }

    @Override
    public Page<Decision> search(Query query, int limit, @Nullable String cursor) {
        var conditions = new Conditions();
        conditions.add("decidedAt >= :from", "from", query.from());
        conditions.add("decidedAt < :to", "to", query.to());
        conditions.add("outcome = :outcome", "outcome", name(query.outcome()));
        conditions.add("routeClass = :routeClass", "routeClass", name(query.routeClass()));
        conditions.add("array_contains(reasonCodes, :reasonCode)", "reasonCode", query.reasonCode());
        conditions.add("externalId = :externalId", "externalId", query.externalId());
        conditions.add("policyVersion = :policyVersion", "policyVersion", query.policyVersion());
        conditions.add("client = :client", "client", query.client());
        if (cursor != null) {
            var after = Cursor.parse(cursor, query);
            conditions.add(
                    "(decidedAt < :at or (decidedAt = :at and decisionId < :after))", "after", after.decisionId());
            conditions.parameters.put("at", after.decidedAt());
        }
        List<DecisionRow> rows = DecisionRow.<DecisionRow>find(
                        String.join(" and ", conditions.texts) + NEWEST_FIRST, conditions.parameters)
                .range(0, limit)
                .list();
        boolean more = rows.size() > limit;
        List<DecisionRow> page = more ? rows.subList(0, limit) : rows;
        return new Page<>(
                page.stream().map(this::read).toList(), more ? Cursor.after(page.get(limit - 1), query) : null);
    }

    @Override
    public Optional<KeyUse> findKey(ClientKey key) {
        return session.createNativeQuery(
                        "select body_digest, decision_id from idempotency_key"
                                + " where client = :client and idempotency_key = :key",
                        Tuple.class)
                .setParameter("client", key.client())
                .setParameter("key", key.key())
                .uniqueResultOptional()
                .map(row -> new KeyUse(new Digest(row.get(0, String.class)), new DecisionId(row.get(1, UUID.class))));
    }

    @Override
    public boolean takeKey(ClientKey key, KeyUse use, Instant at) {
        return session.createNativeMutationQuery(
                                """
                                insert into idempotency_key (client, idempotency_key, body_digest, decision_id, used_at)
                                values (:client, :key, :digest, :decision, :at) on conflict do nothing
                                """)
                        .setParameter("client", key.client())
                        .setParameter("key", key.key())
                        .setParameter("digest", use.bodyDigest().value())
                        .setParameter("decision", use.decision().value())
                        .setParameter("at", at)
                        .executeUpdate()
                == 1;
    }

    private Decision read(DecisionRow row) {
        return documents.read(row.document);
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private static final class Conditions {

        private final List<String> texts = new ArrayList<>(List.of("1 = 1"));
        private final Map<String, Object> parameters = new HashMap<>();

        void add(String text, String name, @Nullable Object value) {
            if (value != null) {
                texts.add(text);
                parameters.put(name, value);
            }
        }
    }
}
