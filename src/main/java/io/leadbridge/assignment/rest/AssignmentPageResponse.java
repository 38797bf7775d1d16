package io.leadbridge.assignment.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Assignments, newest first, or waiting leads, oldest first. */
record AssignmentPageResponse(
        List<AssignmentResponse> items,
        @Schema(description = "Asks for the next page; null on the last") @Nullable String nextCursor) {}
