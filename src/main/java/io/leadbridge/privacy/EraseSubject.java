package io.leadbridge.privacy;

import io.leadbridge.audit.Act;
import io.leadbridge.audit.Journal;
import io.leadbridge.kernel.Actor;
import io.leadbridge.kernel.Problem;
import io.leadbridge.kernel.ProblemType;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Erases a person: destroys the key, and with it all that was encrypted. The decisions stay as anonymous evidence. */
@Singleton
public class EraseSubject {

    private final SubjectKeys keys;
    private final SubjectData data;
    private final Journal journal;
    private final Clock clock;

    @Inject
    public EraseSubject(SubjectKeys keys, SubjectData data, Journal journal, Clock clock) {
        this.keys = keys;
        this.data = data;
        this.journal = journal;
        this.clock = clock;
    }

    /** Erases; of a subject who is erased already it says so, and writes nothing. */
    @Transactional
    public Erasure erase(SubjectHash subject, Erasure.Reason reason, Actor by) {
        var now = clock.instant();
        Optional<UUID> destroyed = keys.destroy(subject, now);
        if (destroyed.isEmpty()) {
            return keys.erasedAt(subject).map(at -> new Erasure(subject, at, 0)).orElseThrow(EraseSubject::unknown);
        }
        int decisions = data.forget(destroyed.get());
        String reference = reason.reference();
        journal.record(
                by,
                Act.SUBJECT_ERASED,
                subject.value(),
                reason.ground().name(),
                reference == null ? Map.of() : Map.of("reference", reference));
        return new Erasure(subject, now, decisions);
    }

    /** No subject has this hash, and none had. */
    public static Problem unknown() {
        return new Problem(
                ProblemType.SUBJECT_NOT_FOUND,
                "No decision is kept about a subject of this hash; POST /v1/subjects:find gives the hash of a person.");
    }
}
