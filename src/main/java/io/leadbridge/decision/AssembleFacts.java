package io.leadbridge.decision;

import io.leadbridge.kernel.Digest;
import io.leadbridge.kernel.Money;
import io.leadbridge.lead.Account;
import io.leadbridge.lead.Consent;
import io.leadbridge.lead.Lead;
import io.leadbridge.policy.Release;
import io.leadbridge.rules.AccountFacts;
import io.leadbridge.rules.ConsentFacts;
import io.leadbridge.rules.Facts;
import io.leadbridge.rules.LeadFacts;
import io.leadbridge.rules.ReleaseFacts;
import io.leadbridge.rules.ScoreFacts;
import io.leadbridge.scoring.ScoreInput;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Translates an input into the facts that tables and guards know. */
final class AssembleFacts {

    /** Reading a tag takes longer than a table does; there are few of them. */
    private static final Map<String, String> LANGUAGES = new ConcurrentHashMap<>();

    private static final int MOST_LANGUAGES = 1_000;
    private static final AccountFacts NO_ACCOUNT = new AccountFacts(
            null, null, false, false, false, null, false, false, false, null, false, false, false, null, false);

    private AssembleFacts() {}

    static Facts of(DecisionInput input, @Nullable ScoreInput score, Release release, Instant decidedAt) {
        var spans = new Spans(decidedAt);
        return new Facts(
                lead(input.lead(), spans),
                input.account() == null ? NO_ACCOUNT : account(input.account(), spans),
                consent(input.consent()),
                Activity.of(input.signals(), spans),
                score == null ? null : score(score, spans),
                new ReleaseFacts(release.state().name(), sample(who(input))));
    }

    private static LeadFacts lead(Lead lead, Spans spans) {
        return new LeadFacts(
                lead.email() != null,
                lead.phone() != null,
                lead.country(),
                language(lead.language()),
                lead.company(),
                name(lead.emailDomainType()),
                name(lead.seniority()),
                lead.industry(),
                name(lead.industryTier()),
                lead.numberOfEmployees(),
                lead.techMatch(),
                lead.servedCountry(),
                lead.spamScore(),
                lead.sanctionsMatch(),
                lead.doNotCall(),
                lead.hasOptedOutOfEmail(),
                lead.minor(),
                lead.specialCategoryFields(),
                lead.productInterest(),
                amount(lead.expectedAcv()),
                lead.recycleCount(),
                spans.daysOrNull(lead.recycledAt()),
                lead.coolOffUntil() != null && lead.coolOffUntil().isAfter(spans.decidedAt()),
                spans.hoursOrNull(lead.humanDecidedAt()));
    }

    private static AccountFacts account(Account account, Spans spans) {
        return new AccountFacts(
                name(account.type()),
                name(account.tier()),
                account.regulatedSector(),
                account.namedAccount(),
                account.frozen(),
                account.matchConfidence(),
                account.ownerRepId() != null,
                account.ownerActive(),
                account.ownerAbsentUntil() != null && account.ownerAbsentUntil().isAfter(spans.decidedAt()),
                spans.daysOrNull(account.lastOwnerActivityAt()),
                account.openOpportunityCount() > 0,
                account.openOpportunityOwnerActive(),
                account.recentOwnerActive(),
                spans.daysOrNull(account.recentOwnerTouchedAt()),
                account.dealRegistration() != null && account.dealRegistration().validAt(spans.decidedAt()));
    }

    private static ConsentFacts consent(Consent consent) {
        return new ConsentFacts(
                consent.jurisdiction().name(),
                consent.lawfulBasis().name(),
                consent.objections().stream().map(Enum::name).sorted().toList(),
                consent.erasureRequested(),
                consent.automatedDecisionOptOut(),
                consent.localProcessingRequired());
    }

    private static ScoreFacts score(ScoreInput score, Spans spans) {
        return new ScoreFacts(
                BigDecimal.valueOf(score.probability().value()),
                score.modelStatus().name(),
                score.psiMax(),
                score.ece(),
                spans.hours(score.scoredAt()));
    }

    /** The primary language of a tag: tables know {@code de}, not {@code de-AT}. */
    private static @Nullable String language(@Nullable String tag) {
        if (tag == null) {
            return null;
        }
        String known = LANGUAGES.get(tag);
        if (known == null) {
            known = Locale.forLanguageTag(tag).getLanguage();
            if (LANGUAGES.size() < MOST_LANGUAGES) {
                LANGUAGES.put(tag, known);
            }
        }
        return known;
    }

    /** What stays the same when a lead comes again with other data, so that it is sampled, or not, each time. */
    private static Digest who(DecisionInput input) {
        var lead = input.lead();
        if (lead.externalId() != null) {
            return Digest.of("externalId\n" + lead.sourceSystem() + "\n" + lead.externalId());
        }
        return lead.email() == null
                ? input.digest()
                : Digest.of("email\n" + lead.email().toLowerCase(Locale.ROOT));
    }

    /** The first 53 bits of the digest as a fraction, with nine decimals. */
    private static BigDecimal sample(Digest digest) {
        long bits = Long.parseUnsignedLong(digest.value().substring(7, 23), 16) >>> 11;
        return BigDecimal.valueOf(bits).divide(BigDecimal.valueOf(1L << 53), 9, RoundingMode.DOWN);
    }

    private static @Nullable BigDecimal amount(@Nullable Money money) {
        return money == null ? null : money.amount();
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }
}
