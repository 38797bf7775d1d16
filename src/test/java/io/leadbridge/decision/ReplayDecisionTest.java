package io.leadbridge.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadbridge.decision.Replay.Obstacle;
import io.leadbridge.decision.Replay.Status;
import io.leadbridge.decision.rest.RequestReader;
import io.leadbridge.decision.store.GeneratedLead;
import io.leadbridge.decision.store.RealDecisionWriter;
import io.leadbridge.kernel.Digest;
import io.leadbridge.kernel.PolicyVersion;
import io.leadbridge.policy.House;
import io.leadbridge.policy.OneRelease;
import io.leadbridge.policy.Release;
import io.leadbridge.rules.RuleSource;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReplayDecisionTest {

    private static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");
    private static final DecisionId ID = new DecisionId(UUID.fromString("018f0000-0000-7000-8000-000000000001"));
    private static final Release RELEASE = House.newest();
    private static final DecisionWriter WRITER = RealDecisionWriter.get();

    private final RecordedDecision recorded = routed();

    @Test
    void whatWasNotTouchedIsReproduced() {
        for (int seed = 0; seed < 200; seed++) {
            var replay = replay(recorded(seed), null);
            assertThat(replay.status()).as("lead of seed %s", seed).isEqualTo(Status.REPRODUCED);
            assertThat(replay.differences()).isEmpty();
        }
    }

    @Test
    void aChangedRecordDivergesAtTheFieldThatWasChanged() {
        var replay = replay(withDocument(recorded.document().replaceFirst("\"priority\":", "\"priority\":1")), null);

        assertThat(replay.status()).isEqualTo(Status.DIVERGED);
        assertThat(replay.differences())
                .singleElement()
                .extracting(Difference::pointer)
                .isEqualTo("/priority");
    }

    @Test
    void aChangedInputShowsInItsDigest() {
        String snapshot = String.valueOf(recorded.snapshot()).replace("a@example.org", "b@example.org");
        var replay = replay(with(snapshot, recorded.policyVersion(), recorded.policyDigest()), null);

        assertThat(replay.status()).isEqualTo(Status.DIVERGED);
        assertThat(replay.differences()).extracting(Difference::pointer).contains("/inputDigest");
    }

    @Test
    void aRecordThatIsWrittenOtherwiseDivergesWithoutADifference() {
        var replay = replay(withDocument(recorded.document() + " "), null);

        assertThat(replay.status()).isEqualTo(Status.DIVERGED);
        assertThat(replay.differences()).isEmpty();
    }

    @Test
    void aRecordThatIsNoDecisionDivergesAsAWhole() {
        var replay = replay(withDocument("gone"), null);

        assertThat(replay.status()).isEqualTo(Status.DIVERGED);
        assertThat(replay.differences()).extracting(Difference::was).containsExactly("gone");
    }

    @Test
    void withoutItsReleaseNothingIsDecidedByOtherRules() {
        var gone = with(recorded.snapshot(), new PolicyVersion("2020.1.1"), recorded.policyDigest());
        var changed = with(recorded.snapshot(), recorded.policyVersion(), Digest.of("another content"));

        assertThat(replay(gone, null)).returns(Obstacle.RELEASE_GONE, Replay::obstacle);
        assertThat(replay(changed, null)).returns(Obstacle.RELEASE_CHANGED, Replay::obstacle);
    }

    @Test
    void whatIsErasedOrIsNoRequestCannotBeDecidedAgain() {
        var erased = with(null, recorded.policyVersion(), recorded.policyDigest());
        var unreadable = with("{\"lead\":{\"email\":1", recorded.policyVersion(), recorded.policyDigest());
        var another = with("{\"signals\":[{}]}", recorded.policyVersion(), recorded.policyDigest());

        assertThat(replay(erased, null)).returns(Obstacle.ERASED, Replay::obstacle);
        assertThat(replay(unreadable, null)).returns(Obstacle.UNREADABLE, Replay::obstacle);
        assertThat(replay(another, null))
                .returns(Obstacle.UNREADABLE, Replay::obstacle)
                .returns(Status.NOT_REPLAYABLE, Replay::status);
    }

    @Test
    void anotherReleaseSaysWhatItWouldChangeAndNotThatItIsAnother() {
        Release stricter = stricter();

        var replay = replay(recorded, stricter);

        assertThat(replay.status()).isEqualTo(Status.OTHER_RELEASE);
        assertThat(replay.was("outcome", "HOLD")).contains("ROUTE");
        assertThat(replay.differences())
                .extracting(Difference::pointer)
                .contains("/outcome")
                .noneMatch(pointer -> pointer.startsWith("/policy") || pointer.startsWith("/evaluated"));
    }

    @Test
    void theReleaseThatDecidedIsNoOtherWhenItIsNamed() {
        assertThat(replay(recorded, RELEASE)).returns(Status.REPRODUCED, Replay::status);
    }

    private static Release stricter() {
        var guard = new RuleSource(
                "rules/all-wait.drl",
                """
                package io.leadbridge.guards
                import io.leadbridge.rules.LeadFacts
                global io.leadbridge.rules.Verdicts verdicts
                rule "all-wait" @code(ALL_WAIT) @reason("all wait") when LeadFacts(hasEmail || !hasEmail) then verdicts.hold(); end
                """);
        Release with = House.newestWith(guard);
        return new Release(
                new PolicyVersion("2030.1.1"),
                Digest.of("stricter"),
                with.owner(),
                with.reason(),
                with.state(),
                with.files(),
                with.settings(),
                with.privacy(),
                with.rules(),
                with.changes(),
                with.findings());
    }

    private static RecordedDecision routed() {
        for (int seed = 0; ; seed++) {
            var recorded = recorded(seed);
            if (recorded.document().contains("\"outcome\":\"ROUTE\"")) {
                return recorded;
            }
        }
    }

    private static Replay replay(RecordedDecision recorded, @Nullable Release asked) {
        return new ReplayDecision(new OneRelease(RELEASE), RequestReader.real(), WRITER).replay(recorded, asked);
    }

    private static RecordedDecision recorded(int seed) {
        byte[] json = new GeneratedLead(seed, false).json().getBytes(StandardCharsets.UTF_8);
        var input = RequestReader.real().read(json, NOW);
        var decision = DecideLead.decide(input, RELEASE, NOW, ID).decision();
        return new RecordedDecision(
                ID, NOW, RELEASE.version(), RELEASE.digest(), input.snapshot(), WRITER.write(decision));
    }

    private RecordedDecision withDocument(String document) {
        return new RecordedDecision(ID, NOW, RELEASE.version(), RELEASE.digest(), recorded.snapshot(), document);
    }

    private RecordedDecision with(@Nullable String snapshot, PolicyVersion version, Digest digest) {
        return new RecordedDecision(ID, NOW, version, digest, snapshot, recorded.document());
    }
}
