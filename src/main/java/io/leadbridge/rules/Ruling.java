package io.leadbridge.rules;

import io.leadbridge.kernel.Effect;
import io.leadbridge.kernel.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What tables and guards say of a lead, with every reason and the whole trace.
 *
 * @param effect the strongest effect of the tables, HOLD for want of data among them, and all guards
 * @param sla null where the route class has no service level
 * @param requiredSkills skills without which no rep may have the lead
 * @param preferredSkills skills a rep should have
 * @param allowedChannels how the person may be contacted
 * @param humanOnly whether the person must not be decided on by machine alone
 * @param ownerLock whether the account's owner keeps the lead
 * @param reasons strongest effect first
 */
public record Ruling(
        Effect effect,
        Sufficiency sufficiency,
        Readiness readiness,
        RouteClass routeClass,
        int priority,
        @Nullable SlaTerms sla,
        List<ReviewDemand> reviews,
        List<String> requiredSkills,
        List<String> preferredSkills,
        List<String> allowedChannels,
        boolean humanOnly,
        OwnerLock ownerLock,
        List<Reason> reasons,
        List<EvaluatedDecision> evaluatedDecisions) {

    public Ruling {
        reviews = List.copyOf(reviews);
        requiredSkills = List.copyOf(requiredSkills);
        preferredSkills = List.copyOf(preferredSkills);
        allowedChannels = List.copyOf(allowedChannels);
        reasons = List.copyOf(reasons);
        evaluatedDecisions = List.copyOf(evaluatedDecisions);
    }

    /**
     * Whether enough is known to decide.
     *
     * @param waitMin how many minutes to wait for enrichment
     */
    public record Sufficiency(State state, int waitMin) {
        /** Enough, not yet, or not without a person. */
        public enum State {
            COMPLETE,
            ENRICH,
            HOLD
        }
    }

    /** Whether the owner of the account keeps its leads. */
    public enum OwnerLock {
        KEPT,
        COVERED,
        RELEASED
    }
}
