package io.leadbridge.audit.rest;

import io.leadbridge.audit.VerifierKey;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(description = "The public keys checkpoints were ever signed with, the current one first")
record KeysResponse(List<KeyResponse> keys) {

    @Schema(description = "A public Ed25519 key")
    record KeyResponse(
            @Schema(description = "The name it signs under: the origin of the log") String name,
            @Schema(description = "Eight hexadecimal digits") String id,
            @Schema(description = "<name>+<id>+<Base64>, as verify --key reads it (C2SP signed-note)")
                    String verifier) {}

    static KeysResponse of(List<VerifierKey> keys) {
        return new KeysResponse(keys.stream()
                .map(key -> new KeyResponse(key.name(), key.id(), key.toString()))
                .toList());
    }
}
