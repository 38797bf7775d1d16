package io.leadbridge.rules;

import io.leadbridge.kernel.Probability;
import java.math.BigDecimal;

/**
 * How ready a lead is for sales.
 *
 * @param probability of becoming sales-qualified: model and cell rate, weighted
 * @param fitScore 0 to 100
 * @param intentScore 0 to 100
 * @param modelWeight how much the model counts, 0 to 1
 * @param confidenceWidth width of the 90 % interval of the cell's rate, 0 to 1
 */
public record Readiness(
        Probability probability,
        int fitScore,
        String fitGrade,
        int intentScore,
        int intentGrade,
        String cell,
        BigDecimal modelWeight,
        String modelCode,
        BigDecimal confidenceWidth) {}
