package io.leadbridge.platform;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jboss.logging.Logger;

/** Looks for work of one kind on a thread of its own, and does it piece by piece, under a name that no other worker has. */
public final class Worker {

    private static final Logger LOG = Logger.getLogger(Worker.class);
    private static final long LOOK_EVERY_MILLIS = 500;

    private final UUID owner = UUID.randomUUID();
    private final String kind;
    private final Predicate<UUID> doNext;
    private final ScheduledExecutorService thread;

    /** @param doNext does the next piece of work, in the name of the worker; false when there is none */
    public Worker(String kind, Predicate<UUID> doNext) {
        this.kind = kind;
        this.doNext = doNext;
        this.thread = Executors.newSingleThreadScheduledExecutor(daemons(kind + "-worker"));
    }

    /** Threads that keep no process alive. */
    public static ThreadFactory daemons(String name) {
        return task -> {
            var made = new Thread(task, name);
            made.setDaemon(true);
            return made;
        };
    }

    public void start() {
        var unused =
                thread.scheduleWithFixedDelay(this::look, LOOK_EVERY_MILLIS, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Lets what is being done end within some time, and then interrupts it. */
    public void stop(Duration patience) throws InterruptedException {
        thread.shutdown();
        if (!thread.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            thread.shutdownNow();
            LOG.infof("a %s was not ended; it goes on with whoever claims it when its lease has run out", kind);
        }
    }

    private void look() {
        try {
            while (!thread.isShutdown() && doNext.test(owner)) {
                LOG.debugf("a %s has ended", kind);
            }
        } catch (RuntimeException e) {
            LOG.warnf("cannot look for the next %s now, trying again: %s", kind, e.getMessage());
        }
    }
}
