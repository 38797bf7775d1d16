package io.leadbridge.rules.kie;

import io.leadbridge.rules.JudgementFailed;
import io.leadbridge.rules.JudgementFailed.Cause;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Threads that run guards, so that one that never ends costs a worker and not the caller. */
final class GuardWorkers implements AutoCloseable {

    private final GuardLimits limits;
    private final ThreadPoolExecutor threads;

    GuardWorkers(GuardLimits limits) {
        this.limits = limits;
        var waiting = new ArrayBlockingQueue<Runnable>(limits.waiting());
        threads = new ThreadPoolExecutor(
                limits.workers(), limits.workers(), 1, TimeUnit.MINUTES, waiting, GuardWorkers::worker);
        threads.allowCoreThreadTimeOut(true);
    }

    int firings() {
        return limits.firings();
    }

    /**
     * Runs something and gives it up after the time limit, counted from now.
     *
     * @param where what is running at this moment, for the failure
     */
    <T> T run(Callable<T> task, Supplier<String> where) {
        try {
            var result = threads.submit(task);
            try {
                return result.get(limits.time().toNanos(), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                var running = where.get();
                result.cancel(true);
                throw failure(Cause.GUARD_TIMEOUT, running, "no answer within " + limits.time(), e);
            } catch (InterruptedException e) {
                result.cancel(true);
                Thread.currentThread().interrupt();
                throw failure(Cause.GUARD_FAILED, "guards", "interrupted", e);
            }
        } catch (RejectedExecutionException e) {
            throw failure(Cause.GUARD_TIMEOUT, "guards", "no worker is free", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof JudgementFailed failed) {
                throw failed;
            }
            throw thrown(e, where);
        }
    }

    /** Runs something that is known to end soon on the caller's thread; it fails as it would on a worker's. */
    static <T> T runHere(Callable<T> task, Supplier<String> where) {
        try {
            return task.call();
        } catch (JudgementFailed e) {
            throw e;
        } catch (Exception e) {
            throw thrown(e, where);
        }
    }

    private static JudgementFailed thrown(Exception e, Supplier<String> where) {
        return failure(Cause.GUARD_FAILED, where.get(), rootOf(e).getClass().getSimpleName(), e);
    }

    private static Throwable rootOf(Throwable failure) {
        var root = failure;
        for (var cause = root.getCause(); cause != null; cause = cause.getCause()) {
            root = cause;
        }
        return root;
    }

    private static JudgementFailed failure(Cause reason, String where, String detail, Exception cause) {
        var failed = new JudgementFailed(reason, where, detail);
        failed.initCause(cause);
        return failed;
    }

    /** The loader of the facts, not the caller's, so that a worker never keeps a closed release alive. */
    private static Thread worker(Runnable task) {
        var thread = new Thread(task, "leadbridge-guards");
        thread.setDaemon(true);
        thread.setContextClassLoader(GuardWorkers.class.getClassLoader());
        return thread;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
