package io.leadbridge.assignment.rest;

import io.leadbridge.decision.Handover.Candidate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A rep who was considered, and what spoke for and against. */
@Schema(name = "AssignmentCandidate")
record CandidateResponse(
        String repId,
        boolean eligible,
        @Schema(description = "Why this rep may not have the lead: constraint, then what is wrong")
                List<String> hardReasons,
        @Schema(description = "By constraint, in euro cents; positive speaks for the rep") Map<String, Long> softCents,
        long totalCents) {

    static List<CandidateResponse> of(List<Candidate> candidates) {
        return candidates.stream()
                .map(one -> new CandidateResponse(
                        one.repId(),
                        one.eligible(),
                        one.hardReasons(),
                        new TreeMap<>(one.softCents()),
                        one.totalCents()))
                .toList();
    }
}
