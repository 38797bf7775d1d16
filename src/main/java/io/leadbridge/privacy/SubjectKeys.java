package io.leadbridge.privacy;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** The keys personal data is encrypted with, one a subject; all in the current transaction. */
public interface SubjectKeys {

    /** The current key of each subject; who has none gets one. */
    Map<SubjectHash, SubjectKey> take(Collection<SubjectHash> subjects, Instant at);

    /** Those of these keys that are not destroyed. */
    Map<UUID, SubjectKey> find(Collection<UUID> ids);

    /**
     * Destroys all keys of a subject for ever; the next decision about the subject takes a new one.
     *
     * @return how many there were
     */
    int destroy(SubjectHash subject, Instant at);

    /** Whether the subject has, or had, a key. */
    boolean knows(SubjectHash subject);

    /**
     * Wraps keys anew that an older master key wraps.
     *
     * @param most how many at a time
     * @return how many were wrapped anew
     */
    int rewrap(int most);

    /** How many keys an older master key wraps. */
    long toRewrap();
}
