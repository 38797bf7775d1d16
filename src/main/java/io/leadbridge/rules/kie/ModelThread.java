package io.leadbridge.rules.kie;

import com.sun.management.ThreadMXBean;
import java.io.Serial;
import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.AtomicBoolean;

/** A thread that evaluates one model and stops where it is interrupted, or has used the memory that is its share. */
final class ModelThread extends Thread {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int LOOK_EVERY = 64;

    private final long memory;
    private final AtomicBoolean greedy = new AtomicBoolean();
    private int looks;

    /**
     * A thread that is not started yet.
     *
     * @param memory how many bytes it may ask for in all
     */
    ModelThread(Runnable task, long memory) {
        super(task, "leadbridge-models");
        this.memory = memory;
        setDaemon(true);
    }

    /** Whether it asked for more memory than it may have. */
    boolean isGreedy() {
        return greedy.get();
    }

    /** Returns where the evaluation on this thread may go on. */
    static void check() {
        if (currentThread() instanceof ModelThread thread) {
            thread.look();
        }
    }

    private void look() {
        if (isInterrupted() || greedy.get()) {
            throw new Stopped();
        }
        if (++looks % LOOK_EVERY == 0 && THREADS.getCurrentThreadAllocatedBytes() > memory) {
            greedy.set(true);
            throw new Stopped();
        }
    }

    /** An evaluation that may not go on; an error, since the engine goes on after every exception. */
    static final class Stopped extends Error {

        @Serial
        private static final long serialVersionUID = 1;

        Stopped() {
            super("stopped", null, false, false);
        }
    }
}
