package io.leadbridge.identity.rest;

import io.leadbridge.identity.IssueToken;
import io.leadbridge.identity.RevokeToken;
import io.leadbridge.identity.Tokens;
import io.leadbridge.identity.rest.TokenResponse.IssuedTokenResponse;
import io.leadbridge.identity.rest.TokenResponse.TokenPageResponse;
import io.leadbridge.platform.CurrentActor;
import io.leadbridge.platform.JsonBody;
import io.leadbridge.platform.Parameters;
import io.leadbridge.platform.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Tokens of machine clients and of people's scripts. */
@Path("/v1/tokens")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts")
@RolesAllowed(Roles.ADMIN)
class TokenResource {

    private final Tokens tokens;
    private final IssueToken issueToken;
    private final RevokeToken revokeToken;
    private final CurrentActor current;
    private final JsonBody body;

    TokenResource(Tokens tokens, IssueToken issueToken, RevokeToken revokeToken, CurrentActor current, JsonBody body) {
        this.tokens = tokens;
        this.issueToken = issueToken;
        this.revokeToken = revokeToken;
        this.current = current;
        this.body = body;
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.AUDITOR})
    @Operation(operationId = "listTokens", summary = "List the tokens, newest first, also those that ended")
    @APIResponse(
            responseCode = "200",
            description = "A page of tokens, without their secrets",
            content =
                    @Content(
                            schema = @Schema(implementation = TokenPageResponse.class),
                            examples = @ExampleObject(name = "one token", value = AccountExamples.TOKENS)))
    public TokenPageResponse list(
            @QueryParam("limit") @Nullable String limit, @QueryParam("cursor") @Nullable String cursor) {
        var page = tokens.list(Parameters.integer("limit", limit, 1, 500, 100), cursor);
        return new TokenPageResponse(
                page.items().stream().map(TokenResponse::of).toList(), page.nextCursor());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "issueToken",
            summary = "Issue a token",
            description =
                    "The secret is shown in this answer and never again. To replace a client's token, issue another"
                            + " of the same client, and revoke the old one when the client uses the new.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = TokenRequest.class),
                            examples = @ExampleObject(name = "for a CRM", value = AccountExamples.ISSUE)))
    @APIResponse(
            responseCode = "201",
            description = "The token, and its secret",
            content =
                    @Content(
                            schema = @Schema(implementation = IssuedTokenResponse.class),
                            examples = @ExampleObject(name = "a token", value = AccountExamples.ISSUED)))
    public Response issue(InputStream in) {
        var request = body.read(in, AccountResource.MAX_BYTES, "schemas/token.schema.json", TokenRequest.class);
        var issued = issueToken.issue(request.holder(), request.expiresAt(), current.actor());
        return Response.created(URI.create("/v1/tokens/" + issued.token().id()))
                .entity(IssuedTokenResponse.of(issued))
                .build();
    }

    @DELETE
    @Path("/{tokenId}")
    @Operation(
            operationId = "revokeToken",
            summary = "End a token",
            description =
                    "A request that arrives after this answer is not let in by it. Ending it again changes nothing.")
    @APIResponse(responseCode = "204", description = "The token has ended")
    public void revoke(@PathParam("tokenId") String tokenId) {
        revokeToken.revoke(Parameters.uuid("tokenId", tokenId), current.actor());
    }
}
