package io.leadbridge.privacy;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Drops keys of subjects with which nothing is encrypted any more: what they were for has been dropped when its time was over. */
@Singleton
public class DropUnusedKeys {

    /** Before the first key. */
    public static final UUID START = new UUID(0, 0);

    private static final int AT_A_TIME = 500;

    private final SubjectKeys keys;
    private final SubjectData data;

    @Inject
    public DropUnusedKeys(SubjectKeys keys, SubjectData data) {
        this.keys = keys;
        this.data = data;
    }

    /**
     * How far it has come.
     *
     * @param last the last key that was looked at
     * @param dropped how many of these were dropped
     */
    public record Step(UUID last, int dropped) {}

    /** Looks at the next keys that were made before a time; empty when all were looked at. */
    @Transactional
    public Optional<Step> next(Instant madeBefore, UUID after) {
        List<UUID> some = keys.lock(madeBefore, after, AT_A_TIME);
        if (some.isEmpty()) {
            return Optional.empty();
        }
        Set<UUID> unused = data.unused(some);
        keys.drop(unused);
        return Optional.of(new Step(some.get(some.size() - 1), unused.size()));
    }
}
