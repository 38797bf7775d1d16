package io.leadbridge.decision;

import io.leadbridge.decision.RecordedDecisions.Place;
import io.leadbridge.policy.Release;
import io.leadbridge.policy.Releases;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/** Works at the oldest run that nobody works at: page by page, each shared out over threads while the next is read. */
public final class WorkReplayRuns implements AutoCloseable {

    static final Duration LEASE = Duration.ofSeconds(60);

    private static final System.Logger LOG = System.getLogger(WorkReplayRuns.class.getName());
    private static final int PART = 125;

    /** So many decisions are read, and written down as done, at a time. */
    static final int PAGE = 2_000;

    private final ReplayRuns runs;
    private final RecordedDecisions recorded;
    private final ReplayDecision replay;
    private final Releases releases;
    private final Clock clock;
    private final ExecutorService threads;
    private final int pageSize;
    private volatile boolean closed;

    public WorkReplayRuns(
            ReplayRuns runs,
            RecordedDecisions recorded,
            ReplayDecision replay,
            Releases releases,
            Clock clock,
            ExecutorService threads) {
        this(runs, recorded, replay, releases, clock, threads, PAGE);
    }

    WorkReplayRuns(
            ReplayRuns runs,
            RecordedDecisions recorded,
            ReplayDecision replay,
            Releases releases,
            Clock clock,
            ExecutorService threads,
            int pageSize) {
        this.runs = runs;
        this.recorded = recorded;
        this.replay = replay;
        this.releases = releases;
        this.clock = clock;
        this.threads = threads;
        this.pageSize = pageSize;
    }

    /** False when there is nothing to do. */
    public boolean workAtNext(UUID owner) {
        Instant now = clock.instant();
        Optional<ReplayRun> claimed = closed ? Optional.empty() : runs.claim(owner, now, now.plus(LEASE));
        claimed.ifPresent(run -> {
            try {
                work(run, owner);
            } catch (Stopped stopped) {
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
        ReplayTally tally = run.tally();
        Instant began = clock.instant();
        Optional<Page> begun = begin(run, recorded.page(run.scope(), tally.reached(), pageSize), asked.orElse(null));
        while (begun.isPresent()) {
            Page page = begun.get();
            List<DifferingDecision> found = new ArrayList<>();
            long before = tally.differing();
            for (Future<ReplayedPart> done : page.parts()) {
                ReplayedPart part = result(done);
                tally = tally.plus(part.tally());
                found.addAll(part.differing());
            }
            // the next one is worked at while this one is written down
            begun = begin(run, result(page.next()), asked.orElse(null));
            Instant now = clock.instant();
            tally = tally.after(page.reached(), Duration.between(began, now));
            began = now;
            List<DifferingDecision> kept =
                    found.subList(0, (int) Math.max(0, Math.min(found.size(), ReplayRuns.MOST_DIFFERING - before)));
            switch (runs.advance(run.id(), owner, now.plus(LEASE), tally, kept)) {
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

    /** Some decisions that are being replayed, while the ones behind them are read. */
    private record Page(Place reached, List<Future<ReplayedPart>> parts, Future<List<RecordedDecision>> next) {}

    private Optional<Page> begin(ReplayRun run, List<RecordedDecision> decisions, @Nullable Release asked) {
        if (decisions.isEmpty()) {
            return Optional.empty();
        }
        Place reached = Place.of(decisions.get(decisions.size() - 1));
        Future<List<RecordedDecision>> next = submit(() -> recorded.page(run.scope(), reached, pageSize));
        List<Future<ReplayedPart>> parts = new ArrayList<>();
        for (int from = 0; from < decisions.size(); from += PART) {
            var part = decisions.subList(from, Math.min(decisions.size(), from + PART));
            parts.add(submit(() -> ReplayedPart.of(part, replay, asked)));
        }
        return Optional.of(new Page(reached, parts, next));
    }

    private <T> Future<T> submit(Callable<T> work) {
        try {
            return threads.submit(work);
        } catch (RejectedExecutionException e) {
            throw new Stopped();
        }
    }

    private <T> T result(Future<T> work) {
        if (closed) {
            throw new Stopped();
        }
        try {
            return work.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Stopped();
        } catch (CancellationException e) {
            throw new Stopped();
        } catch (ExecutionException e) {
            throw closed ? new Stopped() : new IllegalStateException("a page could not be replayed", e.getCause());
        }
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

    /** The process is stopping. */
    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
