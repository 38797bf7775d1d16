package io.leadbridge.decision;

import io.leadbridge.decision.Replay.Obstacle;
import io.leadbridge.decision.Replay.Status;
import io.leadbridge.policy.Release;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Some decisions of a run, replayed one after the other on one thread. */
record ReplayedPart(ReplayTally tally, List<DifferingDecision> differing) {

    static ReplayedPart of(List<RecordedDecision> part, ReplayDecision replay, @Nullable Release asked) {
        Map<Status, Long> statuses = new EnumMap<>(Status.class);
        Map<Obstacle, Long> obstacles = new EnumMap<>(Obstacle.class);
        Map<Outcome, Map<Outcome, Long>> outcomes = new EnumMap<>(Outcome.class);
        List<DifferingDecision> differing = new ArrayList<>();
        long changed = 0;
        for (RecordedDecision recorded : part) {
            Replay one = replay.replay(recorded, asked);
            statuses.merge(one.status(), 1L, Long::sum);
            if (one.obstacle() != null) {
                obstacles.merge(one.obstacle(), 1L, Long::sum);
            }
            if (one.status() == Status.OTHER_RELEASE && !one.differences().isEmpty()) {
                changed++;
            }
            count(one, outcomes);
            DifferingDecision.of(one).ifPresent(differing::add);
        }
        return new ReplayedPart(
                new ReplayTally(
                        null,
                        statuses.getOrDefault(Status.REPRODUCED, 0L),
                        statuses.getOrDefault(Status.DIVERGED, 0L),
                        statuses.getOrDefault(Status.OTHER_RELEASE, 0L) - changed,
                        changed,
                        obstacles,
                        outcomes,
                        Duration.ZERO),
                differing);
    }

    /** Without what differs one by one. */
    ReplayedPart counted() {
        return new ReplayedPart(tally, List.of());
    }

    private static void count(Replay replay, Map<Outcome, Map<Outcome, Long>> outcomes) {
        Decision now = replay.now();
        if (now != null) {
            replay.was("outcome", now.outcome().name())
                    .flatMap(ReplayedPart::outcome)
                    .ifPresent(was -> outcomes.computeIfAbsent(was, outcome -> new EnumMap<>(Outcome.class))
                            .merge(now.outcome(), 1L, Long::sum));
        }
    }

    /** What a changed record says may be none. */
    private static Optional<Outcome> outcome(Object name) {
        return Arrays.stream(Outcome.values())
                .filter(outcome -> outcome.name().equals(name))
                .findFirst();
    }
}
