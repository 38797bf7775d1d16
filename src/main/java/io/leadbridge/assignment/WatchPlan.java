package io.leadbridge.assignment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells the store how far a plan has come, keeps its lease, and hears when it is to be stopped. */
final class WatchPlan implements PlanSolver.Watcher {

    private static final Duration REPORT = Duration.ofMillis(500);

    private final Plans plans;
    private final EndPlan endPlan;
    private final UUID plan;
    private final UUID owner;
    private final Clock clock;

    private PlanProgress progress = PlanProgress.NONE;
    private Plans.Lease lease = Plans.Lease.HELD;
    private Instant reported = Instant.MIN;

    WatchPlan(Plans plans, EndPlan endPlan, UUID plan, UUID owner, Clock clock) {
        this.plans = plans;
        this.endPlan = endPlan;
        this.plan = plan;
        this.owner = owner;
        this.clock = clock;
    }

    synchronized void begin(int leads, PlanProblem problem, PlanScore start) {
        progress = new PlanProgress(leads, problem.stuck().size(), 0, start, problem.bound(), 0, 0);
        report();
    }

    @Override
    public synchronized void better(PlanScore score, long moves, Duration spent) {
        progress = progress.searched(score, moves, spent.toMillis());
    }

    @Override
    public synchronized void ended(long moves, Duration spent) {
        var best = progress.best();
        if (best != null) {
            progress = progress.searched(best, moves, spent.toMillis());
        }
        report();
    }

    @Override
    public synchronized boolean cancelled() {
        if (lease == Plans.Lease.HELD && clock.instant().isAfter(reported.plus(REPORT))) {
            report();
        }
        return lease != Plans.Lease.HELD;
    }

    synchronized boolean mayGoOn() {
        return !cancelled();
    }

    synchronized void committed(int assigned) {
        progress = progress.committed(assigned);
        report();
    }

    private void report() {
        var now = clock.instant();
        lease = plans.renew(plan, owner, now.plus(RunPlan.LEASE), progress);
        reported = now;
    }

    synchronized void end(Plan.State state, @Nullable String failure) {
        endPlan.end(plan, owner, state, progress, failure);
    }
}
