package io.leadbridge.identity;

import io.leadbridge.kernel.Actor;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A secret by which somebody proves who they are, without the secret.
 *
 * @param hint its first characters, to know it again by
 * @param issuedBy who made it
 * @param revokedAt null while it was not revoked
 * @param lastUsedAt to the minute; null when it never was
 */
public record Token(
        UUID id,
        Holder holder,
        String hint,
        Actor issuedBy,
        Instant issuedAt,
        Instant expiresAt,
        @Nullable Instant revokedAt,
        @Nullable Instant lastUsedAt) {}
