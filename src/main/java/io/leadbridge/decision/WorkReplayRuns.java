package io.leadbridge.decision;

import io.leadbridge.policy.Release;
import io.leadbridge.policy.Releases;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;

/** Works at the oldest run that nobody works at: page by page. */
public final class WorkReplayRuns implements AutoCloseable {

    static final Duration LEASE = Duration.ofSeconds(60);

    private static final System.Logger LOG = System.getLogger(WorkReplayRuns.class.getName());

    /** So many decisions are in memory for each thread. */
    private static final int PART = 125;

    /** So many are written down as done at a time. */
    static final int PAGE = PART * ReplayPages.PARTS;

    private final ReplayRuns runs;
    private final RecordedDecisions recorded;
    private final ReplayDecision replay;
    private final Releases releases;
    private final Clock clock;
    private final ExecutorService threads;
    private final int partSize;
    private volatile boolean closed;

    public WorkReplayRuns(
            ReplayRuns runs,
            RecordedDecisions recorded,
            ReplayDecision replay,
            Releases releases,
            Clock clock,
            ExecutorService threads) {
        this(runs, recorded, replay, releases, clock, threads, PART);
    }

    WorkReplayRuns(
            ReplayRuns runs,
            RecordedDecisions recorded,
            ReplayDecision replay,
            Releases releases,
            Clock clock,
            ExecutorService threads,
            int partSize) {
        this.runs = runs;
        this.recorded = recorded;
        this.replay = replay;
        this.releases = releases;
        this.clock = clock;
        this.threads = threads;
        this.partSize = partSize;
    }

    /** False when there is nothing to do. */
    public boolean workAtNext(UUID owner) {
        Instant now = clock.instant();
        Optional<ReplayRun> claimed = closed ? Optional.empty() : runs.claim(owner, now, now.plus(LEASE));
        claimed.ifPresent(run -> {
            try {
                work(run, owner);
            } catch (ReplayPages.Stopped stopped) {
                runs.release(run.id(), owner, clock.instant());
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.ERROR, "replay " + run.id() + " failed; post it again when mended", e);
                end(run, owner, ReplayRun.State.FAILED, e.getClass().getSimpleName());
            }
        });
        return claimed.isPresent();
    }

    private void work(ReplayRun run, UUID owner) {
        Optional<Release> asked = Optional.ofNullable(run.policy()).flatMap(releases::find);
        if (run.policy() != null && asked.isEmpty()) {
            end(run, owner, ReplayRun.State.FAILED, "release " + run.policy() + " is not loaded any more");
            return;
        }
        try (var pages = new ReplayPages(
                recorded, run, part -> ReplayedPart.of(part, replay, asked.orElse(null)), threads, partSize)) {
            work(run, owner, pages);
        }
    }

    private void work(ReplayRun run, UUID owner, ReplayPages pages) {
        ReplayTally tally = run.tally();
        Instant began = clock.instant();
        for (var page = pages.next(); page.isPresent(); page = pages.next()) {
            Instant now = clock.instant();
            tally = tally.plus(page.get().tally()).after(page.get().reached(), Duration.between(began, now));
            began = now;
            switch (runs.advance(
                    run.id(), owner, now.plus(LEASE), tally, page.get().found())) {
                case HELD -> {}
                case CANCELLED -> {
                    end(run, owner, ReplayRun.State.CANCELLED, null);
                    return;
                }
                case LOST -> {
                    return;
                }
            }
        }
        end(run, owner, ReplayRun.State.DONE, null);
    }

    private void end(ReplayRun run, UUID owner, ReplayRun.State state, @Nullable String failure) {
        runs.end(run.id(), owner, state, clock.instant(), failure);
    }

    /** Stops after what is being done; the run goes on where it was, with whoever claims it next. */
    @Override
    public void close() {
        closed = true;
        threads.shutdown();
    }
}
