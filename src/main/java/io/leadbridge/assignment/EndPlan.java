package io.leadbridge.assignment;

import io.leadbridge.audit.Act;
import io.leadbridge.audit.Journal;
import io.leadbridge.kernel.Actor;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Ends a plan, and writes down what became of it. */
@Singleton
public class EndPlan {

    private final Plans plans;
    private final Journal journal;
    private final Clock clock;

    @Inject
    public EndPlan(Plans plans, Journal journal, Clock clock) {
        this.plans = plans;
        this.journal = journal;
        this.clock = clock;
    }

    /** Nothing happens where somebody else has taken the plan over. */
    @Transactional
    public void end(UUID id, UUID owner, Plan.State state, PlanProgress progress, @Nullable String failure) {
        if (plans.end(id, owner, state, clock.instant(), progress, failure)) {
            var details = Map.of(
                    "state", state.name(),
                    "leads", Integer.toString(progress.leads()),
                    "assigned", Integer.toString(progress.assigned()));
            journal.record(Actor.SYSTEM, Act.PLAN_ENDED, id.toString(), null, details);
        }
    }
}
