package io.leadbridge.audit.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.leadbridge.audit.EntryKind;
import io.leadbridge.audit.Evidence;
import io.leadbridge.audit.Journal;
import io.leadbridge.audit.Seal;
import io.leadbridge.audit.SealedEntries;
import io.leadbridge.kernel.Actor;
import io.leadbridge.kernel.IdSource;
import io.leadbridge.kernel.Page;
import io.leadbridge.platform.CurrentActor;
import io.leadbridge.platform.Database;
import io.leadbridge.platform.PageCursor;
import io.leadbridge.platform.TraceIds;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The journal as rows that hold what is sealed. */
@Singleton
class PostgresJournal implements Journal, SealedEntries {

    /** In a row. */
    private static final int LANE = 7;

    private static final int BATCH = 8;

    private final Database database;
    private final Evidence evidence;
    private final IdSource ids;
    private final Clock clock;
    private final CurrentActor current;

    PostgresJournal(Database database, Evidence evidence, IdSource ids, Clock clock, CurrentActor current) {
        this.database = database;
        this.evidence = evidence;
        this.ids = ids;
        this.clock = clock;
        this.current = current;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void record(Actor by, List<Deed> deeds) {
        Instant at = clock.instant();
        String client = current.client();
        String trace = TraceIds.current();
        List<@Nullable Object[]> rows = new ArrayList<>();
        List<byte[]> sealed = new ArrayList<>();
        for (Deed deed : deeds) {
            var entry = new Entry(ids.next(), at, by, client, trace, deed);
            String text = ActDocuments.write(entry);
            sealed.add(text.getBytes(UTF_8));
            rows.add(new @Nullable Object[] {
                entry.id(), at, deed.act(), by.kind(), by.id(), deed.subject(), text, null, null, rows.size()
            });
        }
        Seal seal = evidence.seal(EntryKind.ACT, sealed);
        for (@Nullable Object[] row : rows) {
            row[LANE] = seal.lane();
            row[BATCH] = seal.batch();
        }
        database.updateAll(
                """
                insert into journal (act_id, at, act, by_kind, by_id, subject, entry, lane, batch, place)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                rows);
    }

    @Override
    public Page<Entry> search(Query query, int limit, @Nullable String cursor) {
        String asked = query.toString();
        List<Entry> found = database.query(
                """
                select entry from journal
                where (?::timestamptz is null or at >= ?) and (?::timestamptz is null or at < ?)
                    and (?::text is null or act = ?) and (?::text is null or by_id = ?) and (?::text is null or subject = ?)
                    and (?::uuid is null or act_id < ?)
                order by act_id desc limit ?
                """,
                row -> ActDocuments.read(row.getString(1)),
                query.from(),
                query.from(),
                query.to(),
                query.to(),
                query.act(),
                query.act(),
                query.by(),
                query.by(),
                query.subject(),
                query.subject(),
                PageCursor.uuid(cursor, asked),
                PageCursor.uuid(cursor, asked),
                limit + 1);
        return PageCursor.page(found, limit, asked, Entry::id);
    }

    @Override
    public EntryKind kind() {
        return EntryKind.ACT;
    }

    @Override
    public Map<Long, List<String>> entries(int lane, long first, long last) {
        Map<Long, List<String>> entries = new HashMap<>();
        database.query(
                        "select batch, entry from journal where lane = ? and batch between ? and ? order by batch, place",
                        row -> Map.entry(row.getLong(1), row.getString(2)),
                        lane,
                        first,
                        last)
                .forEach(one -> entries.computeIfAbsent(one.getKey(), none -> new ArrayList<>())
                        .add(one.getValue()));
        return entries;
    }

    @Override
    public Optional<Found> find(UUID id) {
        return database.first(
                "select entry, lane, batch, place from journal where act_id = ?",
                row -> new Found(row.getString(1), new Seal(row.getInt(2), row.getLong(3)), row.getInt(4)),
                id);
    }
}
