package io.leadbridge.decision.rest;

import io.leadbridge.decision.Decision;
import io.leadbridge.decision.Handover.Placement;
import io.leadbridge.decision.LoggedDecision;
import io.leadbridge.kernel.Reason;
import io.leadbridge.rules.EvaluatedDecision;
import io.leadbridge.rules.Readiness;
import io.leadbridge.rules.SlaTerms;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A decision as a client reads it. */
@Schema(name = "Decision", description = "Whether a lead is ready, where it goes, who has it, and every reason")
record DecisionResponse(
        String decisionId,
        @Schema(description = "The lead's id in the CRM") @Nullable String externalId,
        @Nullable String sourceSystem,
        @Schema(description = "What is done with the lead: ROUTE, NURTURE, REVIEW, ENRICH, HOLD or REJECT")
                String outcome,
        @Schema(description = "Where it goes; null while data is missing or when the rules failed") @Nullable
                String routeClass,
        @Schema(description = "1 is the most urgent, 5 the least") @Nullable Integer priority,
        @Schema(description = "Minutes to wait for enrichment before asking again; for ENRICH only") @Nullable
                Integer waitMin,
        @Nullable ReadinessResponse readiness,
        @Schema(description = "Every code that applied, strongest effect first") List<ReasonResponse> reasons,
        @Schema(description = "How the person may be contacted") List<String> allowedChannels,
        @Nullable SlaResponse sla,
        @Schema(description = "Skills without which no rep may have the lead") List<String> requiredSkills,
        @Schema(description = "Skills a rep should have") List<String> preferredSkills,
        @Schema(description = "What a person has to look at") List<ReviewResponse> reviews,
        @Schema(description = "AUTO, AUTO_WITH_REVIEW or HUMAN") String automationLevel,
        @Schema(
                        type = SchemaType.ARRAY,
                        implementation = EvaluatedDecisionResponse.class,
                        description = "The trace: every decision table and formula with its inputs, rules and outputs")
                List<EvaluatedDecision> evaluatedDecisions,
        @Schema(description = "Who has the lead now; null unless it was routed and stored") @Nullable
                AssignmentSummary assignment,
        PolicyReference policy,
        List<ModelReference> models,
        @Schema(description = "SHA-256 of the request as canonical JSON (RFC 8785)") @Nullable String inputDigest,
        Instant decidedAt,
        @Schema(description = "What of its log entry has been erased, as JSON Pointers; it is null here")
                List<String> erased) {

    static DecisionResponse of(Decision decision, @Nullable Placement placement) {
        return of(LoggedDecision.whole(decision), placement);
    }

    static DecisionResponse of(LoggedDecision logged, @Nullable Placement placement) {
        var decision = logged.decision();
        var digest = decision.inputDigest();
        var route = decision.routeClass();
        var readiness = decision.readiness();
        var sla = decision.sla();
        return new DecisionResponse(
                decision.id().toString(),
                decision.externalId(),
                decision.sourceSystem(),
                decision.outcome().name(),
                route == null ? null : route.name(),
                decision.priority(),
                decision.waitMin(),
                readiness == null ? null : ReadinessResponse.of(readiness),
                decision.reasons().stream().map(ReasonResponse::of).toList(),
                decision.allowedChannels(),
                sla == null ? null : SlaResponse.of(sla),
                decision.requiredSkills(),
                decision.preferredSkills(),
                decision.reviews().stream()
                        .map(review -> new ReviewResponse(review.kind(), review.blocking()))
                        .toList(),
                decision.automationLevel().name(),
                decision.evaluatedDecisions(),
                placement == null ? null : AssignmentSummary.of(placement),
                new PolicyReference(
                        decision.policyVersion().value(),
                        decision.policyDigest().value()),
                decision.models().stream()
                        .map(model -> new ModelReference(model.modelId(), model.modelVersion()))
                        .toList(),
                digest == null ? null : digest.value(),
                decision.decidedAt(),
                logged.erased());
    }

    /** How ready the lead is. */
    @Schema(name = "Readiness")
    record ReadinessResponse(
            @Schema(description = "Of becoming sales-qualified, four decimals", examples = "0.5732")
                    BigDecimal probability,
            @Schema(description = "0 to 100", examples = "90") int fitScore,
            @Schema(examples = "A") String fitGrade,
            @Schema(description = "0 to 100", examples = "66") int intentScore,
            @Schema(examples = "1") int intentGrade,
            @Schema(examples = "A1") String cell,
            @Schema(description = "How much the model counts, 0 to 1", examples = "0.8") BigDecimal modelWeight,
            @Schema(examples = "MODEL_OK") String modelCode,
            @Schema(description = "Width of the 90 % interval of the cell's rate", examples = "0.101")
                    BigDecimal confidenceWidth) {

        static ReadinessResponse of(Readiness readiness) {
            return new ReadinessResponse(
                    BigDecimal.valueOf(readiness.probability().value()).setScale(4, RoundingMode.HALF_UP),
                    readiness.fitScore(),
                    readiness.fitGrade(),
                    readiness.intentScore(),
                    readiness.intentGrade(),
                    readiness.cell(),
                    readiness.modelWeight(),
                    readiness.modelCode(),
                    readiness.confidenceWidth().setScale(3, RoundingMode.HALF_UP));
        }
    }

    /** One code that applied. */
    @Schema(name = "Reason")
    record ReasonResponse(
            @Schema(examples = "RT_READINESS") String code,
            String text,
            @Schema(description = "BLOCK, SUPPRESS, DISQUALIFY, HOLD, DIVERT or ALLOW") String effect,
            @Schema(description = "table, guard or model") String source,
            @Schema(description = "The table, guard or model") String name,
            @Schema(description = "The matched row, from 1; null unless a table") @Nullable Integer row) {

        static ReasonResponse of(Reason reason) {
            return new ReasonResponse(
                    reason.code(),
                    reason.text(),
                    reason.effect().name(),
                    switch (reason.source()) {
                        case TABLE -> "table";
                        case GUARD -> "guard";
                        case MODEL -> "model";
                    },
                    reason.name(),
                    reason.row());
        }
    }

    /** How soon the lead must be accepted and touched. */
    @Schema(name = "Sla")
    record SlaResponse(
            int acceptMin,
            int firstTouchMin,
            @Schema(description = "BUSINESS_HOURS or 24X7") String calendar,
            @Schema(description = "When to warn, in percent of the first-touch time") int warnPercent,
            @Schema(description = "When to reassign, in percent of the first-touch time") int reassignPercent,
            int maxAttempts,
            @Nullable String escalateTo) {

        static SlaResponse of(SlaTerms sla) {
            return new SlaResponse(
                    sla.acceptMin(),
                    sla.firstTouchMin(),
                    switch (sla.calendar()) {
                        case ALWAYS -> "24X7";
                        case BUSINESS_HOURS -> "BUSINESS_HOURS";
                    },
                    sla.warnPercent(),
                    sla.reassignPercent(),
                    sla.maxAttempts(),
                    sla.escalateTo());
        }
    }

    /** Something a person has to look at. */
    @Schema(name = "Review")
    record ReviewResponse(String kind, @Schema(description = "Whether the lead waits for it") boolean blocking) {}

    /** The release that decided. */
    @Schema(name = "PolicyReference")
    record PolicyReference(@Schema(examples = "2026.11.1") String version, String digest) {}

    /** A model whose score was looked at. */
    @Schema(name = "ModelReference")
    record ModelReference(String modelId, String modelVersion) {}
}
