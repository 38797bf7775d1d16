package io.leadbridge.privacy.store;

import io.leadbridge.kernel.IdSource;
import io.leadbridge.platform.Database;
import io.leadbridge.privacy.SubjectHash;
import io.leadbridge.privacy.SubjectKey;
import io.leadbridge.privacy.SubjectKeys;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The keys as rows, each wrapped by a master key; nothing is cached, so that a destroyed key is gone at once. */
@Singleton
class PostgresSubjectKeys implements SubjectKeys {

    private static final int KEY_BYTES = 32;

    private final Database database;
    private final MasterKeys masters;
    private final IdSource ids;
    private final SecureRandom random = new SecureRandom();

    PostgresSubjectKeys(Database database, MasterKeys masters, IdSource ids) {
        this.database = database;
        this.masters = masters;
        this.ids = ids;
    }

    @Override
    public Map<SubjectHash, SubjectKey> take(Collection<SubjectHash> subjects, Instant at) {
        Map<SubjectHash, SubjectKey> keys = current(subjects);
        Set<SubjectHash> missing = new LinkedHashSet<>(subjects);
        missing.removeAll(keys.keySet());
        while (!missing.isEmpty()) { // once more only when one was destroyed meanwhile
            keys.putAll(create(missing, at));
            missing.removeAll(keys.keySet());
            keys.putAll(current(missing));
            missing.removeAll(keys.keySet());
        }
        return keys;
    }

    private Map<SubjectHash, SubjectKey> current(Collection<SubjectHash> subjects) {
        Map<SubjectHash, SubjectKey> keys = new HashMap<>();
        if (subjects.isEmpty()) {
            return keys;
        }
        database.query(
                        """
                        select key_id, subject_hash, master_key_id, wrapped from subject_key
                        where subject_hash = any(?) order by subject_hash for share
                        """,
                        WrappedKey::of,
                        (Object) subjects.stream().map(SubjectHash::value).toArray(String[]::new))
                .forEach(one -> keys.put(new SubjectHash(one.subject()), unwrap(one)));
        return keys;
    }

    /**
     * The keys that are new. Another transaction may be making one, too; the first one to commit counts. Always in the same order, so that
     * none waits for itself.
     */
    private Map<SubjectHash, SubjectKey> create(Set<SubjectHash> missing, Instant at) {
        Map<SubjectHash, SubjectKey> made = new LinkedHashMap<>();
        List<String> wrapped = new ArrayList<>();
        missing.stream().sorted(Comparator.comparing(SubjectHash::value)).forEach(subject -> {
            byte[] key = new byte[KEY_BYTES];
            random.nextBytes(key);
            UUID id = ids.next();
            made.put(subject, new AesSubjectKey(id, key));
            wrapped.add(HexFormat.of().formatHex(masters.wrap(key, id)));
        });
        Set<UUID> kept = Set.copyOf(database.query(
                """
                insert into subject_key (key_id, subject_hash, master_key_id, wrapped, created_at)
                select key, subject, ?, decode(wrapped, 'hex'), ?::timestamptz
                from unnest(?::uuid[], ?::text[], ?::text[]) as n(key, subject, wrapped) order by subject collate "C"
                on conflict (subject_hash) do nothing returning key_id
                """,
                row -> row.getObject(1, UUID.class),
                masters.current(),
                at,
                made.values().stream().map(SubjectKey::id).toArray(UUID[]::new),
                made.keySet().stream().map(SubjectHash::value).toArray(String[]::new),
                wrapped.toArray(String[]::new)));
        made.values().removeIf(key -> !kept.contains(key.id()));
        return made;
    }

    @Override
    public Map<UUID, SubjectKey> find(Collection<UUID> keyIds) {
        Map<UUID, SubjectKey> keys = new HashMap<>();
        database.query(
                        """
                        select key_id, subject_hash, master_key_id, wrapped from subject_key
                        where key_id = any(?)
                        """,
                        WrappedKey::of,
                        (Object) keyIds.toArray(UUID[]::new))
                .forEach(one -> keys.put(one.id(), unwrap(one)));
        return keys;
    }

