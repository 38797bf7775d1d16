package io.leadbridge.identity.rest;

import io.leadbridge.identity.AccountName;
import io.leadbridge.identity.ClientName;
import io.leadbridge.identity.Holder;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A token to be issued: for a machine client with roles of its own, or for an account. */
@Schema(name = "TokenRequest")
record TokenRequest(
        @Schema(description = "The name of a machine; goes with roles", pattern = "[a-z0-9][a-z0-9._-]{0,62}") @Nullable
                String client,
        @Schema(description = "The name of a person's account, whose roles the token has") @Nullable String account,
        @Nullable List<String> roles,
        @Nullable String repId,
        @Schema(required = true, description = "Within 366 days") Instant expiresAt) {

    /** The schema lets either a client with roles or an account pass. */
    Holder holder() {
        if (account != null) {
            return new Holder.Person(new AccountName(account));
        }
        if (client == null || roles == null) {
            throw new IllegalStateException("the schema demands a client with roles, or an account");
        }
        return new Holder.Client(new ClientName(client), AccountRequest.roles(roles), AccountRequest.rep(repId));
    }
}
