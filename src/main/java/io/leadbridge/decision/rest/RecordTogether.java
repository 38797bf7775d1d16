package io.leadbridge.decision.rest;

import io.leadbridge.decision.DecisionId;
import io.leadbridge.decision.Handover;
import io.leadbridge.decision.Handover.Placement;
import io.leadbridge.decision.RecordDecisions;
import io.leadbridge.decision.RecordDecisions.Keyed;
import io.leadbridge.decision.RecordDecisions.Made;
import io.leadbridge.platform.CommitMeters;
import io.leadbridge.platform.SharedCommit;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Makes decisions durable that come at the same time, and then places the leads they route: each step shares its commit. */
@Singleton
class RecordTogether {

    private static final Logger LOG = Logger.getLogger(RecordTogether.class);
    private static final int WRITERS = 2;
    private static final int MOST = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration DRAIN = Duration.ofSeconds(8);

    private final SharedCommit<Keyed, Boolean> log;
    private final SharedCommit<DecisionId, Placement> places;
    private final Handover handover;

    RecordTogether(
            RecordDecisions record,
            Handover handover,
            MeterRegistry registry,
            @ConfigProperty(name = "leadbridge.log.queue") int room) {
        this.handover = handover;
        log = new SharedCommit<>(
                "log",
                new SharedCommit.Bounds(WRITERS, MOST, room, PATIENCE),
                new CommitMeters(registry, "leadbridge.log", "leadbridge.decisions.dropped"),
                record::recordKeyed);
        // one writer: those of a pool are placed one after the other anyway
        places = new SharedCommit<>(
                "placing",
                new SharedCommit.Bounds(1, MOST, Integer.MAX_VALUE, PATIENCE),
                new CommitMeters(registry, "leadbridge.placing", "leadbridge.placements.dropped"),
                handover::place);
    }

    /** What still waits is written before the database is closed. */
    void stop(@Observes ShutdownEvent event) {
        log.close(DRAIN);
        places.close(DRAIN);
    }

    /** Returns when the decision is durable, or false, and nothing is kept, when another request took the key first. */
    boolean record(Made made, @Nullable String idempotencyKey) {
        return log.write(new Keyed(made, idempotencyKey));
    }

    /** Where the lead of a durable decision is; a failure leaves it queued and says why. */
    Placement place(DecisionId decision) {
        try {
            return places.write(decision);
        } catch (RuntimeException e) {
            LOG.warnf(e, "lead of decision %s stays queued: placing it failed", decision);
            return handover.leave(decision);
        }
    }
}
