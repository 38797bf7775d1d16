package io.leadbridge.decision;

import io.leadbridge.kernel.Digest;
import io.leadbridge.kernel.PolicyVersion;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A decision exactly as the log holds it, with what is needed to decide it again.
 *
 * @param snapshot the request as it was decided; null when it has been erased
 * @param document the decision, byte for byte
 */
public record RecordedDecision(
        DecisionId id,
        Instant decidedAt,
        PolicyVersion policyVersion,
        Digest policyDigest,
        @Nullable String snapshot,
        String document) {}
