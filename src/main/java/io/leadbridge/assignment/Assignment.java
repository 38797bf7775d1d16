package io.leadbridge.assignment;

import io.leadbridge.decision.DecisionId;
import io.leadbridge.decision.Handover.Candidate;
import io.leadbridge.kernel.Actor;
import io.leadbridge.kernel.RepId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A lead in the hands of a rep, and why it is theirs.
 *
 * @param attempt counts the reps the lead has had, from 1
 * @param policyVersion whose constraints and weights chose the rep
 * @param planId the plan that chose, if one did
 * @param reason of the person who chose, if one did
 * @param why the chosen rep first, then the next best
 * @param endedAt null while the lead is on the rep's hands
 */
public record Assignment(
        AssignmentId id,
        DecisionId decisionId,
        @Nullable String externalId,
        String pool,
        RepId repId,
        AssignmentState state,
        int attempt,
        String policyVersion,
        @Nullable UUID planId,
        Actor by,
        @Nullable String reason,
        List<Candidate> why,
        Instant assignedAt,
        @Nullable Instant endedAt) {

    public Assignment {
        why = List.copyOf(why);
    }
}
