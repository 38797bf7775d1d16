package io.leadbridge.identity.rest;

import io.leadbridge.identity.Account;
import io.leadbridge.identity.LogIn;
import io.leadbridge.kernel.Problem;
import io.leadbridge.kernel.ProblemType;
import io.leadbridge.platform.Refusals;
import io.leadbridge.platform.TooMany;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Checks passwords on two threads of their own: it is slow by design, and must not slow down anything else. */
@Singleton
class PasswordCheck {

    private static final int THREADS = 2;
    private static final int WAITING = 32;
    private static final int FAILURES_A_MINUTE = 30;

    private final ThreadPoolExecutor threads =
            new ThreadPoolExecutor(THREADS, THREADS, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(WAITING), task -> {
                var thread = new Thread(task, "leadbridge-passwords");
                thread.setDaemon(true);
                return thread;
            });
    private final LogIn logIn;
    private final Allowances failures;

    PasswordCheck(LogIn logIn, Clock clock) {
        this.logIn = logIn;
        this.failures = new Allowances(FAILURES_A_MINUTE, FAILURES_A_MINUTE, Duration.ofMinutes(1), clock);
    }

    void stop(@Observes ShutdownEvent event) {
        threads.shutdownNow();
    }

    /** Fails with a problem unless it is the password of an account. */
    CompletionStage<Account> check(Credentials.NameAndPassword sent, String address) {
        var wait = failures.exhausted(address);
        if (wait.isPresent()) {
            return CompletableFuture.failedStage(
                    new TooMany("Too many passwords were wrong from this address; try again later.", wait.get()));
        }
        try {
            return CompletableFuture.supplyAsync(() -> attempt(sent, address), threads);
        } catch (RejectedExecutionException e) {
            return CompletableFuture.failedStage(new Problem(
                    ProblemType.UNAVAILABLE, "Too many passwords are being checked; try again in a moment."));
        }
    }

    private Account attempt(Credentials.NameAndPassword sent, String address) {
        LogIn.Result result = logIn.attempt(sent.name(), sent.password());
        if (result instanceof LogIn.Result.Welcome welcome) {
            return welcome.account();
        }
        failures.take(address);
        if (result instanceof LogIn.Result.Locked locked) {
            throw new TooMany(
                    "This name was tried with wrong passwords too often; try again later.", locked.remaining());
        }
        throw Refusals.unauthenticated();
    }
}
