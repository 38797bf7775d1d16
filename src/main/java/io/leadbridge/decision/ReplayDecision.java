package io.leadbridge.decision;

import io.leadbridge.decision.Replay.Obstacle;
import io.leadbridge.decision.Replay.Status;
import io.leadbridge.policy.Release;
import io.leadbridge.policy.Releases;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes a recorded decision again, from its own inputs, at its own time and under its own id, and compares. */
@Singleton
public class ReplayDecision {

    /** What every decision of another release has its own: not part of what was decided. */
    private static final Set<String> OF_THE_RELEASE = Set.of("policyVersion", "policyDigest", "evaluatedDecisions");

    private final Releases releases;
    private final DecisionReader reader;
    private final DecisionWriter writer;

    @Inject
    public ReplayDecision(Releases releases, DecisionReader reader, DecisionWriter writer) {
        this.releases = releases;
        this.reader = reader;
        this.writer = writer;
    }

    /**
     * Makes it again.
     *
     * @param asked the release that decides; null for the one that decided
     */
    public Replay replay(RecordedDecision recorded, @Nullable Release asked) {
        Optional<Release> loaded = asked == null ? releases.find(recorded.policyVersion()) : Optional.of(asked);
        if (loaded.isEmpty()) {
            return Replay.not(recorded, Obstacle.RELEASE_GONE, null);
        }
        Release release = loaded.get();
        boolean same = release.digest().equals(recorded.policyDigest());
        if (asked == null && !same) {
            return Replay.not(recorded, Obstacle.RELEASE_CHANGED, release);
        }
        if (recorded.snapshot() == null) {
            return Replay.not(recorded, Obstacle.ERASED, release);
        }
        Optional<DecisionInput> input = reader.readAgain(recorded.snapshot());
        return input.isEmpty()
                ? Replay.not(recorded, Obstacle.UNREADABLE, release)
                : compared(recorded, release, same, input.get());
    }

    private Replay compared(RecordedDecision recorded, Release release, boolean same, DecisionInput input) {
        Decision now = DecideLead.decide(input, release, recorded.decidedAt(), recorded.id())
                .decision();
        String document = writer.write(now);
        if (document.equals(recorded.document())) {
            return new Replay(recorded, Status.REPRODUCED, null, release, now, List.of());
        }
        return new Replay(
                recorded,
                same ? Status.DIVERGED : Status.OTHER_RELEASE,
                null,
                release,
                now,
                writer.differences(recorded.document(), document, same ? Set.of() : OF_THE_RELEASE));
    }
}
