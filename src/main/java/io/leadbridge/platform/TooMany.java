package io.leadbridge.platform;

import io.leadbridge.kernel.Problem;
import io.leadbridge.kernel.ProblemType;
import java.io.Serial;
import java.time.Duration;

/** A request that comes too soon, and after how long it may be sent again. */
public final class TooMany extends Problem {

    @Serial
    private static final long serialVersionUID = 1L;

    private final long seconds;

    public TooMany(String detail, Duration retryAfter) {
        super(ProblemType.TOO_MANY_REQUESTS, detail);
        this.seconds = Math.max(1, retryAfter.plusMillis(999).toSeconds());
    }

    long seconds() {
        return seconds;
    }
}
