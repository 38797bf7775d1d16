package io.leadbridge.rules;

import io.leadbridge.rules.Facts.ActivityFacts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Leads for tests, written as one would tell them: {@code aVicePresident().whoAskedForADemo().andMustNotBeCalled()}.
 * Without further words it is the lead of the API's example: a vice president of a German manufacturer with 620
 * employees, matched to a prospect, about whom nothing forbids a contact.
 */
public final class LeadFactsFixtures {

    private @Nullable String country = "DE";
    private String jurisdiction = "EU";
    private @Nullable Integer employees = 620;
    private BigDecimal sanctionsMatch = BigDecimal.ZERO;
    private BigDecimal spamScore = BigDecimal.ZERO;
    private boolean doNotCall;
    private boolean optedOutOfEmail;
    private boolean minor;
    private List<String> specialCategoryFields = List.of();
    private int recycleCount;
    private @Nullable BigDecimal daysSinceRecycled;
    private boolean coolingOff;
    private @Nullable BigDecimal hoursSinceHumanDecision;
    private List<String> objections = List.of();
    private boolean erasureRequested;
    private boolean automatedDecisionOptOut;
    private boolean localProcessingRequired;
    private boolean ownerKnown;
    private boolean ownerActive = true;
    private boolean ownerAbsent;
    private @Nullable BigDecimal daysSinceOwnerActivity;
    private boolean frozen;
    private boolean regulated;
    private int peakPerMinute = 1;
    private final List<SignalFact> signals = new ArrayList<>();
    private @Nullable ScoreFacts score;

    private LeadFactsFixtures() {}

    public static LeadFactsFixtures aVicePresident() {
        return new LeadFactsFixtures();
    }

    /** The lead of the API's example, with its demo request of 20 minutes ago and its score. */
    public static Facts theExampleLead() {
        return aVicePresident().whoAskedForADemo().scored("0.62").facts();
    }

    public LeadFactsFixtures whoAskedForADemo() {
        return whoDid("DEMO_REQUEST", "0");
    }

    public LeadFactsFixtures whoDid(String signal, String daysAgo) {
        signals.add(new SignalFact(signal, new BigDecimal(daysAgo), BigDecimal.ZERO, 1));
        return this;
    }

    public LeadFactsFixtures whoUnsubscribed() {
        return whoDid("UNSUBSCRIBE", "0");
    }

    public LeadFactsFixtures scored(String probability) {
        score = new ScoreFacts(
                new BigDecimal(probability), "ACTIVE", new BigDecimal("0.02"), new BigDecimal("0.03"), BigDecimal.ZERO);
        return this;
    }

    public LeadFactsFixtures from(@Nullable String countryCode, String itsJurisdiction) {
        country = countryCode;
        jurisdiction = itsJurisdiction;
        return this;
    }

    public LeadFactsFixtures ofACompanyWith(@Nullable Integer numberOfEmployees) {
        employees = numberOfEmployees;
        return this;
    }

    public LeadFactsFixtures resemblingASanctionedPerson(String match) {
        sanctionsMatch = new BigDecimal(match);
        return this;
    }

    public LeadFactsFixtures lookingLikeSpam(String likelihood) {
        spamScore = new BigDecimal(likelihood);
        return this;
    }

    public LeadFactsFixtures whoMustNotBeCalled() {
        doNotCall = true;
        return this;
    }

    public LeadFactsFixtures whoOptedOutOfEmail() {
        optedOutOfEmail = true;
        return this;
    }

    public LeadFactsFixtures whoIsAMinor() {
        minor = true;
        return this;
    }

    public LeadFactsFixtures withSensitiveData(String... fields) {
        specialCategoryFields = List.of(fields);
        return this;
    }

    public LeadFactsFixtures recycled(int times, @Nullable String daysAgo) {
        recycleCount = times;
        daysSinceRecycled = daysAgo == null ? null : new BigDecimal(daysAgo);
        return this;
    }

    public LeadFactsFixtures coolingOff() {
        coolingOff = true;
        return this;
    }

    public LeadFactsFixtures decidedByAPerson(String hoursAgo) {
        hoursSinceHumanDecision = new BigDecimal(hoursAgo);
        return this;
    }

    public LeadFactsFixtures whoObjectedTo(String... purposes) {
        objections = List.of(purposes);
        return this;
    }

    public LeadFactsFixtures whoWantsToBeErased() {
        erasureRequested = true;
        return this;
    }

    public LeadFactsFixtures whoRefusesAutomatedDecisions() {
        automatedDecisionOptOut = true;
        return this;
    }

    public LeadFactsFixtures whoseDataMustStayAtHome() {
        localProcessingRequired = true;
        return this;
    }

    public LeadFactsFixtures ownedByAnActiveRep(@Nullable String daysSinceTouch) {
        return owned(true, false, daysSinceTouch);
    }

    public LeadFactsFixtures ownedByAnAbsentRep(@Nullable String daysSinceTouch) {
        return owned(true, true, daysSinceTouch);
    }

    public LeadFactsFixtures ownedByARepWhoLeft(@Nullable String daysSinceTouch) {
        return owned(false, false, daysSinceTouch);
    }

    private LeadFactsFixtures owned(boolean active, boolean absent, @Nullable String daysSinceTouch) {
        ownerKnown = true;
        ownerActive = active;
        ownerAbsent = absent;
        daysSinceOwnerActivity = daysSinceTouch == null ? null : new BigDecimal(daysSinceTouch);
        return this;
    }

    public LeadFactsFixtures ofAFrozenAccount() {
        frozen = true;
        return this;
    }

    public LeadFactsFixtures ofARegulatedSector() {
        regulated = true;
        return this;
    }

    public LeadFactsFixtures withSignalsWithinAMinute(int peak) {
        peakPerMinute = peak;
        return this;
    }

    public Facts facts() {
        return new Facts(
                lead(),
                account(),
                new ConsentFacts(
                        jurisdiction,
                        "LEGITIMATE_INTEREST",
                        objections,
                        erasureRequested,
                        automatedDecisionOptOut,
                        localProcessingRequired),
                new ActivityFacts(signals, peakPerMinute, signals.isEmpty() ? null : "WEB"),
                score,
                new ReleaseFacts("ACTIVE", new BigDecimal("0.5")));
    }

    private LeadFacts lead() {
        return new LeadFacts(
                true,
                false,
                country,
                "de",
                "Example GmbH",
                "CORPORATE",
                "VP",
                "MANUFACTURING",
                "PRIMARY",
                employees,
                false,
                true,
                spamScore,
                sanctionsMatch,
                doNotCall,
                optedOutOfEmail,
                minor,
                specialCategoryFields,
                List.of(),
                null,
                recycleCount,
                daysSinceRecycled,
                coolingOff,
                hoursSinceHumanDecision);
    }

    private AccountFacts account() {
        return new AccountFacts(
                "PROSPECT",
                null,
                regulated,
                false,
                frozen,
                new BigDecimal("0.97"),
                ownerKnown,
                ownerActive,
                ownerAbsent,
                daysSinceOwnerActivity,
                false,
                false,
                false,
                null,
                false);
    }
}
