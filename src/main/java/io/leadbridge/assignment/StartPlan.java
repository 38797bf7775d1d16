package io.leadbridge.assignment;

import io.leadbridge.audit.Act;
import io.leadbridge.audit.Journal;
import io.leadbridge.kernel.Actor;
import io.leadbridge.kernel.FieldError;
import io.leadbridge.kernel.IdSource;
import io.leadbridge.kernel.Problem;
import io.leadbridge.kernel.ProblemType;
import io.leadbridge.policy.Releases;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks for the waiting leads of a pool to be planned; one plan of a pool at a time. */
@Singleton
public class StartPlan {

    private final Plans plans;
    private final Releases releases;
    private final IdSource ids;
    private final Journal journal;
    private final Clock clock;

    @Inject
    public StartPlan(Plans plans, Releases releases, IdSource ids, Journal journal, Clock clock) {
        this.plans = plans;
        this.releases = releases;
        this.ids = ids;
        this.journal = journal;
        this.clock = clock;
    }

    /** Which pool is planned, and how long the search for a better plan may take. */
    public record Order(String pool, long seed, int secondsLimit, @Nullable Integer moveLimit) {}

    @Transactional
    public Plan start(Order order, Actor by) {
        String pool = order.pool();
        var rules = new AssignmentRules(releases.active());
        if (!rules.pools().contains(pool)) {
            var message = "must be one of " + String.join(", ", rules.pools());
            throw new Problem(
                    ProblemType.INVALID_REQUEST, "One field is not valid.", List.of(new FieldError("/pool", message)));
        }
        var plan = new Plan(
                ids.next(),
                pool,
                Plan.State.QUEUED,
                rules.version(),
                order.seed(),
                order.secondsLimit(),
                order.moveLimit(),
                clock.instant(),
                null,
                null,
                PlanProgress.NONE,
                null);
        if (!plans.add(plan)) {
            throw new Problem(
                    ProblemType.CONFLICT, "another plan of pool " + pool + " is being made; wait for it or cancel it");
        }
        journal.record(
                by,
                Act.PLAN_STARTED,
                plan.id().toString(),
                null,
                Map.of("pool", pool, "policyVersion", plan.policyVersion(), "seed", Long.toString(plan.seed())));
        return plan;
    }
}
