package io.leadbridge.decision.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of the decision log, newest first. */
@Schema(name = "Decisions")
record DecisionsResponse(
        List<DecisionResponse> items,
        @Schema(description = "Give it as `cursor` for the next page; null on the last") @Nullable String nextCursor) {}
