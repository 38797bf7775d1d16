package io.leadbridge.assignment;

import io.leadbridge.kernel.PolicyVersion;
import io.leadbridge.kernel.RepId;
import io.leadbridge.policy.Releases;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Makes the oldest plan that nobody is making: reads the queue, searches, and turns the best plan into assignments. */
@Singleton
public class RunPlan {

    static final Duration LEASE = Duration.ofSeconds(30);

    private static final System.Logger LOG = System.getLogger(RunPlan.class.getName());
    private static final int MAX_PAIRS = 1_000_000;
    private static final int CHUNK = 100;
    private static final long USUAL_MOVES = 10_000;
    private static final long TRIES_PER_PAIR = 200;

    private final Plans plans;
    private final LeadQueue queue;
    private final Ledger ledger;
    private final BookLead book;
    private final CommitPlan commitPlan;
    private final EndPlan endPlan;
    private final PlanSolver solver;
    private final Releases releases;
    private final Clock clock;

    @Inject
    public RunPlan(
            Plans plans,
            LeadQueue queue,
            Ledger ledger,
            BookLead book,
            CommitPlan commitPlan,
            EndPlan endPlan,
            PlanSolver solver,
            Releases releases,
            Clock clock) {
        this.plans = plans;
        this.queue = queue;
        this.ledger = ledger;
        this.book = book;
        this.commitPlan = commitPlan;
        this.endPlan = endPlan;
        this.solver = solver;
        this.releases = releases;
        this.clock = clock;
    }

    /** False when there is nothing to do. */
    public boolean runNext(UUID owner) {
        var now = clock.instant();
        var claimed = plans.claim(owner, now, now.plus(LEASE));
        claimed.ifPresent(plan -> {
            var watch = new WatchPlan(plans, endPlan, plan.id(), owner, clock);
            try {
                run(plan, watch);
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.ERROR, "plan " + plan.id() + " failed; its leads stay queued", e);
                watch.end(Plan.State.FAILED, e.getClass().getSimpleName() + ": " + e.getMessage());
            }
        });
        return claimed.isPresent();
    }

    private void run(Plan plan, WatchPlan watch) {
        var rules = new AssignmentRules(
                releases.find(new PolicyVersion(plan.policyVersion())).orElseGet(releases::active));
        var reps = ledger.states(plan.pool(), clock.instant());
        var limit = MAX_PAIRS / Math.max(1, reps.size());
        var leads = queue.waiting(plan.pool(), limit).stream()
                .map(queued -> book.rememberOwners(queued.lead()))
                .toList();
        var problem = new PlanProblem(rules, leads, reps);
        var start = new GreedyPlan(problem).make();
        watch.begin(leads.size(), problem, new EvaluatePlan(problem).score(start));
        var limits = new PlanSolver.Limits(plan.seed(), Duration.ofSeconds(plan.secondsLimit()), moves(plan, problem));
        var best = solver.improve(problem, start, limits, watch);
        if (watch.cancelled()) {
            watch.end(Plan.State.CANCELLED, null);
            return;
        }
        var choices = choices(problem, best);
        var assigned = 0;
        for (int from = 0; from < choices.size() && watch.mayGoOn(); from += CHUNK) {
            var chunk = choices.subList(from, Math.min(choices.size(), from + CHUNK));
            assigned += commitPlan.commit(plan, rules, chunk);
            watch.committed(assigned);
        }
        watch.end(watch.cancelled() ? Plan.State.CANCELLED : Plan.State.DONE, null);
    }

    /** Without a limit of its own a search ends when it has tried each lead with each rep often enough to no avail. */
    private static long moves(Plan plan, PlanProblem problem) {
        var limit = plan.moveLimit();
        return limit == null ? USUAL_MOVES + TRIES_PER_PAIR * problem.pairs() : limit;
    }

    /** Those left over come last: why nobody has them is known when all others have theirs. */
    static List<CommitPlan.Choice> choices(PlanProblem problem, List<Optional<Integer>> best) {
        var choices = new ArrayList<CommitPlan.Choice>();
        for (int i = 0; i < best.size(); i++) {
            var slot = problem.slots().get(i);
            var rep = best.get(i).map(index -> problem.reps().get(index).repId());
            choices.add(new CommitPlan.Choice(slot.lead(), rep, shares(problem, slot)));
        }
        problem.stuck().forEach(stuck -> choices.add(new CommitPlan.Choice(stuck.lead(), Optional.empty(), Map.of())));
        choices.sort(Comparator.comparing(choice -> choice.rep().isEmpty()));
        return choices;
    }

    private static Map<RepId, Long> shares(PlanProblem problem, PlanProblem.Slot slot) {
        var shares = new HashMap<RepId, Long>();
        if (slot.countsForFairness()) {
            for (var rep : slot.eligible()) {
                shares.put(problem.reps().get(rep).repId(), slot.share(rep));
            }
        }
        return shares;
    }
}
