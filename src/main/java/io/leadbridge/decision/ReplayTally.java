package io.leadbridge.decision;

import io.leadbridge.decision.RecordedDecisions.Place;
import io.leadbridge.decision.Replay.Obstacle;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the replay of many decisions has shown so far.
 *
 * @param reached the last decision that counts already; the run goes on behind it
 * @param unchanged decisions another release would have made, too
 * @param changed decisions another release would have made otherwise
 * @param outcomes how many decisions of an outcome came out as which
 * @param busy how long the run has worked
 */
public record ReplayTally(
        @Nullable Place reached,
        long reproduced,
        long diverged,
        long unchanged,
        long changed,
        Map<Obstacle, Long> notReplayable,
        Map<Outcome, Map<Outcome, Long>> outcomes,
        Duration busy) {

    public static final ReplayTally NONE = new ReplayTally(null, 0, 0, 0, 0, Map.of(), Map.of(), Duration.ZERO);

    public long done() {
        return reproduced
                + diverged
                + unchanged
                + changed
                + notReplayable.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many are reported one by one. */
    public long differing() {
        return diverged + changed + notReplayable.getOrDefault(Obstacle.UNREADABLE, 0L);
    }

    /** Both together, up to where the other came. */
    public ReplayTally plus(ReplayTally other) {
        return new ReplayTally(
                other.reached == null ? reached : other.reached,
                reproduced + other.reproduced,
                diverged + other.diverged,
                unchanged + other.unchanged,
                changed + other.changed,
                sum(notReplayable, other.notReplayable),
                sumAll(outcomes, other.outcomes),
                busy.plus(other.busy));
    }

    ReplayTally after(Place place, Duration worked) {
        return new ReplayTally(
                place, reproduced, diverged, unchanged, changed, notReplayable, outcomes, busy.plus(worked));
    }

    private static Map<Obstacle, Long> sum(Map<Obstacle, Long> one, Map<Obstacle, Long> other) {
        Map<Obstacle, Long> sum = new EnumMap<>(Obstacle.class);
        sum.putAll(one);
        other.forEach((obstacle, count) -> sum.merge(obstacle, count, Long::sum));
        return sum;
    }

    private static Map<Outcome, Map<Outcome, Long>> sumAll(
            Map<Outcome, Map<Outcome, Long>> one, Map<Outcome, Map<Outcome, Long>> other) {
        Map<Outcome, Map<Outcome, Long>> sum = new EnumMap<>(Outcome.class);
        one.forEach((was, counts) -> sum.put(was, new EnumMap<>(counts)));
        other.forEach((was, counts) -> {
            var into = sum.computeIfAbsent(was, outcome -> new EnumMap<>(Outcome.class));
            counts.forEach((now, count) -> into.merge(now, count, Long::sum));
        });
        return sum;
    }
}
