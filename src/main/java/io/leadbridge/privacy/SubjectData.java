package io.leadbridge.privacy;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Who keeps what has been encrypted with keys of subjects, and what else they know of them. */
public interface SubjectData {

    /**
     * Forgets, in the current transaction, what is not encrypted: the key has just been destroyed.
     *
     * @return how many decisions were about the subject
     */
    int forget(UUID key);

    /** Those of these keys that nothing is encrypted with any more. */
    Set<UUID> unused(Collection<UUID> keys);
}
