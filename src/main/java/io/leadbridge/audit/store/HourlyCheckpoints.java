package io.leadbridge.audit.store;

import io.leadbridge.audit.MakeCheckpoint;
import io.leadbridge.audit.VerifierKeys;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.ScheduledExecution;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;

/** Signs a checkpoint every hour; of several replicas one does, the others find that it is made. */
@Singleton
class HourlyCheckpoints {

    private static final Duration MOST = Duration.ofHours(1);

    private final MakeCheckpoint make;
    private final VerifierKeys keys;

    HourlyCheckpoints(MakeCheckpoint make, VerifierKeys keys) {
        this.make = make;
        this.keys = keys;
    }

    void publishKey(@Observes StartupEvent started) {
        keys.publish();
    }

    @Scheduled(cron = "{leadbridge.audit.checkpoints}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void make(ScheduledExecution execution) {
        make(execution.getScheduledFireTime());
    }

    /** Takes as long as it takes: after a long pause there are many batches. */
    void make(Instant due) {
        QuarkusTransaction.requiringNew().timeout((int) MOST.toSeconds()).call(() -> make.makeDue(due));
    }
}
