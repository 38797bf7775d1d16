package io.leadbridge.rules;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of the person; enumerations by their names, ages in fractional days or hours. */
public record LeadFacts(
        boolean hasEmail,
        boolean hasPhone,
        @Nullable String country,
        @Nullable String language,
        @Nullable String company,
        @Nullable String emailDomainType,
        @Nullable String seniority,
        @Nullable String industry,
        @Nullable String industryTier,
        @Nullable Integer numberOfEmployees,
        boolean techMatch,
        @Nullable Boolean servedCountry,
        BigDecimal spamScore,
        BigDecimal sanctionsMatch,
        boolean doNotCall,
        boolean hasOptedOutOfEmail,
        boolean minor,
        List<String> specialCategoryFields,
        List<String> productInterest,
        @Nullable BigDecimal expectedAcvEur,
        int recycleCount,
        @Nullable BigDecimal daysSinceRecycled,
        boolean coolingOff,
        @Nullable BigDecimal hoursSinceHumanDecision) {

    public LeadFacts {
        specialCategoryFields = List.copyOf(specialCategoryFields);
        productInterest = List.copyOf(productInterest);
    }
}
