package io.leadbridge.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadbridge.decision.ChangedLeads.Changeable;
import io.leadbridge.decision.rest.SomeChangedLeads;
import io.leadbridge.decision.store.GeneratedLead;
import io.leadbridge.kernel.Reason;
import io.leadbridge.policy.House;
import io.leadbridge.policy.Release;
import io.leadbridge.rules.GuardScope;
import io.leadbridge.rules.RuleSource;
import io.leadbridge.tables.Outside;
import io.leadbridge.tables.Outside.Speaker;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What guards say after any mixture of changes was foreseen. */
final class GuardForecastTest {

    private static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");
    private static final Release RELEASE = House.newestWith(
            new RuleSource(
                    "rules/more.drl",
                    """
            package io.leadbridge.guards
            import io.leadbridge.rules.AccountFacts
            import io.leadbridge.rules.Facts.ActivityFacts
            import io.leadbridge.rules.LeadFacts
            import io.leadbridge.rules.Qualification
            import io.leadbridge.rules.SignalFact
            global io.leadbridge.rules.Verdicts verdicts
            rule "one-lever" @code(ONE) @reason("one") when LeadFacts(numberOfEmployees > 100) then verdicts.hold(); end
            rule "two-levers" @code(TWO) @reason("two") when LeadFacts(hasEmail, seniority == "VP") then verdicts.divert(); end
            rule "signals" @code(SIGNALS) @reason("signals") when SignalFact(type == "DEMO_REQUEST") then verdicts.requireReview("X"); end
            rule "peak" @code(PEAK) @reason("peak") when ActivityFacts(peakPerMinute > 1) then verdicts.disqualify(); end
            rule "cell" @code(CELL) @reason("cell") when Qualification(cell == "A1" || cell == "A2") then verdicts.divert(); end
            rule "asks" @code(ASKS) @reason("asks") when Qualification(handRaise, fitScore > 40) then verdicts.suppress(); end
            rule "complete" @code(COMPLETE) @reason("complete") when Qualification(sufficiency == "COMPLETE") then verdicts.hold(); end
            rule "matched" @code(MATCHED) @reason("matched") when AccountFacts(matchConfidence > 0.5B) then verdicts.block(); end
            """));

    @Test
    void noGuardSaysWhatWasNotForeseen() {
        Set<String> spoke = new HashSet<>();
        for (int seed = 0; seed < 60; seed++) {
            String json = new GeneratedLead(seed, false).json();
            Changeable lead = SomeChangedLeads.real().open(json, NOW);
            Decision decision = decide(lead, List.of());
            var possible = PossibleChanges.of(lead, RELEASE, new KnownValues(lead.asPosted(), RELEASE, decision), true);
            var forecast = new GuardForecast(decision, RELEASE, possible);
            Random random = new Random(seed);
            for (int i = 0; i < 20; i++) {
                int[] options = possible.stream()
                        .mapToInt(one -> random.nextInt(2) == 0
                                ? -1
                                : random.nextInt(one.options().size()))
                        .toArray();
                Decision then = decide(lead, PossibleChanges.changes(PossibleChanges.chosen(possible, options)));
                assertForeseen(then, forecast, options, spoke, "seed " + seed + ", try " + i);
            }
        }
        assertThat(spoke).as("guards that spoke").hasSizeGreaterThan(9);
    }

    private static void assertForeseen(
            Decision then, GuardForecast forecast, int[] options, Set<String> spoke, String as) {
        List<GuardScope> guards = RELEASE.rules().guards();
        List<Outside> effects = forecast.effects();
        for (int g = 0; g < guards.size(); g++) {
            String guard = guards.get(g).name();
            Set<String> said = then.reasons().stream()
                    .filter(reason -> reason.source() == Reason.Source.GUARD
                            && reason.name().equals(guard))
                    .map(reason -> reason.effect().name())
                    .collect(Collectors.toSet());
            assertThat(words((Speaker) effects.get(g + 1), options))
                    .as("%s: %s", as, guard)
                    .containsAll(said);
            if (!said.isEmpty()) {
                spoke.add(guard);
            }
        }
        boolean reviewed = guards.stream()
                .anyMatch(guard -> guard.demandsReview()
                        && then.reasons().stream()
                                .anyMatch(reason -> reason.name().equals(guard.name())));
        assertThat(!reviewed
                        || forecast.reviewers().stream()
                                .anyMatch(one -> !words(one, options).isEmpty()))
                .as(as)
                .isTrue();
    }

    private static Set<String> words(Speaker speaker, int[] options) {
        return speaker.words().get(speaker.lever() < 0 ? 0 : options[speaker.lever()] + 1);
    }

    private static Decision decide(Changeable lead, List<ChangedLeads.LeadChange> changes) {
        return DecideLead.decide(lead.with(changes), RELEASE, NOW, new DecisionId(new UUID(0, 1)))
                .decision();
    }
}
