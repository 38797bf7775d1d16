package io.leadbridge.privacy;

import io.leadbridge.audit.Act;
import io.leadbridge.audit.Journal;
import io.leadbridge.kernel.Actor;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds whose data is kept, by the names a person is known by. */
@Singleton
public class FindSubjects {

    private final SubjectKeys keys;
    private final SubjectHashes hashes;
    private final Journal journal;

    @Inject
    public FindSubjects(SubjectKeys keys, SubjectHashes hashes, Journal journal) {
        this.keys = keys;
        this.hashes = hashes;
        this.journal = journal;
    }

    /**
     * A subject that was found.
     *
     * @param by what sort of names led to it
     * @param erasedAt when it was erased last; null when it never was
     * @param kept whether anything is kept that could be erased
     */
    public record Found(SubjectHash subject, Set<Identity.Kind> by, @Nullable Instant erasedAt, boolean kept) {}

    /** In the order of their hashes; who was found for whom is an act. */
    @Transactional
    public List<Found> find(Collection<Identity> names, Actor by) {
        Map<String, Set<Identity.Kind>> found = new TreeMap<>();
        for (Identity name : names) {
            SubjectHash hash = hashes.of(name);
            keys.named(hash).forEach(subject -> add(found, subject, name.kind()));
            if (keys.erasedAt(hash).isPresent()) {
                add(found, hash, name.kind());
            }
        }
        found.forEach(
                (subject, kinds) -> journal.record(by, Act.SUBJECT_FOUND, subject, null, Map.of("by", words(kinds))));
        return found.entrySet().stream()
                .map(one -> found(new SubjectHash(one.getKey()), one.getValue()))
                .toList();
    }

    private static String words(Set<Identity.Kind> kinds) {
        return kinds.stream().map(Identity.Kind::name).collect(Collectors.joining(", "));
    }

    private static void add(Map<String, Set<Identity.Kind>> found, SubjectHash subject, Identity.Kind kind) {
        found.computeIfAbsent(subject.value(), none -> EnumSet.noneOf(Identity.Kind.class))
                .add(kind);
    }

    private Found found(SubjectHash subject, Set<Identity.Kind> by) {
        Optional<Instant> erased = keys.erasedAt(subject);
        return new Found(subject, by, erased.orElse(null), keys.keyOf(subject).isPresent());
    }
}
