package io.leadbridge.decision.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.leadbridge.platform.ProblemResponse;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The answer to one line of a batch. */
@Schema(name = "BatchLine")
@JsonInclude(JsonInclude.Include.NON_NULL)
record BatchLine(
        @Schema(description = "Which line of the request, from 1") long line,
        @Nullable DecisionResponse decision,
        @Nullable ProblemResponse problem) {}
