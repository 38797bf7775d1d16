package io.leadbridge.decision.rest;

import io.leadbridge.decision.Decision;
import io.leadbridge.decision.Difference;
import io.leadbridge.decision.Replay;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What came out when a recorded decision was made again. */
@Schema(name = "Replay")
record ReplayResponse(
        String decisionId,
        Instant decidedAt,
        @Schema(
                        description =
                                "REPRODUCED: the same bytes. DIVERGED: not what the log has. OTHER_RELEASE: what the"
                                        + " release that was asked would change. NOT_REPLAYABLE: not decided again, see reason")
                Replay.Status status,
        @Schema(description = "Why it could not be decided again; null unless NOT_REPLAYABLE")
                Replay.@Nullable Obstacle reason,
        @Schema(description = "The release that decided") DecisionResponse.PolicyReference policy,
        @Schema(description = "The release that was asked; null where there is none to ask")
                DecisionResponse.@Nullable PolicyReference replayedBy,
        @Schema(description = "Null when it is NOT_REPLAYABLE") @Nullable Change outcome,
        @Schema(description = "Null when it is NOT_REPLAYABLE") @Nullable Change routeClass,
        @Schema(description = "Field by field, at most 100; empty where nothing differs") List<Change> differences) {

    static ReplayResponse of(Replay replay) {
        var recorded = replay.recorded();
        var release = replay.release();
        Decision now = replay.now();
        return new ReplayResponse(
                recorded.id().toString(),
                recorded.decidedAt(),
                replay.status(),
                replay.obstacle(),
                new DecisionResponse.PolicyReference(
                        recorded.policyVersion().value(),
                        recorded.policyDigest().value()),
                release == null
                        ? null
                        : new DecisionResponse.PolicyReference(
                                release.version().value(), release.digest().value()),
                now == null ? null : change(replay, "outcome", now.outcome()),
                now == null ? null : change(replay, "routeClass", now.routeClass()),
                replay.differences().stream().map(Change::of).toList());
    }

    private static Change change(Replay replay, String field, @Nullable Enum<?> now) {
        String text = now == null ? null : now.name();
        return new Change("/" + field, replay.was(field, text).orElse(null), text);
    }

    /** A place of a decision before and after. */
    @Schema(name = "DecisionChange")
    record Change(
            @Schema(description = "A JSON pointer into the decision as the log keeps it") String pointer,
            @Nullable Object was,
            @Nullable Object now) {

        static Change of(Difference difference) {
            return new Change(difference.pointer(), difference.was(), difference.now());
        }
    }
}
