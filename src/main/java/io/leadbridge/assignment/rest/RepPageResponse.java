package io.leadbridge.assignment.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Reps, by id. */
record RepPageResponse(
        List<RepResponse> items,
        @Schema(description = "Asks for the next page; null on the last") @Nullable String nextCursor) {}
