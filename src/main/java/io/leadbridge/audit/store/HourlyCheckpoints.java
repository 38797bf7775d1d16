package io.leadbridge.audit.store;

import io.leadbridge.audit.MakeCheckpoint;
import io.leadbridge.audit.VerifierKeys;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Signs a checkpoint every hour; of several replicas one does, the others find nothing new. */
@Singleton
class HourlyCheckpoints {

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
    void make() {
        make.make();
    }
}
