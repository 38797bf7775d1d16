package io.leadbridge.scoring;

import java.math.BigDecimal;

/**
 * How much one feature moved a score.
 *
 * @param contribution in log-odds
 */
public record ScoreReason(String feature, BigDecimal contribution, String text) {}
