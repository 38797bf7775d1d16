package io.leadbridge.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadbridge.decision.Counterfactual.Changed;
import io.leadbridge.decision.Counterfactual.Status;
import io.leadbridge.decision.Explanation.ReleaseNow;
import io.leadbridge.decision.Explanation.WhyNot;
import io.leadbridge.decision.rest.RequestReader;
import io.leadbridge.decision.rest.SomeChangedLeads;
import io.leadbridge.decision.store.GeneratedLead;
import io.leadbridge.kernel.Reason;
import io.leadbridge.policy.House;
import io.leadbridge.policy.Release;
import io.leadbridge.rules.RouteClass;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Explanations by the newest release of the house. */
@SuppressWarnings("NullAway") // the answer stands in each explanation of a loaded release
final class ExplainDecisionTest {

    private static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");
    private static final Release RELEASE = House.newest();
    private static final String SCORE =
            """
            {"modelId": "m", "modelVersion": "1.0.0", "target": "SQL_30D", "probability": 0.1,
             "modelStatus": "ACTIVE", "psiMax": 0.02, "ece": 0.03, "scoredAt": "2026-11-02T08:41:00Z"}""";

    /** Fits well and did nothing. */
    private static String silent(String more) {
        return """
                {"lead": {"externalId": "1", "email": "a@example.org", "emailDomainType": "CORPORATE", "seniority": "VP",
                   "company": "Example", "country": "US", "industryTier": "PRIMARY", "numberOfEmployees": 620,
                   "servedCountry": true}, "consent": {"jurisdiction": "US_OTHER", "lawfulBasis": "LEGITIMATE_INTEREST"%s},
                 "scores": [%s]}"""
                .formatted(more, SCORE);
    }

    private static Decision decide(String json) {
        var input = RequestReader.real().read(json.getBytes(StandardCharsets.UTF_8), NOW);
        return DecideLead.decide(input, RELEASE, NOW, new DecisionId(new UUID(0, 1)))
                .decision();
    }

    private static Explanation explain(String json, @Nullable Wanted wanted, boolean varyScores) {
        return ExplainDecision.of(
                decide(json), json, Optional.of(RELEASE), SomeChangedLeads.real(), wanted, varyScores);
    }

    private static Explanation explain(String json) {
        return explain(json, null, false);
    }

    @Test
    void aSilentLeadOfGoodFitWouldBeRoutedIfItDidOneThing() {
        Explanation explanation = explain(silent(""));

        assertThat(explanation.decision().outcome()).isEqualTo(Outcome.NURTURE);
        assertThat(explanation.summary())
                .startsWith("The lead is nurtured (ABM_NURTURE). The lead goes where its readiness points.")
                .contains("Fit is 90 (grade A) and intent 0 (grade 4), which makes cell A4");
        assertThat(explanation.why()).extracting(Reason::code).containsExactly("RT_READINESS");
        var found = explanation.counterfactual().orElseThrow();
        assertThat(found.status()).isEqualTo(Status.FOUND);
        assertThat(found.outcome()).isEqualTo(Outcome.ROUTE);
        assertThat(found.changes()).extracting(Changed::action).containsExactly("get-a-look-at-prices");
        assertThat(found.cost()).isEqualTo(9);
        assertThat(found.text()).isEqualTo("The lead looks at the prices: then the outcome is ROUTE (SALES_STANDARD).");
        assertThat(found.patch()).hasSize(2);
        assertThat(found.patch().get(0)).containsEntry("op", "add").containsEntry("path", "/signals");
        assertThat(found.patch().get(1)).containsEntry("op", "add").containsEntry("path", "/signals/-");
    }

    @Test
    void itSaysWhichRowsWereNearAndOnWhichCellTheyFailed() {
        WhyNot route = explain(silent("")).whyNot().stream()
                .filter(table -> table.decision().equals("RouteClass"))
                .findFirst()
                .orElseThrow();

        assertThat(route.answered()).containsExactly(10);
        assertThat(route.nearest()).anySatisfy(near -> assertThat(near.sentence())
                .isEqualTo("row 9 (\"SDR_VERIFY\", \"RT_MODEL_LIFT\")"
                        + " did not match: pReady is 0.1012, but must be >= 0.4"));
    }

