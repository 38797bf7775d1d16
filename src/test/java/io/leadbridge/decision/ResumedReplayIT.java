package io.leadbridge.decision;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadbridge.decision.ReplayRun.State;
import io.leadbridge.decision.store.GeneratedLead;
import io.leadbridge.platform.DatabaseOwner;
import io.leadbridge.platform.PostgresResource;
import io.leadbridge.policy.Releases;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A worker that stops in the middle of a run, as if its process had died, and the one of the service that takes the run up. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@SuppressWarnings("NullAway.Init")
class ResumedReplayIT {

    private static final int DECISIONS = 80;
    private static final int STOPS_AT_PAGE = 4;
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

    @Inject
    ReplayRuns runs;

    @Inject
    RecordedDecisions recorded;

    @Inject
    ReplayDecision replay;

    @Inject
    Releases releases;

    @Inject
    Clock clock;

    @Test
    void everyDecisionCountsOnceThoughTheRunChangesHands() {
        Instant from = clock.instant();
        decide();
        var run = new ReplayRun(
                new ReplayRunId(UUID.randomUUID()),
                State.QUEUED,
                new RecordedDecisions.Scope(from, from.plusSeconds(3_600), null, null, null),
                null,
                from,
                null,
                null,
                ReplayTally.NONE,
                null);
        var threads = Executors.newFixedThreadPool(2);
        try (var dying = new WorkReplayRuns(addingOnClaim(run), stopping(run), replay, releases, clock, threads, 1)) {

            assertThat(dying.workAtNext(UUID.randomUUID())).isTrue();
        }

        var ended = runs.get(run.id());
        assertThat(ended.state()).isEqualTo(State.DONE);
        assertThat(ended.tally().reproduced()).isEqualTo(DECISIONS);
        assertThat(ended.tally().done()).isEqualTo(DECISIONS);
    }

    private void decide() {
        String leads = IntStream.range(0, DECISIONS)
                .mapToObj(seed -> new GeneratedLead(seed, false).json())
                .collect(Collectors.joining("\n"));
        given().urlEncodingEnabled(false)
                .contentType("application/x-ndjson")
                .body(leads.getBytes(StandardCharsets.UTF_8))
                .post("/v1/decisions:batch")
                .then()
                .statusCode(200);
    }

    /** Adds the run in the transaction that claims it: the worker of the service never sees it queued. */
    private ReplayRuns addingOnClaim(ReplayRun run) {
        return (ReplayRuns) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {ReplayRuns.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("claim")) {
                        return QuarkusTransaction.requiringNew().call(() -> {
                            runs.add(run);
                            return runs.claim((UUID) arguments[0], (Instant) arguments[1], (Instant) arguments[2]);
                        });
                    }
                    try {
                        return method.invoke(runs, arguments);
                    } catch (InvocationTargetException e) {
                        throw Objects.requireNonNull(e.getCause());
                    }
                });
    }

    /** Comes to a halt at one of its pages, and goes on when another worker has ended the run: too late. */
    private RecordedDecisions stopping(ReplayRun run) {
        var pages = new AtomicInteger();
        return new RecordedDecisions() {
            @Override
            public Optional<RecordedDecision> find(DecisionId id) {
                return recorded.find(id);
            }

            @Override
            public List<Place> parts(Scope scope, @Nullable Place after, int size, int most) {
                if (pages.incrementAndGet() == STOPS_AT_PAGE) {
                    assertThat(runs.get(run.id()).tally().done())
                            .as("in the middle")
                            .isBetween(1L, DECISIONS - 1L);
                    die(run);
                }
                return recorded.parts(scope, after, size, most);
            }

            @Override
            public List<RecordedDecision> part(Scope scope, @Nullable Place after, Place last) {
                return recorded.part(scope, after, last);
            }
        };
    }

    private void die(ReplayRun run) {
        try {
            DatabaseOwner.execute(
                    "update replay set lease_until = now() - interval '1 second' where replay_id = '" + run.id() + "'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        long until = System.nanoTime() + PATIENCE;
        while (runs.get(run.id()).endedAt() == null) {
            assertThat(System.nanoTime()).as("nobody takes it up").isLessThan(until);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }
}
