package io.leadbridge.assignment.solver;

import io.leadbridge.assignment.RunPlan;
import io.leadbridge.platform.Worker;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Makes plans, one at a time in this process. */
@Singleton
class PlanWorker {

    private final Worker worker;

    PlanWorker(RunPlan runPlan) {
        this.worker = new Worker("plan", runPlan::runNext);
    }

    void start(@Observes StartupEvent event) {
        worker.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        worker.stop(Duration.ZERO);
    }
}
