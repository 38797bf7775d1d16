package io.leadbridge.platform;

import io.leadbridge.kernel.Problem;
import io.leadbridge.kernel.ProblemType;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;

/**
 * Lets those who wait for a commit share one: a writer takes all who queued while it was writing, and nobody lingers for more to come.
 * What fails together is halved until only the faulty ones fail, so that none suffers from another's fault.
 */
public final class SharedCommit<T, R> implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(SharedCommit.class);

    private final String name;
    private final Bounds bounds;
    private final Work<T, R> work;
    private final CommitMeters meters;
    private final List<Thread> writers;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrived = lock.newCondition();
    private final Deque<Ticket<T, R>> waiting = new ArrayDeque<>();
    private boolean closed;

    /** Starts the writers. */
    public SharedCommit(String name, Bounds bounds, CommitMeters meters, Work<T, R> work) {
        this.name = name;
        this.bounds = bounds;
        this.work = work;
        this.meters = meters;
        this.writers = IntStream.rangeClosed(1, bounds.writers())
                .mapToObj(number -> {
                    var thread = new Thread(this::writeGroups, "leadbridge-" + name + "-" + number);
                    thread.setDaemon(true);
                    return thread;
                })
                .toList();
        meters.watch(this::waiting);
        writers.forEach(Thread::start);
    }

    /**
     * How much is written at a time.
     *
     * @param writers groups written at a time; while one waits for its disk, the other's statements run
     * @param most who may share a commit
     * @param room how many may wait; one more is refused
     * @param patience how long one waits at most
     */
    public record Bounds(int writers, int most, int room, Duration patience) {}

    /** How items are made durable. */
    @FunctionalInterface
    public interface Work<T, R> {

        /**
         * Makes all of them durable, or throws and has made none so.
         *
         * @return what became of each, in the same order
         */
        List<R> write(List<T> items);
    }

    /**
     * Returns when the item is durable, or throws what kept it from being so.
     *
     * @throws Problem UNAVAILABLE when too many wait or waiting took too long; it says whether the item may have been kept
     */
    public R write(T item) {
        var mine = new Ticket<T, R>(item);
        join(mine);
        try {
            return mine.done.get(bounds.patience().toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failed ? failed : new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            throw giveUp(mine);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw giveUp(mine);
        }
    }

    private void join(Ticket<T, R> ticket) {
        lock.lock();
        try {
            if (closed) {
                throw new Problem(ProblemType.UNAVAILABLE, "The service stops. Nothing was kept; send it again.");
            }
            if (waiting.size() >= bounds.room()) {
                meters.refused();
                throw new Problem(
                        ProblemType.UNAVAILABLE,
                        "As many wait for the database as may. Nothing was kept; send it again.");
            }
            waiting.add(ticket);
            arrived.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Who leaves the queue was not written; of who is being written nobody knows. */
    private Problem giveUp(Ticket<T, R> ticket) {
        lock.lock();
        try {
            return waiting.remove(ticket)
                    ? new Problem(
                            ProblemType.UNAVAILABLE,
                            "The database is too slow to keep this. Nothing was kept; send it again.")
                    : Problems.maybeKept();
        } finally {
            lock.unlock();
        }
    }

    /** How many wait and are not being written. */
    int waiting() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }

    private void writeGroups() {
        for (var group = take(); !group.isEmpty(); group = take()) {
            try {
                write(group);
            } catch (Throwable e) { // an Error, too, must neither end the writer nor leave anybody waiting
                LOG.error("a writer failed because of a fault of Leadbridge; the stack says where", e);
                group.forEach(ticket -> ticket.done.completeExceptionally(e));
            }
            var forgotten = new IllegalStateException("was taken to be written, and nobody said what became of it");
            meters.dropped(group.stream()
                    .filter(ticket -> ticket.done.completeExceptionally(forgotten))
                    .count());
        }
    }

    /** All who wait, but no more than may share a commit; empty when nobody will come any more. */
    private List<Ticket<T, R>> take() {
        lock.lock();
        try {
            while (waiting.isEmpty() && !closed) {
                arrived.awaitUninterruptibly();
            }
            List<Ticket<T, R>> group = new ArrayList<>();
            while (group.size() < bounds.most() && !waiting.isEmpty()) {
                group.add(waiting.remove());
            }
            return group;
        } finally {
            lock.unlock();
        }
    }

    private void write(List<Ticket<T, R>> group) {
        List<R> results;
        long start = System.nanoTime();
        try {
            results = work.write(group.stream().map(ticket -> ticket.item).toList());
        } catch (RuntimeException e) {
            if (group.size() == 1 || Outage.in(e)) {
                group.forEach(ticket -> ticket.done.completeExceptionally(e));
                return;
            }
            LOG.warnf("%d that shared a commit (%s) are written in halves, because one is refused", group.size(), name);
            int half = group.size() / 2;
            write(group.subList(0, half));
            write(group.subList(half, group.size()));
            return;
        }
        meters.written(group.size(), Duration.ofNanos(System.nanoTime() - start));
        for (int i = 0; i < results.size(); i++) {
            group.get(i).done.complete(results.get(i));
        }
    }

    /** Lets nobody in any more, and returns when all who waited were written, or after the time that is given. */
    public void close(Duration patience) {
        lock.lock();
        try {
            closed = true;
            arrived.signalAll();
        } finally {
            lock.unlock();
        }
        long end = System.nanoTime() + patience.toNanos();
        try {
            for (Thread writer : writers) {
                writer.join(Math.max(1, (end - System.nanoTime()) / 1_000_000));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        close(bounds.patience());
    }

    /** One who waits. */
    private static final class Ticket<T, R> {

        private final T item;
        private final CompletableFuture<R> done = new CompletableFuture<>();

        Ticket(T item) {
            this.item = item;
        }
    }
}
