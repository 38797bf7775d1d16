package io.leadbridge.rules.kie;

import java.time.Duration;

/**
 * How much the guards may use for one lead.
 *
 * @param firings how often all guards together may fire
 * @param time until they are given up
 * @param workers how many leads are guarded at the same time
 * @param waiting how many more may wait for a worker
 */
record GuardLimits(int firings, Duration time, int workers, int waiting) {

    static GuardLimits standard() {
        var processors = Runtime.getRuntime().availableProcessors();
        return new GuardLimits(1_000, Duration.ofSeconds(2), Math.max(4, 2 * processors), 1_024);
    }
}
