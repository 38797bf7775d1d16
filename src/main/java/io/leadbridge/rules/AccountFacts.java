package io.leadbridge.rules;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What is known of the matched account and its owners; ages in fractional days, null where never touched. */
public record AccountFacts(
        @Nullable String type,
        @Nullable String tier,
        boolean regulatedSector,
        boolean namedAccount,
        boolean frozen,
        @Nullable BigDecimal matchConfidence,
        boolean ownerKnown,
        boolean ownerActive,
        boolean ownerAbsent,
        @Nullable BigDecimal daysSinceOwnerActivity,
        boolean openOpportunity,
        boolean openOpportunityOwnerActive,
        boolean recentOwnerActive,
        @Nullable BigDecimal daysSinceRecentOwnerTouch,
        boolean dealRegistrationValid) {}
