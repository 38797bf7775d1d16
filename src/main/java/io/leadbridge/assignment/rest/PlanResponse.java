package io.leadbridge.assignment.rest;

import io.leadbridge.assignment.Plan;
import io.leadbridge.assignment.PlanProgress;
import io.leadbridge.assignment.PlanScore;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A plan, how far it has come and how good it is. */
record PlanResponse(
        String planId,
        String pool,
        Plan.State state,
        String policy,
        long seed,
        int secondsLimit,
        @Nullable Integer moveLimit,
        Instant requestedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Schema(description = "Of the time for the search, 0 to 1; 1 when the plan has ended") double progress,
        @Schema(description = "Waiting leads that are planned") int leads,
        @Schema(description = "Those of them that nobody can have") int stuck,
        @Schema(description = "Those that now have a rep; counted while the plan is turned into assignments")
                int assigned,
        @Schema(description = "Of the best plan so far") @Nullable ScoreJson bestScore,
        @Schema(description = "A score that no plan can exceed") @Nullable ScoreJson upperBound,
        @Schema(description = "(bound - best) / bound of the euro cents; null while medium points differ") @Nullable
                Double gap,
        long movesTried,
        long movesPerSecond,
        @Nullable String failure) {

    static PlanResponse of(Plan plan, Instant now) {
        var progress = plan.progress();
        return new PlanResponse(
                plan.id().toString(),
                plan.pool(),
                plan.state(),
                plan.policyVersion(),
                plan.seed(),
                plan.secondsLimit(),
                plan.moveLimit(),
                plan.requestedAt(),
                plan.startedAt(),
                plan.endedAt(),
                share(plan, now),
                progress.leads(),
                progress.stuck(),
                progress.assigned(),
                ScoreJson.of(progress.best()),
                ScoreJson.of(progress.bound()),
                gap(progress),
                progress.moves(),
                progress.moves() * 1000 / Math.max(1, progress.searchMillis()),
                plan.failure());
    }

    private static double share(Plan plan, Instant now) {
        var started = plan.startedAt();
        if (plan.endedAt() != null) {
            return 1;
        }
        return started == null
                ? 0
                : Math.min(0.99, Duration.between(started, now).toMillis() / (plan.secondsLimit() * 1000.0));
    }

    private static @Nullable Double gap(PlanProgress progress) {
        var best = progress.best();
        var bound = progress.bound();
        if (best == null || bound == null || bound.medium() != best.medium() || bound.softCents() <= 0) {
            return null;
        }
        return (bound.softCents() - best.softCents()) / (double) bound.softCents();
    }

    /** Hard points, medium points, euro cents. */
    @Schema(name = "PlanScore")
    record ScoreJson(
            @Schema(description = "0 for a plan that may be used") long hard,
            @Schema(description = "Lost by leads without a rep") long medium,
            long softCents) {

        static @Nullable ScoreJson of(@Nullable PlanScore score) {
            return score == null ? null : new ScoreJson(score.hard(), score.medium(), score.softCents());
        }
    }
}
