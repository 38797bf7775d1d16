package io.leadbridge.decision.store;

import io.leadbridge.decision.RecordedDecisions;
import io.leadbridge.decision.ReplayDecision;
import io.leadbridge.decision.ReplayRuns;
import io.leadbridge.decision.WorkReplayRuns;
import io.leadbridge.policy.Releases;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Looks for runs to work at, one at a time in this process; those of a process that died are found when their lease runs out. */
@Singleton
class ReplayWorker {

    private static final Logger LOG = Logger.getLogger(ReplayWorker.class);
    private static final long LOOK_EVERY_MILLIS = 500;
    private static final long STOP_WITHIN_SECONDS = 10;

    private final UUID owner = UUID.randomUUID();
    private final WorkReplayRuns work;
    private final ScheduledExecutorService looking =
            Executors.newSingleThreadScheduledExecutor(task -> daemon(task, "replay-worker"));

    ReplayWorker(ReplayRuns runs, RecordedDecisions recorded, ReplayDecision replay, Releases releases, Clock clock) {
        this.work = new WorkReplayRuns(runs, recorded, replay, releases, clock, threads());
    }

    /** One for each core, and one that reads. */
    static ExecutorService threads() {
        return Executors.newFixedThreadPool(
                Runtime.getRuntime().availableProcessors() + 1, task -> daemon(task, "replay"));
    }

    void start(@Observes StartupEvent event) {
        var unused =
                looking.scheduleWithFixedDelay(this::look, LOOK_EVERY_MILLIS, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        work.close();
        looking.shutdown();
        if (!looking.awaitTermination(STOP_WITHIN_SECONDS, TimeUnit.SECONDS)) {
            LOG.warn("a replay did not stop in time; it goes on when its lease has run out");
        }
    }

    private void look() {
        try {
            while (work.workAtNext(owner)) {
                LOG.debug("a replay has ended");
            }
        } catch (RuntimeException e) {
            LOG.warnf("cannot look for replays now, trying again: %s", e.getMessage());
        }
    }

    private static Thread daemon(Runnable task, String name) {
        var made = new Thread(task, name);
        made.setDaemon(true);
        return made;
    }
}
