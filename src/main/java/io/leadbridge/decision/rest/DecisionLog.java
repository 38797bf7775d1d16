package io.leadbridge.decision.rest;

import io.leadbridge.decision.Decision;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jboss.logging.Logger;

/** What operators see of decisions: one line each, and counters; nothing personal. */
@Singleton
class DecisionLog {

    private static final Logger LOG = Logger.getLogger("io.leadbridge.decision");

    private final MeterRegistry metrics;
    private final Timer judged;

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
        metrics.counter(
                        "leadbridge.decisions",
                        "outcome",
                        decision.outcome().name(),
                        "route_class",
                        route == null ? "NONE" : route.name(),
                        "policy",
                        decision.policyVersion().value())
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
}
