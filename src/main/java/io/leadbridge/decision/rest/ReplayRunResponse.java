package io.leadbridge.decision.rest;

import io.leadbridge.audit.Retirement;
import io.leadbridge.decision.DifferingDecision;
import io.leadbridge.decision.Outcome;
import io.leadbridge.decision.Replay;
import io.leadbridge.decision.ReplayRun;
import io.leadbridge.kernel.PolicyVersion;
import io.leadbridge.rules.RouteClass;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The replay of many decisions: how far it has come and what it found. */
@Schema(name = "ReplayRun")
record ReplayRunResponse(
        String replayId,
        ReplayRun.State state,
        Instant from,
        Instant to,
        @Nullable Outcome outcome,
        @Nullable RouteClass routeClass,
        @Nullable String policyVersion,
        @Schema(description = "The release that is asked; null for the one that decided, each time") @Nullable
                String policy,
        Instant requestedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Schema(description = "Decisions that have been replayed") long done,
        @Schema(description = "The same bytes") long reproduced,
        @Schema(description = "The same release, other bytes") long diverged,
        @Schema(description = "Another release would have decided the same") long unchanged,
        @Schema(description = "Another release would have decided otherwise") long changed,
        @Schema(description = "Decisions that could not be made again, by reason")
                Map<Replay.Obstacle, Long> notReplayable,
        @Schema(description = "Decisions a minute, over the time the run has worked") long perMinute,
        @Schema(description = "Decided when: all before it have been replayed") @Nullable Instant reached,
        @Schema(description = "How many decisions of an outcome (first key) came out as which (second key)")
                Map<Outcome, Map<Outcome, Long>> outcomes,
        @Schema(description = "The first 1,000 that did not come out as they were made") List<Differing> differing,
        @Schema(
                        description =
                                "Months of this time whose decisions were dropped when their time was over, and are not replayed")
                List<String> dropped,
        @Nullable String failure) {

    static ReplayRunResponse of(ReplayRun run, List<DifferingDecision> differing, List<Retirement> dropped) {
        var scope = run.scope();
        var tally = run.tally();
        var reached = tally.reached();
        return new ReplayRunResponse(
                run.id().toString(),
                run.state(),
                scope.from(),
                scope.to(),
                scope.outcome(),
                scope.routeClass(),
                text(scope.policyVersion()),
                text(run.policy()),
                run.requestedAt(),
                run.startedAt(),
                run.endedAt(),
                tally.done(),
                tally.reproduced(),
                tally.diverged(),
                tally.unchanged(),
                tally.changed(),
                tally.notReplayable(),
                tally.done() * 60_000 / Math.max(1, tally.busy().toMillis()),
                reached == null ? null : reached.decidedAt(),
                tally.outcomes(),
                differing.stream().map(Differing::of).toList(),
                dropped.stream()
                        .filter(one -> one.overlaps(scope.from(), scope.to()))
                        .map(one -> one.month().toString())
                        .sorted()
                        .toList(),
                run.failure());
    }

    private static @Nullable String text(@Nullable PolicyVersion version) {
        return version == null ? null : version.value();
    }

    /** A decision that did not come out as it was made. */
    @Schema(name = "DifferingDecision")
    record Differing(
            String decisionId,
            Replay.Status status,
            Replay.@Nullable Obstacle reason,
            @Schema(description = "The first 20") List<ReplayResponse.Change> differences) {

        static Differing of(DifferingDecision one) {
            return new Differing(
                    one.decision().toString(),
                    one.status(),
                    one.reason(),
                    one.differences().stream().map(ReplayResponse.Change::of).toList());
        }
    }
}
