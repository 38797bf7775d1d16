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
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
        if (!missing.isEmpty()) {
            create(missing, at);
            keys.putAll(current(missing));
        }
        return keys;
    }

    private Map<SubjectHash, SubjectKey> current(Collection<SubjectHash> subjects) {
        Map<SubjectHash, SubjectKey> keys = new HashMap<>();
        database.query(
                        """
                        select key_id, subject_hash, master_key_id, wrapped from subject_key
                        where subject_hash = any(?) and erased_at is null
                        """,
                        WrappedKey::of,
                        (Object) subjects.stream().map(SubjectHash::value).toArray(String[]::new))
                .forEach(one -> keys.put(new SubjectHash(one.subject()), unwrap(one)));
        return keys;
    }

    /** Another transaction may be doing the same; the first one to commit counts. Always in the same order, so that none waits for itself. */
    private void create(Set<SubjectHash> missing, Instant at) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        missing.stream().map(SubjectHash::value).sorted().forEach(subject -> {
            byte[] key = new byte[KEY_BYTES];
            random.nextBytes(key);
            UUID id = ids.next();
            rows.add(new Object[] {id, subject, masters.current(), masters.wrap(key, id), at});
        });
        database.updateAll(
                """
                insert into subject_key (key_id, subject_hash, master_key_id, wrapped, created_at) values (?, ?, ?, ?, ?)
                on conflict (subject_hash) where erased_at is null do nothing
                """,
                rows);
    }

    @Override
    public Map<UUID, SubjectKey> find(Collection<UUID> keyIds) {
        Map<UUID, SubjectKey> keys = new HashMap<>();
        database.query(
                        """
                        select key_id, subject_hash, master_key_id, wrapped from subject_key
                        where key_id = any(?) and erased_at is null
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
    public int destroy(SubjectHash subject, Instant at) {
        return database.update(
                """
                update subject_key set wrapped = null, master_key_id = null, erased_at = ?
                where subject_hash = ? and erased_at is null
                """,
                at,
                subject.value());
    }

    @Override
    public boolean knows(SubjectHash subject) {
        return database.first(
                        "select 1 from subject_key where subject_hash = ? limit 1",
                        row -> row.getInt(1),
                        subject.value())
                .isPresent();
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
