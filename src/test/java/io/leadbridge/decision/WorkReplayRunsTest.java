package io.leadbridge.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.leadbridge.decision.RecordedDecisions.Scope;
import io.leadbridge.decision.Replay.Obstacle;
import io.leadbridge.decision.ReplayRun.State;
import io.leadbridge.decision.rest.RequestReader;
import io.leadbridge.decision.store.GeneratedLead;
import io.leadbridge.decision.store.RealDecisionWriter;
import io.leadbridge.kernel.PolicyVersion;
import io.leadbridge.policy.House;
import io.leadbridge.policy.OneRelease;
import io.leadbridge.policy.Release;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkReplayRunsTest {

    private static final Instant NINE = Instant.parse("2026-11-02T09:00:00Z");
    private static final Instant TEN = NINE.plusSeconds(7_200);
    private static final int COUNT = 5_000;
    private static final Release RELEASE = House.newest();
    private static final DecisionWriter WRITER = RealDecisionWriter.get();
    private static final DecisionReader READER = RequestReader.real();
    private static final List<RecordedDecision> LOG = log();

    private final ReplayRuns runs = new InMemoryReplayRuns();
    private final UUID owner = UUID.randomUUID();
    private final List<WorkReplayRuns> opened = new ArrayList<>();

    @AfterEach
    void close() {
        opened.forEach(WorkReplayRuns::close);
    }

    @Test
    void everyDecisionOfTheTimeIsReplayedOnce() {
        var run = queued(NINE, null);

        assertThat(work(LOG, page -> {}).workAtNext(owner)).isTrue();

        assertThat(find(run)).returns(State.DONE, ReplayRun::state);
        assertThat(find(run).tally())
                .returns((long) COUNT, ReplayTally::reproduced)
                .returns((long) COUNT, ReplayTally::done);
        assertThat(find(run).tally().outcomes())
                .hasSize(Outcome.values().length)
                .allSatisfy((was, counts) -> assertThat(counts).containsOnlyKeys(was));
        assertThat(work(LOG, page -> {}).workAtNext(owner)).as("more to do").isFalse();
    }

    @Test
    void aPartOfTheTimeIsAPartOfTheDecisions() {
        var run = queued(NINE.plusSeconds(COUNT - 100), null);

        work(LOG, page -> {}).workAtNext(owner);

        assertThat(find(run).tally().done()).isEqualTo(100);
    }

    @Test
    void whatDivergesIsReportedOldestFirstAndOnlySoMuchOfIt() {
        var run = queued(NINE, null);

        work(
                        changed(
                                LOG,
                                document -> document.replaceFirst(
                                        "\"automationLevel\":\"[A-Z_]+\"", "\"automationLevel\":\"X\"")),
                        page -> {})
                .workAtNext(owner);

        assertThat(find(run).tally().diverged()).isEqualTo(COUNT);
        assertThat(runs.differing(run.id()))
                .hasSize(ReplayRuns.MOST_DIFFERING)
                .extracting(DifferingDecision::decision)
                .startsWith(LOG.get(0).id(), LOG.get(1).id())
                .endsWith(LOG.get(ReplayRuns.MOST_DIFFERING - 1).id());
        assertThat(runs.differing(run.id()).get(0).differences())
                .extracting(Difference::pointer)
                .containsExactly("/automationLevel");
    }

    @Test
    void whatCannotBeReplayedIsCountedByReason() {
        var run = queued(NINE, null);
        List<RecordedDecision> log = new ArrayList<>(LOG.subList(0, 10));
        log.set(3, with(log.get(3), null, RELEASE.version()));
        log.set(4, with(log.get(4), "{}", RELEASE.version()));
        log.set(5, with(log.get(5), log.get(5).snapshot(), new PolicyVersion("2020.1.1")));

        work(log, page -> {}).workAtNext(owner);

        assertThat(find(run).tally().notReplayable())
                .isEqualTo(Map.of(Obstacle.ERASED, 1L, Obstacle.UNREADABLE, 1L, Obstacle.RELEASE_GONE, 1L));
        assertThat(runs.differing(run.id()))
                .extracting(DifferingDecision::decision)
                .containsExactly(log.get(4).id());
    }

    @Test
    void aCancelledRunStopsAfterItsPageAndKeepsWhatItFound() {
        var run = queued(NINE, null);

        work(LOG, page -> runs.cancel(run.id(), TEN)).workAtNext(owner);

        assertThat(find(run)).returns(State.CANCELLED, ReplayRun::state);
        assertThat(find(run).tally().done()).isEqualTo(WorkReplayRuns.PAGE);
    }

    @Test
    void aStoppedRunGoesOnWhereItWasWithWhoeverComesNext() {
        var run = queued(NINE, null);
        List<WorkReplayRuns> first = new ArrayList<>();
        first.add(work(LOG, page -> {
            if (page == 2) {
                first.get(0).close();
            }
        }));
        first.get(0).workAtNext(owner);
        var stopped = find(run);
        assertThat(stopped).returns(State.RUNNING, ReplayRun::state);
        assertThat(stopped.tally().done()).isLessThan(COUNT);

        assertThat(work(LOG, page -> {}, TEN.plusSeconds(1)).workAtNext(UUID.randomUUID()))
                .isTrue();

        assertThat(find(run)).returns(State.DONE, ReplayRun::state);
        assertThat(find(run).tally().reproduced()).isEqualTo(COUNT);
    }

    @Test
    void aRunThatFailsSaysSoAndLetsOthersCome() {
        var run = queued(NINE, null);

        work(LOG, page -> {
                    throw new IllegalStateException("no page");
                })
                .workAtNext(owner);

        assertThat(find(run))
                .returns(State.FAILED, ReplayRun::state)
                .returns("IllegalStateException", ReplayRun::failure);
    }

    @Test
    void aRunWhoseReleaseIsNotLoadedAnyMoreFails() {
        var run = queued(NINE, new PolicyVersion("2020.1.1"));

        work(LOG, page -> {}).workAtNext(owner);

        assertThat(find(run)).returns(State.FAILED, ReplayRun::state);
        assertThat(find(run).failure()).contains("2020.1.1");
    }

    private ReplayRun queued(Instant from, @Nullable PolicyVersion policy) {
        var run = new ReplayRun(
                new ReplayRunId(UUID.randomUUID()),
                State.QUEUED,
                new Scope(from, TEN, null, null, null),
                policy,
                TEN,
                null,
                null,
                ReplayTally.NONE,
                null);
        runs.add(run);
        return run;
    }

    private ReplayRun find(ReplayRun run) {
        return runs.find(run.id()).orElseThrow();
    }

    private WorkReplayRuns work(List<RecordedDecision> log, IntConsumer onPage) {
        return work(log, onPage, TEN);
    }

    /** @param onPage told the number of each page before it is read, from 1 */
    private WorkReplayRuns work(List<RecordedDecision> log, IntConsumer onPage, Instant now) {
        var pages = new AtomicInteger();
        var told = new ListedDecisions(log) {
            @Override
            public List<Place> parts(Scope scope, @Nullable Place after, int size, int most) {
                onPage.accept(pages.incrementAndGet());
                return super.parts(scope, after, size, most);
            }
        };
        var releases = new OneRelease(RELEASE);
        var work = new WorkReplayRuns(
                runs,
                told,
                new ReplayDecision(releases, READER, WRITER),
                releases,
                Clock.fixed(now, ZoneOffset.UTC),
                Executors.newFixedThreadPool(3));
        opened.add(work);
        return work;
    }

    private static List<RecordedDecision> changed(List<RecordedDecision> log, UnaryOperator<String> change) {
        return log.stream()
                .map(one -> new RecordedDecision(
                        one.id(),
                        one.decidedAt(),
                        one.policyVersion(),
                        one.policyDigest(),
                        one.snapshot(),
                        change.apply(one.document())))
                .toList();
    }

    private static RecordedDecision with(RecordedDecision one, @Nullable String snapshot, PolicyVersion version) {
        return new RecordedDecision(one.id(), one.decidedAt(), version, one.policyDigest(), snapshot, one.document());
    }

    /** One decision each second. */
    private static List<RecordedDecision> log() {
        List<RecordedDecision> log = new ArrayList<>();
        for (int seed = 0; seed < COUNT; seed++) {
            var id = new DecisionId(new UUID(0x018f000000007000L, seed));
            Instant at = NINE.plusSeconds(seed);
            var input = READER.read(new GeneratedLead(seed, false).json().getBytes(StandardCharsets.UTF_8), at);
            var decision = DecideLead.decide(input, RELEASE, at, id).decision();
            log.add(new RecordedDecision(
                    id, at, RELEASE.version(), RELEASE.digest(), input.snapshot(), WRITER.write(decision)));
        }
        return log;
    }
}
