package io.leadbridge.decision.store;

import io.leadbridge.decision.RecordedDecisions;
import io.leadbridge.decision.ReplayDecision;
import io.leadbridge.decision.ReplayRuns;
import io.leadbridge.decision.WorkReplayRuns;
import io.leadbridge.platform.Worker;
import io.leadbridge.policy.Releases;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Works at replays, one at a time in this process, on all its cores. */
@Singleton
class ReplayWorker {

    private static final Duration STOP_WITHIN = Duration.ofSeconds(10);

    private final WorkReplayRuns work;
    private final Worker worker;

    ReplayWorker(ReplayRuns runs, RecordedDecisions recorded, ReplayDecision replay, Releases releases, Clock clock) {
        this.work = new WorkReplayRuns(runs, recorded, replay, releases, clock, threads());
        this.worker = new Worker("replay", work::workAtNext);
    }

    /** One for each core, and one that reads. */
    static ExecutorService threads() {
        return Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors() + 1, Worker.daemons("replay"));
    }

    void start(@Observes StartupEvent event) {
        worker.start();
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        work.close();
        worker.stop(STOP_WITHIN);
    }
}
