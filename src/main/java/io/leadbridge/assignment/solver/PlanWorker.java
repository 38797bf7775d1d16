package io.leadbridge.assignment.solver;

import io.leadbridge.assignment.RunPlan;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Looks for plans to be made, one at a time in this process; those of a process that died are found when their lease runs out. */
@Singleton
class PlanWorker {

    private static final Logger LOG = Logger.getLogger(PlanWorker.class);
    private static final long LOOK_EVERY_MILLIS = 500;

    private final RunPlan runPlan;
    private final UUID owner = UUID.randomUUID();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        var made = new Thread(task, "plan-worker");
        made.setDaemon(true);
        return made;
    });

    PlanWorker(RunPlan runPlan) {
        this.runPlan = runPlan;
    }

    void start(@Observes StartupEvent event) {
        var unused =
                thread.scheduleWithFixedDelay(this::look, LOOK_EVERY_MILLIS, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        thread.shutdownNow();
    }

    private void look() {
        try {
            while (!thread.isShutdown() && runPlan.runNext(owner)) {
                LOG.debug("a plan has ended");
            }
        } catch (RuntimeException e) {
            LOG.warnf("cannot look for plans now, trying again: %s", e.getMessage());
        }
    }
}
