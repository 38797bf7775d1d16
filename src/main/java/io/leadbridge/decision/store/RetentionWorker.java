package io.leadbridge.decision.store;

import io.leadbridge.audit.ExportFolder;
import io.leadbridge.audit.ExportFolder.Kept;
import io.leadbridge.audit.ExportFolder.Unsound;
import io.leadbridge.audit.MakeCheckpoint;
import io.leadbridge.decision.DropMonth;
import io.leadbridge.decision.LogMonths;
import io.leadbridge.decision.MonthPlan;
import io.leadbridge.decision.PlanRetention;
import io.leadbridge.decision.RetentionRuns;
import io.leadbridge.decision.store.MonthEnds.MonthEnd;
import io.leadbridge.decision.store.MonthEnds.State;
import io.leadbridge.platform.Worker;
import io.leadbridge.policy.Releases;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jboss.logging.Logger;

/** Looks for months whose time is over, and drops them one by one; of several replicas one does. */
@Singleton
class RetentionWorker implements RetentionRuns {

    private static final Logger LOG = Logger.getLogger(RetentionWorker.class);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(10);

    /** PostgreSQL waited in vain for those who read the log or write to it. */
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private static final int ATTEMPTS = 20;

    private final LogMonths months;
    private final PlanRetention plan;
    private final DropMonth drop;
    private final MonthEnds ends;
    private final ExportFolder folder;
    private final MakeCheckpoint checkpoint;
    private final Releases releases;
    private final MeterRegistry metrics;
    private final Worker worker;

    RetentionWorker(
            LogMonths months,
            PlanRetention plan,
            DropMonth drop,
            MonthEnds ends,
            ExportFolder folder,
            MakeCheckpoint checkpoint,
            Releases releases,
            MeterRegistry metrics) {
        this.months = months;
        this.plan = plan;
        this.drop = drop;
        this.ends = ends;
        this.folder = folder;
        this.checkpoint = checkpoint;
        this.releases = releases;
        this.metrics = metrics;
        this.worker = new Worker("retention", this::workAtNext);
    }

    void start(@Observes StartupEvent event) {
        know();
        if (folder.isThere()) {
            if (months.floor() == 0) {
                LOG.warn(
                        "LEADBRIDGE_RETENTION_FOLDER is set, but nothing is dropped: LEADBRIDGE_RETENTION_MONTHS is 0");
            }
            worker.start();
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        worker.stop(STOP_WITHIN);
    }

    private void know() {
        months.know(releases.list().stream()
                .flatMap(summary -> summary.release().stream())
                .toList());
    }

    @Scheduled(cron = "{leadbridge.retention.at}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void repeat() {
        know();
        if (folder.isThere()) {
            queueDue();
        }
    }

    @Override
    public boolean canRun() {
        return folder.isThere();
    }

    @Override
    public List<MonthPlan> plan() {
        return patiently(plan::plan);
    }

    @Override
    public Map<YearMonth, String> failures() {
        return ends.failures();
    }

    @Override
    public List<YearMonth> queueDue() {
        List<YearMonth> due = plan().stream()
                .filter(one -> one.state() == MonthPlan.State.DUE)
                .map(MonthPlan::month)
                .toList();
        due.forEach(ends::queue);
        List<YearMonth> kept = months.all();
        ends.failures().keySet().stream().filter(month -> !kept.contains(month)).forEach(ends::queue);
        return due;
    }

    /** False where nothing is to be done. */
    boolean workAtNext(UUID owner) {
        Optional<MonthEnd> claimed = ends.claim(owner);
        claimed.ifPresent(end -> work(end, owner));
        return claimed.isPresent();
    }

    private void work(MonthEnd end, UUID owner) {
        YearMonth month = end.month();
        try {
            Runnable goingOn = ends.keeping(end, owner);
            if (months.all().contains(month) && !dropIfDue(month, goingOn)) {
                ends.end(end, owner, State.CANCELLED, null);
                return;
            }
            drop.dropWhatHungOn(month, goingOn);
            long keys = drop.dropKeysOfPersons(month, goingOn);
            if (keys > 0) {
                QuarkusTransaction.requiringNew().run(() -> drop.keysDropped(month, keys));
            }
            patiently(checkpoint::make);
            ends.end(end, owner, State.DONE, null);
            count("dropped");
            LOG.infof("the decisions of %s were exported and dropped, their time being over; keys=%d", month, keys);
        } catch (IOException | Unsound | RuntimeException e) {
            String why = why(e);
            LOG.errorf(
                    e,
                    "the decisions of %s could not be dropped, and are kept, though their time is over: %s. Mend that;"
                            + " it is tried again at the next time of leadbridge.retention.at, or with POST /v1/retention/run",
                    month,
                    why);
            count("failed");
            ends.end(end, owner, State.FAILED, why);
        }
    }

    private boolean dropIfDue(YearMonth month, Runnable goingOn) throws IOException, Unsound {
        Optional<MonthPlan> due = patiently(() -> plan.plan(month)).filter(one -> one.state() == MonthPlan.State.DUE);
        if (due.isEmpty()) {
            return false;
        }
        Kept kept = drop.export(due.get(), goingOn);
        for (int attempt = 1; !dropped(due.get(), kept, attempt); attempt++) {
            goingOn.run();
        }
        return true;
    }

    private boolean dropped(MonthPlan month, Kept kept, int attempt) {
        try {
            patiently(() -> {
                drop.drop(month, kept);
                return true;
            });
            return true;
        } catch (RuntimeException e) {
            if (attempt < ATTEMPTS
                    && root(e) instanceof SQLException refused
                    && LOCK_NOT_AVAILABLE.equals(refused.getSQLState())) {
                return false;
            }
            throw e;
        }
    }

    private static <T> T patiently(Callable<T> work) {
        return QuarkusTransaction.requiringNew()
                .timeout((int) PostgresLogMonths.MOST.toSeconds())
                .call(work);
    }

    private static Throwable root(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    private static String why(Exception e) {
        String message = root(e).getMessage();
        return message == null ? e.getClass().getSimpleName() : message;
    }

    private void count(String result) {
        metrics.counter("leadbridge.retention.months", "result", result).increment();
    }
}
