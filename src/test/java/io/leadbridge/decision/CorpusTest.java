package io.leadbridge.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadbridge.decision.rest.RequestReader;
import io.leadbridge.decision.store.RealDecisionWriter;
import io.leadbridge.policy.Releases;
import io.leadbridge.rules.RouteClass;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What older versions decided is decided again to the same bytes; run with {@code -Dcorpus=<name>} it keeps a new corpus first. */
class CorpusTest {

    static List<Corpus> corpora() {
        return Corpus.all();
    }

    @BeforeAll
    static void keepANewOneIfAskedTo() throws IOException {
        String name = System.getProperty("corpus");
        if (name != null) {
            Corpus.named(name).write(VariedDecisions.choose());
        }
    }

    @ParameterizedTest
    @MethodSource("corpora")
    void whatWasDecidedIsDecidedAgainToTheSameBytes(Corpus corpus) throws IOException {
        var decisions = corpus.read();
        var replay = replay(corpus.releases());

        assertThat(decisions).hasSizeGreaterThanOrEqualTo(60).allSatisfy(recorded -> assertThat(
                        replay.replay(recorded, null))
                .as("decision %s", recorded.id())
                .returns(Replay.Status.REPRODUCED, Replay::status));
        assertThat(decisions.stream().map(one -> outcome(one.document()))).contains(Outcome.values());
    }

    /** One character of an input or of a decision, in every decision. */
    @ParameterizedTest
    @MethodSource("corpora")
    void whateverIsAlteredIsFound(Corpus corpus) throws IOException {
        var replay = replay(corpus.releases());
        var random = new Random(1);

        for (RecordedDecision recorded : corpus.read()) {
            String inputs = altered(String.valueOf(recorded.snapshot()), random);
            String decision = altered(recorded.document(), random);

            assertThat(replay.replay(with(recorded, inputs, recorded.document()), null)
                            .status())
                    .as("inputs of %s: %s", recorded.id(), inputs)
                    .isNotEqualTo(Replay.Status.REPRODUCED);
            assertThat(replay.replay(with(recorded, recorded.snapshot(), decision), null)
                            .status())
                    .as("decision %s: %s", recorded.id(), decision)
                    .isEqualTo(Replay.Status.DIVERGED);
        }
    }

    @Test
    void aNewCorpusShowsEveryOutcomeAndRouteAndTheSameEachTime() {
        var chosen = VariedDecisions.choose();

        assertThat(chosen).isEqualTo(VariedDecisions.choose()).hasSizeGreaterThanOrEqualTo(60);
        String all = chosen.stream().map(RecordedDecision::document).collect(Collectors.joining());
        assertThat(Outcome.values()).allMatch(outcome -> all.contains("\"outcome\":\"" + outcome + "\""));
        assertThat(RouteClass.values()).allMatch(route -> all.contains("\"routeClass\":\"" + route + "\""));
    }

    private static ReplayDecision replay(Releases releases) {
        return new ReplayDecision(releases, RequestReader.real(), RealDecisionWriter.get());
    }

    private static String altered(String text, Random random) {
        int at = random.nextInt(text.length());
        var altered = new StringBuilder(text);
        altered.setCharAt(at, altered.charAt(at) == 'x' ? 'y' : 'x');
        return altered.toString();
    }

    private static RecordedDecision with(RecordedDecision one, @Nullable String inputs, String decision) {
        return new RecordedDecision(
                one.id(), one.decidedAt(), one.policyVersion(), one.policyDigest(), inputs, decision);
    }

    private static Outcome outcome(String document) {
        String after = document.substring(document.indexOf("\"outcome\":\"") + 11);
        return Outcome.valueOf(after.substring(0, after.indexOf('"')));
    }
}
