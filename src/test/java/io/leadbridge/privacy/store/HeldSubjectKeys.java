package io.leadbridge.privacy.store;

import io.leadbridge.privacy.SubjectHash;
import io.leadbridge.privacy.SubjectKey;
import io.leadbridge.privacy.SubjectKeys;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Keys in memory, unwrapped anew each time they are asked for, as those of the database are. */
public final class HeldSubjectKeys implements SubjectKeys {

    private static final String MASTER = Base64.getEncoder().encodeToString(new byte[32]);

    private final MasterKeys masters = new MasterKeys(Optional.of(List.of("held:" + MASTER)));
    private final Map<SubjectHash, UUID> ids = new LinkedHashMap<>();
    private final Map<UUID, byte[]> wrapped = new HashMap<>();

    @Override
    public Map<SubjectHash, SubjectKey> take(Collection<SubjectHash> subjects, Instant at) {
        Map<SubjectHash, SubjectKey> taken = new HashMap<>();
        for (SubjectHash subject : subjects) {
            UUID id = ids.computeIfAbsent(subject, this::create);
            taken.put(subject, unwrap(id));
        }
        return taken;
    }

    private UUID create(SubjectHash subject) {
        UUID id = UUID.nameUUIDFromBytes(subject.value().getBytes(StandardCharsets.UTF_8));
        byte[] key = Arrays.copyOf(subject.value().getBytes(StandardCharsets.UTF_8), 32);
        wrapped.put(id, masters.wrap(key, id));
        return id;
    }

    private SubjectKey unwrap(UUID id) {
        return new AesSubjectKey(id, masters.unwrap(wrapped.getOrDefault(id, new byte[0]), id, masters.current()));
    }

    @Override
    public Map<UUID, SubjectKey> find(Collection<UUID> keyIds) {
        Map<UUID, SubjectKey> found = new HashMap<>();
        keyIds.stream().filter(wrapped::containsKey).forEach(id -> found.put(id, unwrap(id)));
        return found;
    }

    @Override
    public Optional<UUID> destroy(SubjectHash subject, Instant at) {
        Optional<UUID> destroyed = Optional.ofNullable(ids.remove(subject));
        destroyed.ifPresent(wrapped::remove);
        return destroyed;
    }

    @Override
    public List<UUID> lock(Instant madeBefore, UUID after, int most) {
        return List.of();
    }

    @Override
    public void drop(Collection<UUID> keyIds) {
        keyIds.forEach(wrapped::remove);
        ids.values().removeAll(keyIds);
    }

    @Override
    public Optional<UUID> keyOf(SubjectHash subject) {
        return Optional.ofNullable(ids.get(subject));
    }

    @Override
    public void remember(Map<UUID, Set<SubjectHash>> names) {}

    @Override
    public List<SubjectHash> named(SubjectHash name) {
        return List.of();
    }

    @Override
    public List<SubjectKey> known(SubjectHash name) {
        return List.of();
    }

    @Override
    public Optional<Instant> erasedAt(SubjectHash subject) {
        return Optional.empty();
    }

    @Override
    public int rewrap(int most) {
        return 0;
    }

    @Override
    public long toRewrap() {
        return 0;
    }
}
