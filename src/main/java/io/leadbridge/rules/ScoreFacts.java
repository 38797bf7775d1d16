package io.leadbridge.rules;

import java.math.BigDecimal;

/** The score a release looks at, and its model's health. */
public record ScoreFacts(
        BigDecimal probability, String modelStatus, BigDecimal psiMax, BigDecimal ece, BigDecimal ageHours) {}
