package io.leadbridge.decision;

import io.leadbridge.audit.Act;
import io.leadbridge.audit.Journal;
import io.leadbridge.kernel.Actor;
import io.leadbridge.policy.Release;
import io.leadbridge.policy.ReleasePrivacy;
import io.leadbridge.policy.Releases;
import io.leadbridge.privacy.EraseSubject;
import io.leadbridge.privacy.SubjectHash;
import io.leadbridge.privacy.SubjectKeys;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells all that is kept about a person: what was known, what was decided, and by what logic (GDPR art. 15). */
@Singleton
public class ReportSubject {

    private final SubjectKeys keys;
    private final Decisions decisions;
    private final Releases releases;
    private final Journal journal;

    @Inject
    public ReportSubject(SubjectKeys keys, Decisions decisions, Releases releases, Journal journal) {
        this.keys = keys;
        this.decisions = decisions;
        this.releases = releases;
        this.journal = journal;
    }

    /**
     * Oldest first; empty when the person has been erased.
     *
     * @param after the last decision of the part before; null for the first part, which is written into the journal
     */
    @Transactional
    public List<SubjectReport> report(SubjectHash subject, @Nullable UUID after, int limit, Actor by) {
        Optional<UUID> key = keys.keyOf(subject);
        if (key.isEmpty() && keys.erasedAt(subject).isEmpty()) {
            throw EraseSubject.unknown();
        }
        if (after == null) {
            journal.record(by, Act.SUBJECT_EXPORTED, subject.value(), null, Map.of());
        }
        return key.stream()
                .flatMap(id -> decisions.ofSubject(id, after, limit).stream())
                .flatMap(this::report)
                .toList();
    }

    private Stream<SubjectReport> report(DecisionId id) {
        Optional<String> snapshot = decisions.snapshot(id);
        return decisions.find(id).filter(found -> snapshot.isPresent()).stream().map(found -> {
            Decision decision = found.decision();
            ReleasePrivacy privacy = releases.find(decision.policyVersion())
                    .map(Release::privacy)
                    .orElse(ReleasePrivacy.UNDECLARED);
            return new SubjectReport(
                    decision,
                    snapshot.orElseThrow(),
                    WhyDecided.summary(decision),
                    WhyDecided.decisive(decision),
                    privacy.purpose(),
                    privacy.months());
        });
    }
}
