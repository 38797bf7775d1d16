package io.leadbridge.privacy.rest;

import io.leadbridge.privacy.Erasure;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Why a person is erased. */
@Schema(name = "ErasureRequest")
record ErasureRequest(
        @Schema(description = "The ground of article 17(1) of the GDPR") Erasure.Ground reason,
        @Schema(
                        description = "Where more is known of the request: 1 to 64 letters, digits, dots, hyphens,"
                                + " underscores and slashes; nothing personal",
                        examples = "DSR-2026-17")
                @Nullable
                String reference) {}
