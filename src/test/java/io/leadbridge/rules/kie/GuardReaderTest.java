package io.leadbridge.rules.kie;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadbridge.kernel.Effect;
import io.leadbridge.rules.FactNames;
import io.leadbridge.rules.Facts.ActivityFacts;
import io.leadbridge.rules.GuardScope;
import io.leadbridge.rules.LeadFacts;
import io.leadbridge.rules.Qualification;
import io.leadbridge.rules.SignalFact;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GuardReaderTest {

    @Test
    void aGuardLooksAtTheFactsItNamesAndSaysTheVerdictsItCalls() {
        GuardScope scope = scope("LeadFacts(country == \"DE\", spamScore > 0.5)", "verdicts.hold();");

        assertThat(scope.facts()).containsExactlyInAnyOrder("LeadFacts.country", "LeadFacts.spamScore");
        assertThat(scope.decisions()).isEmpty();
        assertThat(scope.effects()).containsExactly(Effect.HOLD);
        assertThat(scope.demandsReview()).isFalse();
        assertThat(scope.removesChannels()).isFalse();
    }

    @Test
    void wordsWithinTextsAreNotNames() {
        assertThat(scope("LeadFacts(country == \"company\", company != 'industry')", "verdicts.hold();")
                        .facts())
                .containsExactlyInAnyOrder("LeadFacts.country", "LeadFacts.company");
    }

    @Test
    void ofWhatTheTablesFoundItNamesTheDecisions() {
        GuardScope scope = scope("Qualification(cell == \"A1\", handRaise)", "verdicts.requireReview(\"R\");");

        assertThat(scope.facts()).isEmpty();
        assertThat(scope.decisions()).containsExactlyInAnyOrder("FitGrade", "IntentGrade", "HandRaise");
        assertThat(scope.effects()).isEmpty();
        assertThat(scope.demandsReview()).isTrue();
    }

    @Test
    void whereAPatternIsBoundOrAMethodIsAskedItMayLookAtTheWholeFact() {
        assertThat(scope("$lead : LeadFacts(country == \"DE\")", "verdicts.hold();")
                        .facts())
                .isEqualTo(FactNames.of(LeadFacts.class));
        assertThat(scope("ActivityFacts(unsubscribed())", "verdicts.hold();").facts())
                .isEqualTo(FactNames.of(ActivityFacts.class));
        assertThat(scope("SignalFact(type == \"DEMO_REQUEST\")", "verdicts.hold();")
                        .facts())
                .isEqualTo(FactNames.of(SignalFact.class));
    }

    @Test
    void conditionsOfEveryKindAreRead() {
        assertThat(scope(
                                "ConsentFacts(erasureRequested) not LeadFacts(country == \"DE\") exists LeadFacts(minor)",
                                "verdicts.hold();")
                        .facts())
                .containsExactlyInAnyOrder("LeadFacts.country", "LeadFacts.minor", "ConsentFacts.erasureRequested");
    }

    @Test
    void aGuardThatTakesAChannelMayHold() {
        GuardScope scope = scope("LeadFacts(doNotCall)", "verdicts.removeChannel(\"PHONE\");");

        assertThat(scope.removesChannels()).isTrue();
        assertThat(scope.effects()).containsExactly(Effect.HOLD);
    }

    @Test
    void everythingTheTablesFoundStandsForDecisions() {
        Set<String> parts = Stream.of(Qualification.class.getRecordComponents())
                .map(part -> part.getName())
                .collect(Collectors.toSet());

        assertThat(GuardReader.DECISIONS.keySet()).isEqualTo(parts);
    }

    @Test
    void ofEveryGuardOfTheHouseItIsKnownWhatItLooksAt() {
        var reader = new DrlReader();
        GuardFixtures.ofTheHouse().forEach(reader::read);

        assertThat(reader.guards()).allSatisfy(guard -> {
            assertThat(Stream.concat(guard.scope().facts().stream(), guard.scope().decisions().stream()))
                    .as(guard.name())
                    .isNotEmpty();
            assertThat(guard.scope().name()).isEqualTo(guard.name());
        });
    }

    private static GuardScope scope(String condition, String consequence) {
        var reader = new DrlReader();
        reader.read(GuardFixtures.guard(condition, consequence));
        assertThat(reader.findings()).isEqualTo(List.of());
        return reader.guards().get(0).scope();
    }
}
