package io.leadbridge.platform;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.function.IntSupplier;

/** What operators see of those who share commits. */
public final class CommitMeters {

    private final MeterRegistry registry;
    private final String prefix;
    private final DistributionSummary sizes;
    private final Timer times;
    private final Counter refused;
    private final Counter dropped;

    /**
     * Registers the meters, so that they are there before anything happens.
     *
     * @param prefix of their names: {@code leadbridge.log}
     * @param dropped the name of the counter that stays 0
     */
    public CommitMeters(MeterRegistry registry, String prefix, String dropped) {
        this.registry = registry;
        this.prefix = prefix;
        this.sizes = DistributionSummary.builder(prefix + ".group")
                .description("How many shared a commit")
                .publishPercentiles(0.5, 0.99)
                .register(registry);
        this.times = Timer.builder(prefix + ".commit")
                .description("Time to write a group and commit it")
                .publishPercentiles(0.5, 0.99)
                .register(registry);
        this.refused = Counter.builder(prefix + ".refused")
                .description("Refused because too many waited; nothing was kept, and the sender was told so")
                .register(registry);
        this.dropped = Counter.builder(dropped)
                .description("Accepted, and then neither kept nor answered with a failure; stays 0")
                .register(registry);
    }

    void watch(IntSupplier waiting) {
        Gauge.builder(prefix + ".waiting", waiting, IntSupplier::getAsInt)
                .description("How many wait to be written")
                .strongReference(true)
                .register(registry);
    }

    void written(int size, Duration took) {
        sizes.record(size);
        times.record(took);
    }

    void refused() {
        refused.increment();
    }

    void dropped(long count) {
        dropped.increment((double) count);
    }
}
