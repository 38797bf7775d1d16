package io.leadbridge.lead;

import io.leadbridge.kernel.RepId;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The company a lead was matched to, who looks after it, and how sure the match is. */
public record Account(
        @Nullable String accountId,
        @Nullable AccountType type,
        @Nullable AccountTier tier,
        boolean regulatedSector,
        boolean namedAccount,
        boolean frozen,
        @Nullable RepId ownerRepId,
        boolean ownerActive,
        @Nullable Instant ownerAbsentUntil,
        @Nullable Instant lastOwnerActivityAt,
        int openOpportunityCount,
        @Nullable RepId openOpportunityOwnerRepId,
        boolean openOpportunityOwnerActive,
        @Nullable RepId recentOwnerRepId,
        boolean recentOwnerActive,
        @Nullable Instant recentOwnerTouchedAt,
        @Nullable DealRegistration dealRegistration,
        @Nullable BigDecimal matchConfidence) {}
