package io.leadbridge.decision.rest;

import io.leadbridge.decision.Handover.Placement;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who has the lead, or why nobody has. */
@Schema(name = "AssignmentSummary")
record AssignmentSummary(
        @Nullable String assignmentId,
        @Nullable String repId,
        @Schema(
                        description =
                                "PROPOSED, ACTIVE and so on; QUEUED while nobody has it; WITHDRAWN when the lead was decided"
                                        + " again and nobody is to have it")
                String state,
        @Schema(description = "Why nobody has it") @Nullable String unassignedReason,
        @Schema(description = "The chosen rep first, then the next best") List<CandidateResponse> why) {

    static AssignmentSummary of(Placement placement) {
        return new AssignmentSummary(
                placement.assignmentId(),
                placement.repId(),
                placement.state(),
                placement.unassignedReason(),
                placement.why().stream()
                        .map(candidate -> new CandidateResponse(
                                candidate.repId(),
                                candidate.eligible(),
                                candidate.hardReasons(),
                                candidate.softCents(),
                                candidate.totalCents()))
                        .toList());
    }

    /** A rep who was considered. */
    @Schema(name = "Candidate")
    record CandidateResponse(
            String repId,
            boolean eligible,
            @Schema(description = "Why this rep may not have the lead") List<String> hardReasons,
            @Schema(description = "What speaks for and against, in euro cents, by constraint")
                    Map<String, Long> softCents,
            long totalCents) {}
}
