package io.leadbridge.identity.rest;

import io.leadbridge.identity.AccountName;
import io.leadbridge.identity.ChangePassword;
import io.leadbridge.identity.rest.AccountRequest.PasswordRequest;
import io.leadbridge.kernel.Actor;
import io.leadbridge.kernel.Problem;
import io.leadbridge.kernel.ProblemType;
import io.leadbridge.platform.CurrentActor;
import io.leadbridge.platform.JsonBody;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What everybody who was let in may ask and do about themselves. */
@Path("/v1/me")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
@Authenticated
class MeResource {

    private final ChangePassword changePassword;
    private final CurrentActor current;
    private final JsonBody body;

    MeResource(ChangePassword changePassword, CurrentActor current, JsonBody body) {
        this.changePassword = changePassword;
        this.current = current;
        this.body = body;
    }

    @GET
    @Operation(operationId = "getMe", summary = "Who I am to the service, and what I may do")
    @APIResponse(
            responseCode = "200",
            description = "The caller",
            content =
                    @Content(
                            schema = @Schema(implementation = MeResponse.class),
                            examples = @ExampleObject(name = "a machine", value = AccountExamples.ME)))
    public MeResponse get() {
        return MeResponse.of(current.caller());
    }

    @PUT
    @Path("/password")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changePassword",
            summary = "Choose my own password",
            description = "Log in with the current one (Basic). 403 for whoever has no account of Leadbridge's own.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = PasswordRequest.class),
                            examples = @ExampleObject(name = "a passphrase", value = AccountExamples.PASSWORD)))
    @APIResponse(responseCode = "204", description = "The new password counts from now on")
    public void changePassword(InputStream in) {
        var request = body.read(in, AccountResource.MAX_BYTES, "schemas/password.schema.json", PasswordRequest.class);
        Actor actor = current.actor();
        if (actor.kind() != Actor.Kind.USER || !AccountName.isName(actor.id())) {
            throw new Problem(
                    ProblemType.FORBIDDEN, "Only a person with an account of Leadbridge has a password here.");
        }
        changePassword.change(new AccountName(actor.id()), request.current(), request.password(), actor);
    }
}
