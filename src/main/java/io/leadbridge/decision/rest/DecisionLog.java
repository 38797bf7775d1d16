package io.leadbridge.decision.rest;

import io.leadbridge.decision.Decision;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** What operators see of decisions: one line each, and counters; nothing personal. */
@Singleton
class DecisionLog {

    private static final Logger LOG = Logger.getLogger("io.leadbridge.decision");

    private final MeterRegistry metrics;
    private final Timer judged;
    private final Map<Counted, Counter> counters = new ConcurrentHashMap<>();

    DecisionLog(MeterRegistry metrics) {
        this.metrics = metrics;
        this.judged = Timer.builder("leadbridge.decision.judge")
                .description("Time to decide a lead, without storing it")
                .publishPercentiles(0.5, 0.95, 0.99)
                .register(metrics);
    }

    void judged(Duration took) {
        judged.record(took);
    }

    void recorded(Decision decision) {
        var route = decision.routeClass();
        counters.computeIfAbsent(
                        new Counted(
                                decision.outcome().name(),
                                route == null ? "NONE" : route.name(),
                                decision.policyVersion().value()),
                        this::counter)
                .increment();
        LOG.infof(
                "decision=%s outcome=%s routeClass=%s priority=%s policy=%s automation=%s",
                decision.id(),
                decision.outcome(),
                route,
                decision.priority(),
                decision.policyVersion(),
                decision.automationLevel());
    }

    private Counter counter(Counted counted) {
        return metrics.counter(
                "leadbridge.decisions",
                "outcome",
                counted.outcome(),
                "route_class",
                counted.routeClass(),
                "policy",
                counted.policy());
    }

    /** What decisions are counted by. */
    private record Counted(String outcome, String routeClass, String policy) {}
}
