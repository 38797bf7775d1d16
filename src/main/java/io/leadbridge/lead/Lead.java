package io.leadbridge.lead;

import io.leadbridge.kernel.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person who may buy, as the CRM sends it; what is not known is null. */
public record Lead(
        @Nullable String externalId,
        @Nullable String sourceSystem,
        @Nullable String email,
        @Nullable String phone,
        @Nullable EmailDomainType emailDomainType,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String title,
        @Nullable Seniority seniority,
        @Nullable String jobFunction,
        @Nullable String company,
        @Nullable String website,
        @Nullable String country,
        @Nullable String state,
        @Nullable String postalCode,
        @Nullable String language,
        @Nullable String timeZone,
        @Nullable String industry,
        @Nullable IndustryTier industryTier,
        @Nullable Integer numberOfEmployees,
        @Nullable Money annualRevenue,
        @Nullable Money expectedAcv,
        @Nullable String leadSource,
        @Nullable String campaignId,
        List<String> productInterest,
        boolean techMatch,
        @Nullable Boolean servedCountry,
        BigDecimal spamScore,
        BigDecimal sanctionsMatch,
        boolean doNotCall,
        boolean hasOptedOutOfEmail,
        boolean minor,
        List<String> specialCategoryFields,
        int recycleCount,
        @Nullable Instant recycledAt,
        @Nullable Instant coolOffUntil,
        @Nullable Instant humanDecidedAt,
        List<String> previousOwnerIds) {

    public Lead {
        productInterest = List.copyOf(productInterest);
        specialCategoryFields = List.copyOf(specialCategoryFields);
        previousOwnerIds = List.copyOf(previousOwnerIds);
    }
}
