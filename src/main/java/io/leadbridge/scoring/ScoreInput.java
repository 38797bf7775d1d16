package io.leadbridge.scoring;

import io.leadbridge.kernel.Probability;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * A probability a model gave for a lead, with the model's health at that time.
 *
 * @param psiMax the largest population stability index of its features, 0 or more
 * @param ece its expected calibration error, 0 to 1
 */
public record ScoreInput(
        String modelId,
        String modelVersion,
        ScoreTarget target,
        Probability probability,
        ModelStatus modelStatus,
        BigDecimal psiMax,
        BigDecimal ece,
        Instant scoredAt,
        List<ScoreReason> reasons) {

    public ScoreInput {
        reasons = List.copyOf(reasons);
    }
}
