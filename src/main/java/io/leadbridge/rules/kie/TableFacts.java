package io.leadbridge.rules.kie;

import io.leadbridge.rules.AccountFacts;
import io.leadbridge.rules.ConsentFacts;
import io.leadbridge.rules.Facts;
import io.leadbridge.rules.Facts.ActivityFacts;
import io.leadbridge.rules.LeadFacts;
import io.leadbridge.rules.ScoreFacts;
import io.leadbridge.rules.SignalFact;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The facts under the flat names that tables ask for; numbers are decimals, as FEEL knows no others. */
final class TableFacts {

    /** All names a table may ask for. */
    static final Set<String> NAMES = Set.of(
            "policyState",
            "sample",
            "hasEmail",
            "hasPhone",
            "country",
            "language",
            "company",
            "emailDomainType",
            "seniority",
            "industry",
            "industryTier",
            "numberOfEmployees",
            "techMatch",
            "servedCountry",
            "spamScore",
            "sanctionsMatch",
            "productInterest",
            "expectedAcvEur",
            "accountType",
            "accountTier",
            "regulatedSector",
            "matchConfidence",
            "namedAccount",
            "ownerActive",
            "daysSinceOwnerActivity",
            "openOpportunityOwnerActive",
            "recentOwnerActive",
            "daysSinceRecentOwnerTouch",
            "dealRegistrationValid",
            "jurisdiction",
            "lawfulBasis",
            "objections",
            "erasureRequested",
            "signals",
            "channel",
            "scoreMissing",
            "modelStatus",
            "psiMax",
            "ece",
            "scoreAgeHours",
            "pModel");

    private static final List<String> SIGNAL = List.of("type", "ageDays", "botScore", "ordinalInDay");

    private final Known named;

    private TableFacts(Known named) {
        this.named = named;
    }

    /** Sets the facts by name. */
    static void of(Facts facts, Known known) {
        var all = new TableFacts(known);
        all.addLead(facts.lead());
        all.addAccount(facts.account());
        all.addConsent(facts.consent());
        all.addActivity(facts.activity());
        all.addScore(facts.score());
        all.named.set("policyState", facts.release().policyState());
        all.named.set("sample", facts.release().sample());
    }

    private void addLead(LeadFacts lead) {
        named.set("hasEmail", lead.hasEmail());
        named.set("hasPhone", lead.hasPhone());
        named.set("country", lead.country());
        named.set("language", lead.language());
        named.set("company", lead.company());
        named.set("emailDomainType", lead.emailDomainType());
        named.set("seniority", lead.seniority());
        named.set("industry", lead.industry());
        named.set("industryTier", lead.industryTier());
        named.set("numberOfEmployees", decimal(lead.numberOfEmployees()));
        named.set("techMatch", lead.techMatch());
        named.set("servedCountry", lead.servedCountry());
        named.set("spamScore", lead.spamScore());
        named.set("sanctionsMatch", lead.sanctionsMatch());
        named.set("productInterest", lead.productInterest());
        named.set("expectedAcvEur", lead.expectedAcvEur());
    }

    private void addAccount(AccountFacts account) {
        named.set("accountType", account.type());
        named.set("accountTier", account.tier());
        named.set("regulatedSector", account.regulatedSector());
        named.set("matchConfidence", account.matchConfidence());
        named.set("namedAccount", account.namedAccount());
        named.set("ownerActive", account.ownerActive());
        named.set("daysSinceOwnerActivity", account.daysSinceOwnerActivity());
        named.set("openOpportunityOwnerActive", account.openOpportunity() && account.openOpportunityOwnerActive());
        named.set("recentOwnerActive", account.recentOwnerActive());
        named.set("daysSinceRecentOwnerTouch", account.daysSinceRecentOwnerTouch());
        named.set("dealRegistrationValid", account.dealRegistrationValid());
    }

    private void addConsent(ConsentFacts consent) {
        named.set("jurisdiction", consent.jurisdiction());
        named.set("lawfulBasis", consent.lawfulBasis());
        named.set("objections", consent.objections());
        named.set("erasureRequested", consent.erasureRequested());
    }

    private void addActivity(ActivityFacts activity) {
        List<Map<String, @Nullable Object>> signals =
                new ArrayList<>(activity.signals().size());
        for (SignalFact signal : activity.signals()) {
            signals.add(signal(signal));
        }
        named.set("signals", signals);
        named.set("channel", activity.channel());
    }

    private static Map<String, @Nullable Object> signal(SignalFact signal) {
        return new Entries(
                SIGNAL, signal.type(), signal.ageDays(), signal.botScore(), BigDecimal.valueOf(signal.ordinalInDay()));
    }

    private void addScore(@Nullable ScoreFacts score) {
        named.set("scoreMissing", score == null);
        named.set("modelStatus", score == null ? null : score.modelStatus());
        named.set("psiMax", score == null ? null : score.psiMax());
        named.set("ece", score == null ? null : score.ece());
        named.set("scoreAgeHours", score == null ? null : score.ageHours());
        named.set("pModel", score == null ? null : score.probability());
    }

    private static @Nullable BigDecimal decimal(@Nullable Integer number) {
        return number == null ? null : BigDecimal.valueOf(number);
    }
}
