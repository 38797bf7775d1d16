package io.leadbridge.audit;

import java.util.List;

/** Seals entries, in the transaction that stores them. */
public interface Evidence {

    /**
     * Seals entries together.
     *
     * @param entries at least one, in order, exactly as they are stored
     */
    Seal seal(EntryKind kind, List<byte[]> entries);
}
