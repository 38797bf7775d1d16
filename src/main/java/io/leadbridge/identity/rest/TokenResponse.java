package io.leadbridge.identity.rest;

import io.leadbridge.identity.Holder;
import io.leadbridge.identity.IssuedToken;
import io.leadbridge.identity.Role;
import io.leadbridge.identity.Token;
import io.leadbridge.kernel.RepId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A token, without its secret. */
@Schema(name = "Token")
record TokenResponse(
        UUID tokenId,
        @Nullable String client,
        @Nullable String account,
        @Schema(description = "Of a client's token; null for that of an account, which has the account's") @Nullable
                List<String> roles,
        @Nullable String repId,
        @Schema(description = "How the secret begins") String hint,
        String issuedBy,
        Instant issuedAt,
        Instant expiresAt,
        @Nullable Instant revokedAt,
        @Schema(description = "To the minute") @Nullable Instant lastUsedAt) {

    static TokenResponse of(Token token) {
        var client = token.holder() instanceof Holder.Client machine ? machine : null;
        RepId rep = client == null ? null : client.rep();
        return new TokenResponse(
                token.id(),
                client == null ? null : client.name().value(),
                token.holder() instanceof Holder.Person person
                        ? person.account().value()
                        : null,
                client == null ? null : List.copyOf(Role.words(client.roles())),
                rep == null ? null : rep.value(),
                token.hint(),
                token.issuedBy().id(),
                token.issuedAt(),
                token.expiresAt(),
                token.revokedAt(),
                token.lastUsedAt());
    }

    /** A page of tokens. */
    @Schema(name = "TokenPage")
    record TokenPageResponse(List<TokenResponse> items, @Nullable String nextCursor) {}

    /** A token with its secret. */
    @Schema(name = "IssuedToken")
    record IssuedTokenResponse(
            TokenResponse token,
            @Schema(description = "Shown once and kept nowhere: Authorization: Bearer …") String secret) {

        static IssuedTokenResponse of(IssuedToken issued) {
            return new IssuedTokenResponse(TokenResponse.of(issued.token()), issued.secret());
        }
    }
}