    @Test
    void nothingHelpsAgainstAnObjectionAndThatIsProvedWithoutTryingEverything() {
        var found = explain(silent(", \"objections\": [\"SALES_CONTACT\"]"));

        assertThat(found.summary()).startsWith("The lead is rejected.");
        assertThat(found.why())
                .allSatisfy(reason -> assertThat(reason.effect().name()).isEqualTo("SUPPRESS"));
        var counterfactual = found.counterfactual().orElseThrow();
        assertThat(counterfactual.status()).isEqualTo(Status.NONE);
        assertThat(counterfactual.tried()).isZero();
        assertThat(counterfactual.text()).isEqualTo("Nothing that can be changed would give the outcome ROUTE.");
    }

    @Test
    void aWantedRouteClassIsReachedAndOneThatIsThereAlreadyIsSaidToBe() {
        var wanted = new Wanted(EnumSet.allOf(Outcome.class), RouteClass.SALES_NOW);

        var held = explain(silent(""), wanted, false).counterfactual().orElseThrow();
        assertThat(held.routeClass()).isEqualTo(RouteClass.SALES_NOW);

        assertThat(explain(silent(""), new Wanted(EnumSet.of(Outcome.NURTURE), null), false)
                        .counterfactual()
                        .orElseThrow()
                        .status())
                .isEqualTo(Status.ALREADY_SO);
    }

    @Test
    void theScoreIsMovedOnlyWhereThatIsAllowedAndNoFurtherThanNeeded() {
        String fair = silent("")
                .replace("\"VP\"", "\"MANAGER\"")
                .replace("\"PRIMARY\"", "\"SECONDARY\"")
                .replace("620", "30")
                .replace("0.1,", "0.45,");

        var held = explain(fair, null, false).counterfactual().orElseThrow();
        var varied = explain(fair, null, true).counterfactual().orElseThrow();

        assertThat(held.cost()).isGreaterThan(4);
        assertThat(held.changes()).extracting(Changed::action).doesNotContain("another-probability");
        assertThat(varied.text())
                .isEqualTo("The model gives another probability (0.49): then the outcome is ROUTE (SDR_VERIFY).");
        assertThat(varied.changes()).extracting(Changed::to).containsExactly(new BigDecimal("0.49"));
        assertThat(varied.cost()).isEqualTo(4);
        assertThat(varied.patch().get(0)).containsEntry("op", "replace").containsEntry("path", "/scores/0/probability");
    }

    @Test
    void aReleaseThatIsGoneOrChangedIsNotAsked() {
        Decision decision = decide(silent(""));

        var gone = ExplainDecision.of(decision, silent(""), Optional.empty(), SomeChangedLeads.real(), null, false);

        assertThat(gone.releaseNow()).isEqualTo(ReleaseNow.GONE);
        assertThat(gone.why()).isNotEmpty();
        assertThat(gone.whyNot()).isEmpty();
        assertThat(gone.counterfactual()).isEmpty();
    }

    @Test
    void whatIsFoundReallyFlipsForGeneratedLeadsOfEveryOutcome() {
        Map<Outcome, Integer> explained = new EnumMap<>(Outcome.class);
        Map<Status, Integer> statuses = new EnumMap<>(Status.class);
        for (int seed = 0; seed < 25; seed++) {
            String json = new GeneratedLead(seed, false).json();
            Explanation explanation = explain(json);
            var found = explanation.counterfactual().orElseThrow();
            explained.merge(explanation.decision().outcome(), 1, Integer::sum);
            statuses.merge(found.status(), 1, Integer::sum);
            assertThat(explanation.why()).as("seed %s", seed).isNotEmpty();
            if (found.status() == Status.FOUND) {
                String changed = JsonPatches.apply(json, found.patch());
                Decision again = decide(changed);
                assertThat(again.outcome())
                        .as("seed %s: %s", seed, found.text())
                        .isEqualTo(found.outcome());
                assertThat(again.routeClass()).isEqualTo(found.routeClass());
                assertThat(found.wanted().outcomes()).contains(again.outcome());
                assertThat(found.cost())
                        .isEqualTo(found.changes().stream()
                                .mapToLong(Changed::cost)
                                .sum());
            }
        }
        assertThat(explained.keySet()).containsExactlyInAnyOrder(Outcome.values());
        assertThat(statuses).doesNotContainKey(Status.NOT_PROVED);
        assertThat(statuses.get(Status.FOUND)).isGreaterThan(8);
        assertThat(statuses.get(Status.NONE)).isGreaterThan(3);
    }
}
