package io.leadbridge.decision.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadbridge.decision.DecideLead;
import io.leadbridge.decision.DecisionId;
import io.leadbridge.decision.DecisionReader;
import io.leadbridge.decision.Outcome;
import io.leadbridge.platform.PostgresResource;
import io.leadbridge.policy.Release;
import io.leadbridge.policy.Releases;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A decision is a pure function of release, snapshot and time, tried with the real release on generated leads. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@SuppressWarnings("NullAway.Init")
class ReplayIT {

    private static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");
    private static final DecisionId ID = new DecisionId(UUID.fromString("018f0000-0000-7000-8000-000000000001"));
    private static final int LEADS = 3_000;

    @Inject
    Releases releases;

    @Inject
    DecisionReader reader;

    @Inject
    DecisionDocuments documents;

    private Release release;

    @BeforeEach
    void takeTheActiveRelease() {
        release = releases.active();
    }

    @Test
    void decidingASnapshotAgainGivesTheSameBytes() {
        Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
        for (int seed = 0; seed < LEADS; seed++) {
            var input = read(new GeneratedLead(seed, false).json());
            var decision = DecideLead.decide(input, release, NOW, ID).decision();
            var again =
                    DecideLead.decide(read(input.snapshot()), release, NOW, ID).decision();

            assertThat(documents.write(again)).as("lead of seed %s", seed).isEqualTo(documents.write(decision));
            outcomes.add(decision.outcome());
        }
        assertThat(outcomes).as("outcomes the leads had").containsExactlyInAnyOrder(Outcome.values());
    }

    @Test
    void whatTheLogReadsIsWhatItWrote() {
        for (int seed = 0; seed < 200; seed++) {
            var input = read(new GeneratedLead(seed, false).json());
            var document =
                    documents.write(DecideLead.decide(input, release, NOW, ID).decision());

            assertThat(documents.write(documents.read(document)))
                    .as("lead of seed %s", seed)
                    .isEqualTo(document);
        }
    }

    @Test
    void whoObjectsIsRejectedWhateverElseIsTrue() {
        for (int seed = 0; seed < 500; seed++) {
            var input = read(new GeneratedLead(seed, true).json());

            assertThat(DecideLead.decide(input, release, NOW, ID).decision().outcome())
                    .as("lead of seed %s", seed)
                    .isEqualTo(Outcome.REJECT);
        }
    }

    private io.leadbridge.decision.DecisionInput read(String json) {
        return reader.read(json.getBytes(StandardCharsets.UTF_8), NOW);
    }
}
