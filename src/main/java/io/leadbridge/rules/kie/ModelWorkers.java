package io.leadbridge.rules.kie;

import io.leadbridge.kernel.Problem;
import io.leadbridge.kernel.ProblemType;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates a few models at a time, each for a bounded time. One that is given up stops at its next checkpoint and its place is free again;
 * the few that do not, inside a regular expression for instance, are counted until they end, and no more is begun beyond a number of them.
 */
final class ModelWorkers {

    private static final int AT_ONCE = 4;
    private static final int WAITING = 16;
    private static final int STUCK = 4;
    private static final long MOMENT = 500;

    private final Duration limit;
    private final long memory;
    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicInteger stuck = new AtomicInteger();

    ModelWorkers(Duration limit) {
        this(limit, Runtime.getRuntime().maxMemory() / AT_ONCE);
    }

    ModelWorkers(Duration limit, long memory) {
        this.limit = limit;
        this.memory = memory;
    }

    <T> T run(Callable<T> task) throws GivenUp {
        try {
            enter();
            try {
                return evaluate(task);
            } finally {
                places.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem(ProblemType.UNAVAILABLE, "Leadbridge is stopping.");
        }
    }

    /** How many evaluations were given up and still go on. */
    int stuck() {
        return stuck.get();
    }

    private void enter() throws InterruptedException {
        boolean room = waiting.incrementAndGet() <= AT_ONCE + WAITING && stuck.get() < STUCK;
        try {
            if (!room || !places.tryAcquire(limit.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new Problem(
                        ProblemType.UNAVAILABLE, "Too many models are being evaluated; try again in a moment.");
            }
        } finally {
            waiting.decrementAndGet();
        }
    }

    private <T> T evaluate(Callable<T> task) throws InterruptedException, GivenUp {
        var result = new FutureTask<>(task);
        var thread = new ModelThread(result, memory);
        thread.start();
        try {
            T value = result.get(limit.toNanos(), TimeUnit.NANOSECONDS);
            if (thread.isGreedy()) {
                throw greedy();
            }
            return value;
        } catch (TimeoutException e) {
            leave(thread);
            throw new GivenUp("the evaluation took longer than " + limit.toMillis() + " ms and was given up");
        } catch (ExecutionException e) {
            throw thread.isGreedy() ? greedy() : new GivenUp(words(e.getCause()));
        }
    }

    private GivenUp greedy() {
        return new GivenUp("the evaluation needs more than " + memory / 1_000_000 + " MB of memory and was given up");
    }

    /** Gives it a moment to stop; what goes on after that is counted until it ends. */
    private void leave(ModelThread thread) throws InterruptedException {
        thread.interrupt();
        thread.join(MOMENT);
        if (thread.isAlive()) {
            stuck.incrementAndGet();
            Thread watch = new Thread(() -> await(thread), "leadbridge-models-stuck");
            watch.setDaemon(true);
            watch.start();
        }
    }

    private void await(ModelThread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            stuck.decrementAndGet();
        }
    }

    private static String words(@Nullable Throwable cause) {
        if (cause instanceof StackOverflowError) {
            return "the evaluation is nested too deep, or calls itself without end";
        }
        return cause instanceof OutOfMemoryError
                ? "the evaluation needs too much memory"
                : "the engine failed: " + cause;
    }
}
