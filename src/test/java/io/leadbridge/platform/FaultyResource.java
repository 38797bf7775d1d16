package io.leadbridge.platform;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A resource that breaks an invariant, which none of ours does. */
@Path("/test/fault")
public class FaultyResource {

    @GET
    @Operation(hidden = true)
    @PermitAll
    public String fail() {
        throw new IllegalStateException("SECRET of the inside");
    }
}
