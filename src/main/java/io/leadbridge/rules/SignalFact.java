package io.leadbridge.rules;

import java.math.BigDecimal;

/**
 * One thing the lead did.
 *
 * @param ageDays fractional days before the decision time
 * @param ordinalInDay its place, newest first from 1, among the signals of its type and UTC day that no bot made
 *     (botScore at most 0.5); 0 for one a bot made
 */
public record SignalFact(String type, BigDecimal ageDays, BigDecimal botScore, int ordinalInDay) {}
