package io.leadbridge.assignment.rest;

import io.leadbridge.assignment.Assignment;
import io.leadbridge.assignment.QueuedLead;
import io.leadbridge.kernel.Actor;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A lead in the hands of a rep, or waiting for one. */
record AssignmentResponse(
        @Schema(description = "Null while nobody has the lead") @Nullable String assignmentId,
        String decisionId,
        @Nullable String externalId,
        @Schema(description = "Null when no pool of the release serves the route class") @Nullable String pool,
        @Nullable String repId,
        @Schema(description = "QUEUED, or the state of the assignment", examples = "PROPOSED") String state,
        @Schema(description = "Why nobody has it yet", examples = "NO_CAPACITY") @Nullable String unassignedReason,
        @Schema(description = "Counts the reps the lead has had, from 1") int attempt,
        @Schema(description = "The release whose constraints chose") @Nullable String policy,
        @Schema(description = "The plan that chose, if one did") @Nullable String planId,
        @Schema(description = "Whether a person chose") boolean byHand,
        @Schema(description = "Why that person chose so") @Nullable String reason,
        @Nullable Instant assignedAt,
        @Nullable Instant endedAt,
        @Schema(description = "The chosen rep and the three next; when nobody was eligible, the four nearest")
                List<CandidateResponse> why) {

    static AssignmentResponse of(Assignment assignment, @Nullable String externalId) {
        var planId = assignment.planId();
        return new AssignmentResponse(
                assignment.id().toString(),
                assignment.decisionId().toString(),
                externalId,
                assignment.pool(),
                assignment.repId().value(),
                assignment.state().name(),
                null,
                assignment.attempt(),
                assignment.policyVersion(),
                planId == null ? null : planId.toString(),
                !assignment.by().equals(Actor.SYSTEM),
                assignment.reason(),
                assignment.assignedAt(),
                assignment.endedAt(),
                CandidateResponse.of(assignment.why()));
    }

    static AssignmentResponse of(QueuedLead queued, @Nullable String externalId) {
        var lead = queued.lead();
        var reason = queued.reason();
        return new AssignmentResponse(
                null,
                lead.decisionId().toString(),
                externalId,
                queued.pool(),
                null,
                "QUEUED",
                reason == null ? null : reason.name(),
                0,
                lead.policyVersion().value(),
                null,
                false,
                null,
                null,
                null,
                CandidateResponse.of(queued.why()));
    }
}
