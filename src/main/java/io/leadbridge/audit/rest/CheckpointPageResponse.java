package io.leadbridge.audit.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(description = "Checkpoints, newest first")
record CheckpointPageResponse(
        List<CheckpointResponse> items,
        @Schema(description = "Asks for the next page, as cursor; absent on the last one") @Nullable
                String nextCursor) {}
