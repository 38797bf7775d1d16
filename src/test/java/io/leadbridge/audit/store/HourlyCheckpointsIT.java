package io.leadbridge.audit.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadbridge.audit.Act;
import io.leadbridge.audit.Checkpoints;
import io.leadbridge.audit.Journal;
import io.leadbridge.audit.SignedCheckpoint;
import io.leadbridge.kernel.Actor;
import io.leadbridge.platform.PostgresResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@SuppressWarnings("NullAway.Init")
class HourlyCheckpointsIT {

    private static final int REPLICAS = 6;

    @Inject
    HourlyCheckpoints hourly;

    @Inject
    Checkpoints checkpoints;

    @Inject
    Journal journal;

    @Inject
    Clock clock;

    @Test
    void ofReplicasWhoseHourComesTogetherOneSignsThoughAllSeal() throws Exception {
        act();
        hourly.make(clock.instant());
        long before = number();
        Instant due = clock.instant();

        together(due);
        assertThat(number()).isEqualTo(before + 1);

        together(due);
        assertThat(number()).as("the hour has its checkpoint").isEqualTo(before + 1);

        together(clock.instant().plus(Duration.ofMillis(1)));
        assertThat(number()).as("the next hour").isGreaterThan(before + 1);
    }

    /** Each seals something first, so that each has something new to sign. */
    private void together(Instant due) throws Exception {
        var threads = Executors.newFixedThreadPool(REPLICAS);
        try {
            List<Callable<Boolean>> replicas = new ArrayList<>();
            for (int i = 0; i < REPLICAS; i++) {
                replicas.add(() -> {
                    act();
                    hourly.make(due);
                    return true;
                });
            }
            for (var done : threads.invokeAll(replicas)) {
                done.get();
            }
        } finally {
            threads.shutdown();
        }
    }

    private void act() {
        QuarkusTransaction.requiringNew()
                .run(() -> journal.record(Actor.SYSTEM, Act.REP_CHANGED, "rep", null, Map.of()));
    }

    private long number() {
        return QuarkusTransaction.requiringNew().call(() -> checkpoints
                .newest()
                .map(SignedCheckpoint::checkpoint)
                .orElseThrow()
                .number());
    }
}
