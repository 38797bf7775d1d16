package io.leadbridge.decision.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.leadbridge.audit.EntryKind;
import io.leadbridge.audit.Evidence;
import io.leadbridge.audit.Seal;
import io.leadbridge.decision.ClientKey;
import io.leadbridge.decision.Decision;
import io.leadbridge.decision.DecisionId;
import io.leadbridge.decision.Decisions;
import io.leadbridge.decision.LoggedDecision;
import io.leadbridge.kernel.Page;
import io.leadbridge.platform.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The decision log in PostgreSQL. */
@ApplicationScoped
class PostgresDecisions implements Decisions {

    private static final String NEWEST_FIRST = " order by decidedAt desc, decisionId desc";

    private final Database database;
    private final DecisionDocuments documents;
    private final PersonalTexts texts;
    private final Evidence evidence;
    private final Clock clock;

    PostgresDecisions(
            Database database, DecisionDocuments documents, PersonalTexts texts, Evidence evidence, Clock clock) {
        this.database = database;
        this.documents = documents;
        this.texts = texts;
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
        texts.seal(entries, rows, now);
        Seal seal = evidence.seal(
                EntryKind.DECISION,
                rows.stream().map(row -> row.entry().getBytes(UTF_8)).toList());
        List<@Nullable Object[]> values = new ArrayList<>(rows.size());
        for (int place = 0; place < rows.size(); place++) {
            DecisionRow row = rows.get(place);
            row.lane = seal.lane();
            row.batch = seal.batch();
            row.place = place;
            values.add(row.values());
        }
        database.updateAll(DecisionRow.INSERT, values);
    }

    @Override
    public Optional<LoggedDecision> find(DecisionId id) {
        return open(id).map(this::logged);
    }

    @Override
    public Optional<String> snapshot(DecisionId id) {
        return open(id).flatMap(text -> Optional.ofNullable(text.snapshot()));
    }

    private Optional<OpenText> open(DecisionId id) {
        return MonthsOfId.find(
                        database, "select " + StoredText.COLUMNS + " from decision", StoredText::read, id.value())
                .map(text -> texts.open(List.of(text)).get(0).intact());
    }

    private LoggedDecision logged(OpenText text) {
        return new LoggedDecision(documents.read(text.intact().document()), text.erased());
    }

    @Override
    public Optional<String> client(DecisionId id) {
        return MonthsOfId.find(database, "select client from decision", row -> row.getString(1), id.value());
    }

    @Override
    public Map<DecisionId, String> externalIds(Collection<DecisionId> ids) {
        Map<DecisionId, String> found = new HashMap<>();
        if (!ids.isEmpty()) {
            List<StoredText> rows = database.query(
                    "select " + StoredText.COLUMNS + " from decision where decision_id = any(?)",
                    StoredText::read,
                    (Object) ids.stream().map(DecisionId::value).toArray(UUID[]::new));
            for (OpenText text : texts.open(rows)) {
                Decision decision = documents.read(text.intact().document());
                if (decision.externalId() != null) {
                    found.put(decision.id(), decision.externalId());
                }
            }
        }
        return found;
    }

    @Override
    public List<DecisionId> ofSubject(UUID key, @Nullable UUID after, int limit) {
        return database.query(
                """
                select decision_id from decision where subject_key = ? and (?::uuid is null or decision_id > ?)
                order by decision_id limit ?
                """,
                row -> new DecisionId(row.getObject(1, UUID.class)),
                key,
                after,
                after,
                limit);
    }

    @Override
    public Page<LoggedDecision> search(Query query, int limit, @Nullable String cursor) {
        var conditions = new Conditions();
        conditions.add("decidedAt >= :from", "from", query.from());
        conditions.add("decidedAt < :to", "to", query.to());
        conditions.add("outcome = :outcome", "outcome", name(query.outcome()));
        conditions.add("routeClass = :routeClass", "routeClass", name(query.routeClass()));
        conditions.add("array_contains(reasonCodes, :reasonCode)", "reasonCode", query.reasonCode());
        conditions.add(
                "externalId in :externalIds",
                "externalIds",
                query.externalId() == null ? null : texts.externalIds(query.externalId()));
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
        List<OpenText> open = texts.open(page.stream().map(StoredText::of).toList());
        return new Page<>(
                open.stream().map(this::logged).toList(), more ? Cursor.after(page.get(limit - 1), query) : null);
    }

    @Override
    public Optional<KeyUse> findKey(ClientKey key) {
        return database.first(
                "select body_digest, decision_id from idempotency_key where client = ? and idempotency_key = ?",
                row -> new KeyUse(row.getString(1), new DecisionId(row.getObject(2, UUID.class))),
                key.client(),
                key.key());
    }

    /** In the order of the keys, so that no two writers wait for each other. */
    @Override
    public Set<DecisionId> takeKeys(List<KeyClaim> claims) {
        return Set.copyOf(database.query(
                """
                insert into idempotency_key (client, idempotency_key, body_digest, decision_id, used_at)
                select client, key, digest, decision, at
                from unnest(?::text[], ?::text[], ?::text[], ?::uuid[], ?::timestamptz[])
                    with ordinality as c(client, key, digest, decision, at, nr) order by client, key, nr
                on conflict do nothing returning decision_id
                """,
                row -> new DecisionId(row.getObject(1, UUID.class)),
                texts(claims, claim -> claim.key().client()),
                texts(claims, claim -> claim.key().key()),
                texts(claims, claim -> claim.use().body()),
                texts(claims, claim -> claim.use().decision().toString()),
                texts(claims, claim -> claim.decidedAt().toString())));
    }

    private static String[] texts(List<KeyClaim> claims, Function<KeyClaim, String> text) {
        return claims.stream().map(text).toArray(String[]::new);
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
