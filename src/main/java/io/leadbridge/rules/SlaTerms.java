package io.leadbridge.rules;

import org.jspecify.annotations.Nullable;

/**
 * How soon a lead must be accepted and touched; times in minutes, shares of the first-touch time in percent.
 */
public record SlaTerms(
        int acceptMin,
        int firstTouchMin,
        Calendar calendar,
        int warnPercent,
        int reassignPercent,
        int maxAttempts,
        @Nullable String escalateTo) {

    /** Which minutes count. */
    public enum Calendar {
        ALWAYS,
        BUSINESS_HOURS
    }
}
