package io.leadbridge.decision;

import io.leadbridge.kernel.Digest;
import io.leadbridge.kernel.PolicyVersion;
import io.leadbridge.kernel.Reason;
import io.leadbridge.rules.EvaluatedDecision;
import io.leadbridge.rules.Readiness;
import io.leadbridge.rules.ReviewDemand;
import io.leadbridge.rules.RouteClass;
import io.leadbridge.rules.SlaTerms;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a lead is ready, where it goes, and every reason; never changed once made.
 *
 * @param routeClass null while data is missing (ENRICH) or when the rules failed
 * @param priority 1 is the most urgent; null as for the route class
 * @param readiness null when the rules failed
 * @param waitMin how long to wait for enrichment, for ENRICH only
 * @param inputDigest null when the input has been erased
 * @param reasons strongest effect first
 */
public record Decision(
        DecisionId id,
        @Nullable String externalId,
        @Nullable String sourceSystem,
        Outcome outcome,
        @Nullable RouteClass routeClass,
        @Nullable Integer priority,
        @Nullable Readiness readiness,
        @Nullable Integer waitMin,
        List<Reason> reasons,
        List<String> allowedChannels,
        @Nullable SlaTerms sla,
        List<String> requiredSkills,
        List<String> preferredSkills,
        List<ReviewDemand> reviews,
        AutomationLevel automationLevel,
        List<EvaluatedDecision> evaluatedDecisions,
        PolicyVersion policyVersion,
        Digest policyDigest,
        List<ModelUsed> models,
        @Nullable Digest inputDigest,
        Instant decidedAt) {

    public Decision {
        reasons = List.copyOf(reasons);
        allowedChannels = List.copyOf(allowedChannels);
        requiredSkills = List.copyOf(requiredSkills);
        preferredSkills = List.copyOf(preferredSkills);
        reviews = List.copyOf(reviews);
        evaluatedDecisions = List.copyOf(evaluatedDecisions);
        models = List.copyOf(models);
    }

    /** A model whose score was looked at. */
    public record ModelUsed(String modelId, String modelVersion) {}
}
