package io.leadbridge.privacy;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The keys personal data is encrypted with, one a subject; all in the current transaction. */
public interface SubjectKeys {

    /** The current key of each subject; who has none gets one. None of them can be destroyed before this transaction ends. */
    Map<SubjectHash, SubjectKey> take(Collection<SubjectHash> subjects, Instant at);

    /** Remembers under which other names the subjects of these keys were seen. */
    void remember(Map<UUID, Set<SubjectHash>> names);

    /** The subjects that have, or were seen under, a name. */
    List<SubjectHash> named(SubjectHash name);

    /** The keys of the subjects that were seen under a name. */
    List<SubjectKey> known(SubjectHash name);

    /** Those of these keys that are not destroyed. */
    Map<UUID, SubjectKey> find(Collection<UUID> ids);

    /**
     * Destroys the key of a subject for ever, and all names; the next decision about the subject takes a new one.
     *
     * @return the key there was, if any
     */
    Optional<UUID> destroy(SubjectHash subject, Instant at);

    /**
     * Keys that were made before a time, in the order of their ids, which nobody can use before this transaction ends; without
     * those that somebody uses just now.
     *
     * @param after the id before the first
     */
    List<UUID> lock(Instant madeBefore, UUID after, int most);

    /** Drops keys with which nothing is encrypted any more, and the names of their subjects. */
    void drop(Collection<UUID> ids);

    /** The current key of a subject. */
    Optional<UUID> keyOf(SubjectHash subject);

    /** When the subject was erased last. */
    Optional<Instant> erasedAt(SubjectHash subject);

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
