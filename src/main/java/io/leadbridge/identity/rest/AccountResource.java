package io.leadbridge.identity.rest;

import io.leadbridge.identity.AccountName;
import io.leadbridge.identity.AccountNotFound;
import io.leadbridge.identity.Accounts;
import io.leadbridge.identity.ChangeAccount;
import io.leadbridge.identity.CreateAccount;
import io.leadbridge.identity.ResetPassword;
import io.leadbridge.identity.rest.AccountRequest.AccountChangeRequest;
import io.leadbridge.identity.rest.AccountResponse.AccountPageResponse;
import io.leadbridge.identity.rest.AccountResponse.AccountWithPasswordResponse;
import io.leadbridge.platform.CurrentActor;
import io.leadbridge.platform.JsonBody;
import io.leadbridge.platform.Parameters;
import io.leadbridge.platform.ProblemResponse;
import io.leadbridge.platform.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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

/** The people who may log in. */
@Path("/v1/accounts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Accounts", description = "People who may log in, what they may do, and tokens for machines")
@RolesAllowed(Roles.ADMIN)
class AccountResource {

    static final int MAX_BYTES = 10_000;

    private final Accounts accounts;
    private final CreateAccount createAccount;
    private final ChangeAccount changeAccount;
    private final ResetPassword resetPassword;
    private final CurrentActor current;
    private final JsonBody body;

    AccountResource(
            Accounts accounts,
            CreateAccount createAccount,
            ChangeAccount changeAccount,
            ResetPassword resetPassword,
            CurrentActor current,
            JsonBody body) {
        this.accounts = accounts;
        this.createAccount = createAccount;
        this.changeAccount = changeAccount;
        this.resetPassword = resetPassword;
        this.current = current;
        this.body = body;
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.AUDITOR})
    @Operation(operationId = "listAccounts", summary = "List the accounts, by name")
    @APIResponse(
            responseCode = "200",
            description = "A page of accounts",
            content =
                    @Content(
                            schema = @Schema(implementation = AccountPageResponse.class),
                            examples = @ExampleObject(name = "one account", value = AccountExamples.PAGE)))
    public AccountPageResponse list(
            @QueryParam("limit") @Nullable String limit, @QueryParam("cursor") @Nullable String cursor) {
        var page = accounts.list(Parameters.integer("limit", limit, 1, 500, 100), cursor);
        return new AccountPageResponse(
                page.items().stream().map(AccountResponse::of).toList(), page.nextCursor());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createAccount",
            summary = "Add an account with a password for one use",
            description = "The password is shown in this answer and never again. With it the person can do one thing:"
                    + " choose their own (PUT /v1/me/password).")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = AccountRequest.class),
                            examples = @ExampleObject(name = "an analyst", value = AccountExamples.CREATE)))
    @APIResponse(
            responseCode = "201",
            description = "The account, and its one-time password",
            content =
                    @Content(
                            schema = @Schema(implementation = AccountWithPasswordResponse.class),
                            examples = @ExampleObject(name = "an account", value = AccountExamples.CREATED)))
    @APIResponse(
            responseCode = "409",
            description = "The name is taken",
            content =
                    @Content(
                            mediaType = ProblemResponse.MEDIA_TYPE,
                            schema = @Schema(implementation = ProblemResponse.class)))
    public Response create(InputStream in) {
        var request = body.read(in, MAX_BYTES, "schemas/account.schema.json", AccountRequest.class);
        var made = createAccount.create(
                new AccountName(request.name()), request.roleSet(), request.rep(), current.actor());
        return Response.created(URI.create("/v1/accounts/" + request.name()))
                .entity(AccountWithPasswordResponse.of(made))
                .build();
    }

    @GET
    @Path("/{name}")
    @RolesAllowed({Roles.ADMIN, Roles.AUDITOR})
    @Operation(operationId = "getAccount", summary = "Get an account")
    @APIResponse(
            responseCode = "200",
            description = "The account",
            content =
                    @Content(
                            schema = @Schema(implementation = AccountResponse.class),
                            examples = @ExampleObject(name = "an account", value = AccountExamples.ACCOUNT)))
    public AccountResponse get(@PathParam("name") String name) {
        return accounts.find(named(name)).map(AccountResponse::of).orElseThrow(AccountNotFound::new);
    }

    @PUT
    @Path("/{name}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeAccount",
            summary = "Give an account other roles, disable it, or let it in again",
            description = "Takes effect with the next request of the account or one of its tokens.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = AccountChangeRequest.class),
                            examples = @ExampleObject(name = "one more role", value = AccountExamples.CHANGE)))
    @APIResponse(
            responseCode = "200",
            description = "The account as stored",
            content =
                    @Content(
                            schema = @Schema(implementation = AccountResponse.class),
                            examples = @ExampleObject(name = "an account", value = AccountExamples.ACCOUNT)))
    @APIResponse(
            responseCode = "409",
            description = "Somebody changed the account in the meantime, or it is the last active admin",
            content =
                    @Content(
                            mediaType = ProblemResponse.MEDIA_TYPE,
                            schema = @Schema(implementation = ProblemResponse.class)))
    public AccountResponse change(@PathParam("name") String name, InputStream in) {
        var request = body.read(in, MAX_BYTES, "schemas/account-change.schema.json", AccountChangeRequest.class);
        var change = new ChangeAccount.Change(
                AccountRequest.roles(request.roles()),
                AccountRequest.rep(request.repId()),
                request.active(),
                request.version());
        return AccountResponse.of(changeAccount.change(named(name), change, current.actor()));
    }

    @POST
    @Path("/{name}/reset")
    @Operation(
            operationId = "resetAccount",
            summary = "Give an account a new one-time password",
            description = "Its old password and all its tokens are no longer valid, and a lock-out is over.")
    @APIResponse(
            responseCode = "200",
            description = "The account, and its one-time password",
            content =
                    @Content(
                            schema = @Schema(implementation = AccountWithPasswordResponse.class),
                            examples = @ExampleObject(name = "an account", value = AccountExamples.CREATED)))
    public AccountWithPasswordResponse reset(@PathParam("name") String name) {
        return AccountWithPasswordResponse.of(resetPassword.reset(named(name), current.actor()));
    }

    private static AccountName named(String name) {
        if (!AccountName.isName(name)) {
            throw new AccountNotFound();
        }
        return new AccountName(name);
    }
}