    private SubjectKey unwrap(WrappedKey one) {
        return new AesSubjectKey(one.id(), one.unwrap(masters));
    }

    @Override
    public void remember(Map<UUID, Set<SubjectHash>> names) {
        List<String> hashes = new ArrayList<>();
        List<UUID> keys = new ArrayList<>();
        names.forEach((key, all) -> all.forEach(name -> {
            hashes.add(name.value());
            keys.add(key);
        }));
        if (!hashes.isEmpty()) {
            database.update(
                    """
                    insert into subject_name (name_hash, key_id)
                    select distinct name, key from unnest(?::text[], ?::uuid[]) as n(name, key) order by name, key
                    on conflict do nothing
                    """,
                    hashes.toArray(String[]::new),
                    keys.toArray(UUID[]::new));
        }
    }

    @Override
    public List<SubjectHash> named(SubjectHash name) {
        return database.query(
                """
                select subject_hash from subject_key where subject_hash = ?
                union select k.subject_hash from subject_name n join subject_key k using (key_id) where n.name_hash = ?
                order by 1
                """,
                row -> new SubjectHash(row.getString(1)),
                name.value(),
                name.value());
    }

    @Override
    public List<SubjectKey> known(SubjectHash name) {
        return database.query(
                """
                select k.key_id, k.subject_hash, k.master_key_id, k.wrapped
                from subject_name n join subject_key k using (key_id) where n.name_hash = ?
                """,
                row -> unwrap(WrappedKey.of(row)),
                name.value());
    }

    /** The row goes as a whole: what is left of the decisions is not tied to the subject by anything. */
    @Override
    public Optional<UUID> destroy(SubjectHash subject, Instant at) {
        Optional<UUID> destroyed = database.first(
                "delete from subject_key where subject_hash = ? returning key_id",
                row -> row.getObject(1, UUID.class),
                subject.value());
        destroyed.ifPresent(key -> {
            database.update("delete from subject_name where key_id = ?", key);
            database.update(
                    """
                    insert into erased_subject (subject_hash, erased_at) values (?, ?)
                    on conflict (subject_hash) do update set erased_at = excluded.erased_at
                    """,
                    subject.value(),
                    at);
        });
        return destroyed;
    }

    @Override
    public List<UUID> lock(Instant madeBefore, UUID after, int most) {
        return database.query(
                """
                select key_id from subject_key where created_at < ? and key_id > ?
                order by key_id limit ? for update skip locked
                """,
                row -> row.getObject(1, UUID.class),
                madeBefore,
                after,
                most);
    }

    @Override
    public void drop(Collection<UUID> keyIds) {
        Object all = keyIds.toArray(UUID[]::new);
        database.update("delete from subject_name where key_id = any(?)", all);
        database.update("delete from subject_key where key_id = any(?)", all);
    }

    @Override
    public Optional<UUID> keyOf(SubjectHash subject) {
        return database.first(
                "select key_id from subject_key where subject_hash = ?",
                row -> row.getObject(1, UUID.class),
                subject.value());
    }

    @Override
    public Optional<Instant> erasedAt(SubjectHash subject) {
        return database.first(
                "select erased_at from erased_subject where subject_hash = ?",
                row -> Database.instant(row, "erased_at"),
                subject.value());
    }

    @Override
    public int rewrap(int most) {
        List<WrappedKey> old = database.query(
                """
                select key_id, subject_hash, master_key_id, wrapped from subject_key
                where master_key_id <> ? order by key_id limit ? for update skip locked
                """,
                WrappedKey::of,
                masters.current(),
                most);
        List<@Nullable Object[]> rows = new ArrayList<>();
        old.forEach(one -> rows.add(new Object[] {rewrap(one), masters.current(), one.id()}));
        database.updateAll("update subject_key set wrapped = ?, master_key_id = ? where key_id = ?", rows);
        return old.size();
    }

    private byte[] rewrap(WrappedKey one) {
        return masters.wrap(one.unwrap(masters), one.id());
    }

    @Override
    public long toRewrap() {
        return database.first(
                        "select count(*) from subject_key where master_key_id <> ?",
                        row -> row.getLong(1),
                        masters.current())
                .orElseThrow();
    }
}
