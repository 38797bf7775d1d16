package io.leadbridge.decision;

import io.leadbridge.policy.Release;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came out when a recorded decision was made again; nothing of it is stored.
 *
 * @param obstacle why it could not be made again; null unless it is NOT_REPLAYABLE
 * @param release that was asked; null where there is none to ask
 * @param now null when it is NOT_REPLAYABLE
 */
public record Replay(
        RecordedDecision recorded,
        Status status,
        @Nullable Obstacle obstacle,
        @Nullable Release release,
        @Nullable Decision now,
        List<Difference> differences) {

    public Replay {
        differences = List.copyOf(differences);
    }

    static Replay not(RecordedDecision recorded, Obstacle obstacle, @Nullable Release release) {
        return new Replay(recorded, Status.NOT_REPLAYABLE, obstacle, release, null, List.of());
    }

    /** What a field of the decision was: that of now, unless it differs. */
    public Optional<Object> was(String field, @Nullable Object now) {
        return differences.stream()
                .filter(difference -> difference.pointer().equals("/" + field))
                .findFirst()
                .map(difference -> Optional.ofNullable(difference.was()))
                .orElse(Optional.ofNullable(now));
    }

    /** What a replay shows. */
    public enum Status {
        /** The same bytes. */
        REPRODUCED,
        /** The release that decided decides otherwise now, or the record was changed. */
        DIVERGED,
        /** Not decided by the release that decided; what differs is what that release would change. */
        OTHER_RELEASE,
        /** Not decided again. */
        NOT_REPLAYABLE
    }

    /** Why a decision could not be made again. */
    public enum Obstacle {
        /** No release of its version is loaded. */
        RELEASE_GONE,
        /** The loaded release of its version has another content. */
        RELEASE_CHANGED,
        /** What it was made of has been erased. */
        ERASED,
        /** What it was made of is no request any more. */
        UNREADABLE
    }
}
