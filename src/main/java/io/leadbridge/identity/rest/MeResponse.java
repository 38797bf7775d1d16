package io.leadbridge.identity.rest;

import io.leadbridge.kernel.Actor;
import io.leadbridge.kernel.RepId;
import io.leadbridge.platform.Caller;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The caller as the service knows them. */
@Schema(name = "Me")
record MeResponse(
        Actor.Kind kind,
        String id,
        @Schema(description = "Whose decisions and idempotency keys mine are") String client,
        List<String> roles,
        @Nullable String repId) {

    static MeResponse of(Caller caller) {
        RepId rep = caller.rep();
        return new MeResponse(
                caller.actor().kind(),
                caller.actor().id(),
                caller.client(),
                caller.roles().stream().sorted().toList(),
                rep == null ? null : rep.value());
    }
}
