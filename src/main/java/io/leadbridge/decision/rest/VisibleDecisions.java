package io.leadbridge.decision.rest;

import io.leadbridge.audit.Retirements;
import io.leadbridge.decision.DecisionId;
import io.leadbridge.decision.Decisions;
import io.leadbridge.decision.Handover;
import io.leadbridge.decision.LoggedDecision;
import io.leadbridge.kernel.Problem;
import io.leadbridge.kernel.ProblemType;
import io.leadbridge.kernel.RepId;
import io.leadbridge.platform.Caller;
import io.leadbridge.platform.CurrentActor;
import io.leadbridge.platform.Roles;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** The decisions a caller may see: all, those of their own client (crm), or those of the leads they have (rep). */
@Singleton
class VisibleDecisions {

    private final Decisions decisions;
    private final Handover handover;
    private final Retirements retirements;
    private final CurrentActor current;

    VisibleDecisions(Decisions decisions, Handover handover, Retirements retirements, CurrentActor current) {
        this.decisions = decisions;
        this.handover = handover;
        this.retirements = retirements;
        this.current = current;
    }

    /** Whose decisions a search finds; null for those of all. */
    @Nullable
    String client() {
        Caller caller = current.caller();
        return caller.seesAll() ? null : caller.client();
    }

    /** What the caller may not see is not told apart from what is not there. */
    LoggedDecision find(DecisionId id) {
        return decisions
                .find(id)
                .filter(found -> sees(current.caller(), id))
                .orElseThrow(() -> retirements.missing(
                        id.value(),
                        () -> new Problem(
                                ProblemType.DECISION_NOT_FOUND,
                                "No decision that the caller may see has this id; a dry run is not stored.")));
    }

    private boolean sees(Caller caller, DecisionId id) {
        return caller.seesAll()
                || (caller.hasAny(Roles.CRM)
                        && decisions.client(id).filter(caller.client()::equals).isPresent())
                || has(caller.rep(), id);
    }

    private boolean has(@Nullable RepId rep, DecisionId id) {
        return rep != null
                && handover.find(id)
                        .filter(placed -> rep.value().equals(placed.repId()))
                        .isPresent();
    }
}
