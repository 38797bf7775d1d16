package io.leadbridge.assignment.rest;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A lead to be given to a rep. */
record AssignmentRequest(
        @Schema(required = true, description = "The decision that routed the lead") UUID decisionId,
        @Schema(description = "Who shall have it; absent: the best eligible rep") @Nullable String repId,
        @Schema(description = "Why, when a rep is named") @Nullable String reason) {}
