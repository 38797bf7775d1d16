package io.leadbridge.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadbridge.decision.RecordedDecisions.Place;
import io.leadbridge.decision.RecordedDecisions.Scope;
import io.leadbridge.decision.Replay.Obstacle;
import io.leadbridge.decision.ReplayRun.State;
import io.leadbridge.decision.ReplayRuns.Lease;
import io.leadbridge.kernel.PolicyVersion;
import io.leadbridge.rules.RouteClass;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every queue of runs does; nothing of a test is kept. */
public abstract class ReplayRunsContract {

    private static final Instant NINE = Instant.parse("2026-11-02T09:00:00Z");
    private static final Instant LATER = NINE.plusSeconds(60);
    private static final ReplayTally SOME = new ReplayTally(
            new Place(NINE, new DecisionId(UUID.fromString("018f0000-0000-7000-8000-000000000001"))),
            5,
            1,
            0,
            2,
            Map.of(Obstacle.ERASED, 3L),
            Map.of(Outcome.ROUTE, Map.of(Outcome.ROUTE, 4L, Outcome.HOLD, 1L)),
            Duration.ofMillis(250));

    private final UUID one = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    protected abstract ReplayRuns runs();

    /** Does some work of which nothing is kept. */
    protected abstract void forgotten(Runnable work);

    @Test
    void aRunIsFoundAsItWasAdded() {
        forgotten(() -> {
            var run = added();
            assertThat(runs().find(run.id())).contains(run);
            assertThat(runs().find(new ReplayRunId(UUID.randomUUID()))).isEmpty();
        });
    }

    @Test
    void aRunIsWorkedAtByOneUntilItsLeaseRunsOut() {
        forgotten(() -> {
            var run = added();
            assertThat(runs().claim(one, NINE, LATER)).map(ReplayRun::id).contains(run.id());
            assertThat(runs().claim(other, NINE.plusSeconds(59), LATER)).isEmpty();

            assertThat(runs().advance(run.id(), one, LATER, SOME, List.of())).isEqualTo(Lease.HELD);

            var taken = runs().claim(other, LATER.plusSeconds(1), LATER.plusSeconds(60));
            assertThat(taken).map(ReplayRun::tally).contains(SOME);
            assertThat(taken).map(ReplayRun::startedAt).contains(NINE);
            assertThat(runs().advance(run.id(), one, LATER, ReplayTally.NONE, List.of()))
                    .isEqualTo(Lease.LOST);
            runs().end(run.id(), one, State.FAILED, LATER, "late");
            assertThat(runs().find(run.id())).map(ReplayRun::state).contains(State.RUNNING);
        });
    }

    @Test
    void aReleasedRunIsTakenAtOnce() {
        forgotten(() -> {
            var run = added();
            runs().claim(one, NINE, LATER);
            runs().release(run.id(), one, NINE);

            assertThat(runs().claim(other, NINE.plusMillis(1), LATER))
                    .map(ReplayRun::id)
                    .contains(run.id());
        });
    }

    @Test
    void whatDiffersIsKeptInOrder() {
        forgotten(() -> {
            var run = added();
            runs().claim(one, NINE, LATER);
            var first = differing(new Difference("/outcome", "ROUTE", "HOLD"), new Difference("/waitMin", null, 5));
            var second = differing(new Difference("/reasons/0", Map.of("code", "X"), null));
            runs().advance(run.id(), one, LATER, SOME, List.of(first));
            runs().advance(run.id(), one, LATER, SOME, List.of(second));

            assertThat(runs().differing(run.id())).containsExactly(first, second);
        });
    }

    @Test
    void aQueuedRunIsCancelledAtOnceAndARunningOneWhenItAdvances() {
        forgotten(() -> {
            var queued = added();
            assertThat(runs().cancel(queued.id(), NINE)).isTrue();
            assertThat(runs().cancel(queued.id(), NINE)).as("it has ended").isFalse();
            assertThat(runs().find(queued.id())).map(ReplayRun::state).contains(State.CANCELLED);

            var running = added();
            runs().claim(one, NINE, LATER);
            assertThat(runs().cancel(running.id(), NINE)).isTrue();
            assertThat(runs().cancel(running.id(), NINE)).as("asked before").isFalse();
            assertThat(runs().find(running.id())).map(ReplayRun::state).contains(State.RUNNING);
            assertThat(runs().advance(running.id(), one, LATER, SOME, List.of()))
                    .isEqualTo(Lease.CANCELLED);
            runs().end(running.id(), one, State.CANCELLED, LATER, null);
            assertThat(runs().find(running.id()))
                    .get()
                    .returns(State.CANCELLED, ReplayRun::state)
                    .returns(LATER, ReplayRun::endedAt)
                    .returns(SOME, ReplayRun::tally);
        });
    }

    private ReplayRun added() {
        var run = new ReplayRun(
                new ReplayRunId(UUID.randomUUID()),
                State.QUEUED,
                new Scope(Instant.EPOCH, NINE, Outcome.ROUTE, RouteClass.SALES_NOW, new PolicyVersion("2026.11.1")),
                new PolicyVersion("2026.12.1"),
                NINE,
                null,
                null,
                ReplayTally.NONE,
                null);
        runs().add(run);
        return run;
    }

    private static DifferingDecision differing(Difference... differences) {
        return new DifferingDecision(
                new DecisionId(UUID.randomUUID()), Replay.Status.OTHER_RELEASE, null, List.of(differences));
    }
}
