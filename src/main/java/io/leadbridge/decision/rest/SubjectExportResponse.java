package io.leadbridge.decision.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadbridge.decision.Handover.Placement;
import io.leadbridge.decision.SubjectReport;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** All that is kept about a person. */
@Schema(name = "SubjectExport", description = "What was known of a person, what was decided, and by what logic")
record SubjectExportResponse(
        String subject,
        Instant exportedAt,
        @Schema(description = "Oldest first") List<SubjectDecisionResponse> decisions,
        @Nullable String nextCursor) {

    /** One decision about the person. */
    @Schema(name = "SubjectDecision")
    record SubjectDecisionResponse(
            @Schema(type = SchemaType.OBJECT, description = "What was known of the person, as it was sent")
                    JsonNode inputs,
            @Schema(description = "The logic that was applied, in a few sentences") String summary,
            @Schema(description = "The reasons without which it would have come out otherwise, strongest first")
                    List<DecisionResponse.ReasonResponse> why,
            @Schema(description = "Why leads are decided; null when the release is not loaded any more") @Nullable
                    String purpose,
            @Schema(description = "How many months the decision is kept; null when the release is not loaded any more")
                    @Nullable
                    Integer keptMonths,
            @Schema(description = "The decision, with every table that was looked at, and who has the lead")
                    DecisionResponse decision) {

        static SubjectDecisionResponse of(SubjectReport report, @Nullable Placement placement) {
            boolean known = report.months() > 0;
            return new SubjectDecisionResponse(
                    JsonDecisionReader.parse(report.snapshot()),
                    report.summary(),
                    report.why().stream()
                            .map(DecisionResponse.ReasonResponse::of)
                            .toList(),
                    known ? report.purpose() : null,
                    known ? report.months() : null,
                    DecisionResponse.of(report.decision(), placement));
        }
    }
}
