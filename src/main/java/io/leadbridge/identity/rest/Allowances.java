package io.leadbridge.identity.rest;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** How much each of many may do in a time: a token bucket (Turner, 1986) a key; of the keys only the last ten thousand are kept. */
final class Allowances {

    private static final int MOST_KEYS = 10_000;

    private final long burst;
    private final long refill;
    private final Duration per;
    private final TimeMeter time;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_KEYS;
        }
    };

    Allowances(long burst, long refill, Duration per, Clock clock) {
        this.burst = burst;
        this.refill = refill;
        this.per = per;
        this.time = new ClockTime(clock);
    }

    /** Takes one. @return after how long there will be one; empty when there was. */
    Optional<Duration> take(String key) {
        var probe = bucket(key).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    /** Looks without taking. */
    Optional<Duration> exhausted(String key) {
        var probe = bucket(key).estimateAbilityToConsume(1);
        return probe.canBeConsumed()
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private Bucket bucket(String key) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(key, unseen -> Bucket.builder()
                    .addLimit(limit -> limit.capacity(burst).refillGreedy(refill, per))
                    .withCustomTimePrecision(time)
                    .build());
        }
    }

    /** The application's clock as bucket4j reads it. */
    private record ClockTime(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            var now = clock.instant();
            return now.getEpochSecond() * 1_000_000_000L + now.getNano();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
