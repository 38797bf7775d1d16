package io.leadbridge.platform;

import io.leadbridge.kernel.Problem;
import io.leadbridge.kernel.ProblemType;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Runs what a stranger's document may make slow: on a few threads, so that the service stays responsive, and for a bounded time. A thread
 * whose time is over is interrupted; the work must notice.
 */
public final class BoundedWork implements AutoCloseable {

    private static final long STACK_BYTES = 4_000_000;

    private final String what;
    private final Duration limit;
    private final ThreadPoolExecutor workers;

    /**
     * Starts no thread yet.
     *
     * @param what is worked at, for a person: "The tables"
     */
    public BoundedWork(String what, String threadName, int threads, int waiting, Duration limit) {
        this.what = what;
        this.limit = limit;
        this.workers = new ThreadPoolExecutor(
                threads, threads, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(waiting), task -> {
                    Thread thread = new Thread(null, task, threadName, STACK_BYTES);
                    thread.setDaemon(true);
                    return thread;
                });
        workers.allowCoreThreadTimeOut(true);
    }

    /** The result; a problem where there is no room for more work, or the work took too long or is nested too deep. */
    public <T> T run(Callable<T> work) {
        try {
            var running = workers.submit(work);
            try {
                return running.get(limit.toNanos(), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                running.cancel(true);
                throw new Problem(
                        ProblemType.INVALID_REQUEST,
                        what + " took longer than " + limit.toMillis()
                                + " ms and were given up; send fewer or smaller ones.");
            }
        } catch (RejectedExecutionException e) {
            throw new Problem(
                    ProblemType.UNAVAILABLE, "Too many such requests are being worked at; try again in a moment.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem(ProblemType.UNAVAILABLE, "Leadbridge is stopping.");
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        }
    }

    private RuntimeException failure(@Nullable Throwable cause) {
        if (cause instanceof StackOverflowError) {
            return new Problem(ProblemType.INVALID_REQUEST, what + " are nested too deep.");
        }
        if (cause instanceof RuntimeException failed) {
            return failed;
        }
        return new IllegalStateException(cause);
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
