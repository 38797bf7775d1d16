package io.leadbridge.assignment;

import io.leadbridge.kernel.Page;
import io.leadbridge.kernel.RepId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The reps there are. */
public interface Reps {

    Optional<StoredRep> find(RepId repId);

    /** The same, and nobody else changes the rep before this transaction has ended. */
    Optional<StoredRep> lock(RepId repId);

    /** By id. */
    Page<StoredRep> list(int limit, @Nullable String cursor);

    /**
     * Adds or replaces a rep.
     *
     * @param ifVersion the version the change was made from; 0 for a rep that must be new; null to replace whatever is there
     * @return empty when another version is stored, and then nothing is changed
     */
    Optional<StoredRep> put(Rep rep, @Nullable Long ifVersion);

    boolean isEmpty();
}
