package io.leadbridge.audit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Entries of one kind, by who keeps them. */
public interface SealedEntries {

    EntryKind kind();

    /** By their numbers, the entries of batches of a lane in the order of their places; fewer than a batch had where some are gone. */
    Map<Long, List<String>> entries(int lane, long first, long last);

    /** An entry by its id. */
    Optional<Found> find(UUID id);

    /**
     * An entry.
     *
     * @param seal null for one that is older than sealing
     * @param place in its batch, from 0
     */
    record Found(String entry, @Nullable Seal seal, int place) {}
}
