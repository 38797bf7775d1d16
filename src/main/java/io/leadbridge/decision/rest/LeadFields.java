package io.leadbridge.decision.rest;

import io.leadbridge.kernel.Probability;
import io.leadbridge.lead.Account;
import io.leadbridge.lead.AccountTier;
import io.leadbridge.lead.AccountType;
import io.leadbridge.lead.Channel;
import io.leadbridge.lead.Consent;
import io.leadbridge.lead.DealRegistration;
import io.leadbridge.lead.EmailDomainType;
import io.leadbridge.lead.IndustryTier;
import io.leadbridge.lead.Jurisdiction;
import io.leadbridge.lead.LawfulBasis;
import io.leadbridge.lead.Lead;
import io.leadbridge.lead.Purpose;
import io.leadbridge.lead.Seniority;
import io.leadbridge.lead.Signal;
import io.leadbridge.lead.SignalType;
import io.leadbridge.scoring.ModelStatus;
import io.leadbridge.scoring.ScoreInput;
import io.leadbridge.scoring.ScoreReason;
import io.leadbridge.scoring.ScoreTarget;
import java.util.stream.Collectors;

/** Builds the domain's records from the fields of a valid request, with the defaults of absent ones. */
final class LeadFields {

    private LeadFields() {}

    static Lead lead(Fields from) {
        return new Lead(
                from.text("externalId"),
                from.text("sourceSystem"),
                from.text("email"),
                from.text("phone"),
                from.constant("emailDomainType", EmailDomainType.class),
                from.text("firstName"),
                from.text("lastName"),
                from.text("title"),
                from.constant("seniority", Seniority.class),
                from.text("jobFunction"),
                from.text("company"),
                from.text("website"),
                from.text("country"),
                from.text("state"),
                from.text("postalCode"),
                from.text("language"),
                from.text("timeZone"),
                from.text("industry"),
                from.constant("industryTier", IndustryTier.class),
                from.optionalInteger("numberOfEmployees"),
                from.money("annualRevenue"),
                from.money("expectedAcv"),
                from.text("leadSource"),
                from.text("campaignId"),
                from.texts("productInterest"),
                from.flag("techMatch"),
                from.optionalFlag("servedCountry"),
                from.decimal("spamScore"),
                from.decimal("sanctionsMatch"),
                from.flag("doNotCall"),
                from.flag("hasOptedOutOfEmail"),
                from.flag("minor"),
                from.texts("specialCategoryFields"),
                from.integer("recycleCount"),
                from.instant("recycledAt"),
                from.instant("coolOffUntil"),
                from.instant("humanDecidedAt"),
                from.texts("previousOwnerIds"));
    }

    static Account account(Fields from) {
        return new Account(
                from.text("accountId"),
                from.constant("type", AccountType.class),
                from.constant("tier", AccountTier.class),
                from.flag("regulatedSector"),
                from.flag("namedAccount"),
                from.flag("frozen"),
                from.rep("ownerRepId"),
                from.flag("ownerActive"),
                from.instant("ownerAbsentUntil"),
                from.instant("lastOwnerActivityAt"),
                from.integer("openOpportunityCount"),
                from.rep("openOpportunityOwnerRepId"),
                from.flag("openOpportunityOwnerActive"),
                from.rep("recentOwnerRepId"),
                from.flag("recentOwnerActive"),
                from.instant("recentOwnerTouchedAt"),
                from.child("dealRegistration").map(LeadFields::dealRegistration).orElse(null),
                from.optionalDecimal("matchConfidence"));
    }

    private static DealRegistration dealRegistration(Fields from) {
        return new DealRegistration(
                from.requiredText("partnerId"),
                DealRegistration.State.valueOf(from.requiredText("state")),
                from.instant("expiresAt"));
    }

    static Consent consent(Fields from) {
        return new Consent(
                from.constant("jurisdiction", Jurisdiction.class, Jurisdiction.OTHER),
                from.constant("lawfulBasis", LawfulBasis.class, LawfulBasis.UNKNOWN),
                from.texts("objections").stream().map(Purpose::valueOf).collect(Collectors.toUnmodifiableSet()),
                from.flag("erasureRequested"),
                from.flag("automatedDecisionOptOut"),
                from.flag("localProcessingRequired"));
    }

    static Signal signal(Fields from) {
        return new Signal(
                from.requiredText("eventId"),
                SignalType.valueOf(from.requiredText("type")),
                from.constant("channel", Channel.class),
                from.requiredInstant("occurredAt"),
                from.decimal("botScore"));
    }

    static ScoreInput score(Fields from) {
        return new ScoreInput(
                from.requiredText("modelId"),
                from.requiredText("modelVersion"),
                ScoreTarget.valueOf(from.requiredText("target")),
                new Probability(from.decimal("probability").doubleValue()),
                ModelStatus.valueOf(from.requiredText("modelStatus")),
                from.decimal("psiMax"),
                from.decimal("ece"),
                from.requiredInstant("scoredAt"),
                from.objects("reasons").stream()
                        .map(reason -> new ScoreReason(
                                reason.requiredText("feature"),
                                reason.decimal("contribution"),
                                reason.requiredText("text")))
                        .toList());
    }
}
