package io.leadbridge.assignment;

import io.leadbridge.audit.Act;
import io.leadbridge.audit.Journal;
import io.leadbridge.kernel.Actor;
import io.leadbridge.kernel.Problem;
import io.leadbridge.kernel.ProblemType;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** Asks for a plan to be stopped; asking again changes nothing. */
@Singleton
public class CancelPlan {

    private final Plans plans;
    private final Journal journal;
    private final Clock clock;

    @Inject
    public CancelPlan(Plans plans, Journal journal, Clock clock) {
        this.plans = plans;
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    public Plan cancel(UUID id, Actor by) {
        if (plans.cancel(id, clock.instant())) {
            journal.record(by, Act.PLAN_CANCELLED, id.toString(), null, Map.of());
        }
        var plan = plans.get(id);
        if (plan.state() == Plan.State.DONE || plan.state() == Plan.State.FAILED) {
            throw new Problem(
                    ProblemType.CONFLICT, "the plan has ended as " + plan.state() + ", so there is nothing to stop");
        }
        return plan;
    }
}
