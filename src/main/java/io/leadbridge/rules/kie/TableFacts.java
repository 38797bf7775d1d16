package io.leadbridge.rules.kie;

import io.leadbridge.rules.AccountFacts;
import io.leadbridge.rules.ConsentFacts;
import io.leadbridge.rules.Facts;
import io.leadbridge.rules.Facts.ActivityFacts;
import io.leadbridge.rules.LeadFacts;
import io.leadbridge.rules.ScoreFacts;
import io.leadbridge.rules.SignalFact;
import java.math.BigDecimal;
import java.util.HashMap;
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

    /** For the facts and for what the tables add to them. */
    private static final int ROOM = 256;

    private final Map<String, @Nullable Object> named = new HashMap<>(ROOM);

    private TableFacts() {}

    /** The facts by name, in a map of the caller's own. */
    static Map<String, @Nullable Object> of(Facts facts) {
        var all = new TableFacts();
        all.addLead(facts.lead());
        all.addAccount(facts.account());
        all.addConsent(facts.consent());
        all.addActivity(facts.activity());
        all.addScore(facts.score());
        all.named.put("policyState", facts.release().policyState());
        all.named.put("sample", facts.release().sample());
        return all.named;
    }

    private void addLead(LeadFacts lead) {
        named.put("hasEmail", lead.hasEmail());
        named.put("hasPhone", lead.hasPhone());
        named.put("country", lead.country());
        named.put("language", lead.language());
        named.put("company", lead.company());
        named.put("emailDomainType", lead.emailDomainType());
        named.put("seniority", lead.seniority());
        named.put("industry", lead.industry());
        named.put("industryTier", lead.industryTier());
        named.put("numberOfEmployees", decimal(lead.numberOfEmployees()));
        named.put("techMatch", lead.techMatch());
        named.put("servedCountry", lead.servedCountry());
        named.put("spamScore", lead.spamScore());
        named.put("sanctionsMatch", lead.sanctionsMatch());
        named.put("productInterest", lead.productInterest());
        named.put("expectedAcvEur", lead.expectedAcvEur());
    }

    private void addAccount(AccountFacts account) {
        named.put("accountType", account.type());
        named.put("accountTier", account.tier());
        named.put("regulatedSector", account.regulatedSector());
        named.put("matchConfidence", account.matchConfidence());
        named.put("namedAccount", account.namedAccount());
        named.put("ownerActive", account.ownerActive());
        named.put("daysSinceOwnerActivity", account.daysSinceOwnerActivity());
        named.put("openOpportunityOwnerActive", account.openOpportunity() && account.openOpportunityOwnerActive());
        named.put("recentOwnerActive", account.recentOwnerActive());
        named.put("daysSinceRecentOwnerTouch", account.daysSinceRecentOwnerTouch());
        named.put("dealRegistrationValid", account.dealRegistrationValid());
    }

    private void addConsent(ConsentFacts consent) {
        named.put("jurisdiction", consent.jurisdiction());
        named.put("lawfulBasis", consent.lawfulBasis());
        named.put("objections", consent.objections());
        named.put("erasureRequested", consent.erasureRequested());
    }

    private void addActivity(ActivityFacts activity) {
        named.put("signals", activity.signals().stream().map(TableFacts::signal).toList());
        named.put("channel", activity.channel());
    }

    private static Map<String, Object> signal(SignalFact signal) {
        return Map.of(
                "type", signal.type(),
                "ageDays", signal.ageDays(),
                "botScore", signal.botScore(),
                "ordinalInDay", BigDecimal.valueOf(signal.ordinalInDay()));
    }

    private void addScore(@Nullable ScoreFacts score) {
        named.put("scoreMissing", score == null);
        named.put("modelStatus", score == null ? null : score.modelStatus());
        named.put("psiMax", score == null ? null : score.psiMax());
        named.put("ece", score == null ? null : score.ece());
        named.put("scoreAgeHours", score == null ? null : score.ageHours());
        named.put("pModel", score == null ? null : score.probability());
    }

    private static @Nullable BigDecimal decimal(@Nullable Integer number) {
        return number == null ? null : BigDecimal.valueOf(number);
    }
}
