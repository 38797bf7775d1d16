package io.leadbridge.privacy.rest;

import io.leadbridge.privacy.Erasure;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a person has been erased. */
@Schema(name = "Erasure")
record ErasureResponse(
        String subject,
        Instant erasedAt,
        @Schema(description = "How many decisions were made anonymous; 0 when there was nothing left to erase")
                int decisions) {

    static ErasureResponse of(Erasure erasure) {
        return new ErasureResponse(erasure.subject().value(), erasure.at(), erasure.decisions());
    }
}
