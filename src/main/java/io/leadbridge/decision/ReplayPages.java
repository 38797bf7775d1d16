package io.leadbridge.decision;

import io.leadbridge.decision.RecordedDecisions.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/** The decisions of a run, replayed page by page: threads read, decide and compare a part each, and are a page ahead of what is asked for. */
final class ReplayPages implements AutoCloseable {

    /** So many parts are a page. */
    static final int PARTS = 16;

    private final RecordedDecisions recorded;
    private final RecordedDecisions.Scope scope;
    private final Replaying replaying;
    private final ExecutorService threads;
    private final int partSize;
    private @Nullable Place begunUpTo;
    private @Nullable Begun ahead;
    private long mayDiffer;

    /**
     * Begins with the first page.
     *
     * @param partSize so many decisions are in memory for each thread
     */
    ReplayPages(RecordedDecisions recorded, ReplayRun run, Replaying replaying, ExecutorService threads, int partSize) {
        this.recorded = recorded;
        this.scope = run.scope();
        this.replaying = replaying;
        this.threads = threads;
        this.partSize = partSize;
        this.begunUpTo = run.tally().reached();
        this.mayDiffer = Math.max(0, ReplayRuns.MOST_DIFFERING - run.tally().differing());
        this.ahead = begin();
    }

    /** Makes decisions again on one of the threads. */
    interface Replaying {
        ReplayedPart replay(List<RecordedDecision> part);
    }

    /** A page at which the threads work. */
    private record Begun(Place reached, List<Future<ReplayedPart>> parts) {}

    /**
     * What a page has shown.
     *
     * @param found decisions that differ, as many as a run may still keep
     */
    record Page(Place reached, ReplayTally tally, List<DifferingDecision> found) {}

    /** The next page, when all of it has been replayed. */
    Optional<Page> next() {
        Begun page = ahead;
        if (page == null) {
            return Optional.empty();
        }
        ahead = begin();
        ReplayTally tally = ReplayTally.NONE;
        List<DifferingDecision> found = new ArrayList<>();
        for (Future<ReplayedPart> done : page.parts()) {
            ReplayedPart part = result(done);
            tally = tally.plus(part.tally());
            part.differing().stream().limit(mayDiffer - found.size()).forEach(found::add);
        }
        mayDiffer -= found.size();
        return Optional.of(new Page(page.reached(), tally, found));
    }

    private @Nullable Begun begin() {
        List<Future<ReplayedPart>> parts = new ArrayList<>();
        boolean mayKeep = mayDiffer > 0;
        for (Place last : recorded.parts(scope, begunUpTo, partSize, PARTS)) {
            Place after = begunUpTo;
            parts.add(submit(after, last, mayKeep));
            begunUpTo = last;
        }
        return parts.isEmpty() || begunUpTo == null ? null : new Begun(begunUpTo, parts);
    }

    private Future<ReplayedPart> submit(@Nullable Place after, Place last, boolean mayKeep) {
        try {
            return threads.submit(() -> {
                ReplayedPart part = replaying.replay(recorded.part(scope, after, last));
                return mayKeep ? part : part.counted();
            });
        } catch (RejectedExecutionException e) {
            throw new Stopped();
        }
    }

    private ReplayedPart result(Future<ReplayedPart> work) {
        if (threads.isShutdown()) {
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
            throw threads.isShutdown()
                    ? new Stopped()
                    : new IllegalStateException("a part could not be replayed", e.getCause());
        }
    }

    /** Whoever wants no more pages wants nothing begun. */
    @Override
    public void close() {
        if (ahead != null) {
            ahead.parts().forEach(part -> part.cancel(false));
        }
    }

    /** The process is stopping. */
    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
