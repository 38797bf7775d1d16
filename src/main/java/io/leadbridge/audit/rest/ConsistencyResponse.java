package io.leadbridge.audit.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(
        description =
                "That the tree of the later checkpoint begins with that of the earlier one (RFC 6962, section 2.1.2)")
record ConsistencyResponse(
        CheckpointResponse from,
        CheckpointResponse to,
        @Schema(description = "64 hexadecimal digits each; empty where both are the same") List<String> proof) {}
