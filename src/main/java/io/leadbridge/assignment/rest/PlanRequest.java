package io.leadbridge.assignment.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A plan to be made. */
record PlanRequest(
        @Schema(required = true, examples = "sales") String pool,
        @Schema(description = "How long to search; absent: 20", minimum = "1", maximum = "600") @Nullable
                Integer secondsLimit,
        @Schema(description = "How many changes to try at most; makes the plan reproducible if the time suffices")
                @Nullable
                Integer moveLimit,
        @Schema(description = "Of all chance in the search; absent: 0") @Nullable Long seed) {

    private static final int USUAL_SECONDS = 20;

    int seconds() {
        return secondsLimit == null ? USUAL_SECONDS : secondsLimit;
    }

    long seedOrZero() {
        return seed == null ? 0 : seed;
    }
}
