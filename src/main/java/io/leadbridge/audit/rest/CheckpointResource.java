package io.leadbridge.audit.rest;

import io.leadbridge.audit.Checkpoints;
import io.leadbridge.audit.MakeCheckpoint;
import io.leadbridge.audit.SignedCheckpoint;
import io.leadbridge.audit.VerifierKeys;
import io.leadbridge.kernel.Problem;
import io.leadbridge.kernel.ProblemType;
import io.leadbridge.platform.PageCursor;
import io.leadbridge.platform.Parameters;
import io.leadbridge.platform.Roles;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Signed checkpoints of the log, and the keys to check them with. */
@Path("/v1/audit")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit", description = "What was decided and done, proved: checkpoints, proofs, exports, journal")
class CheckpointResource {

    private static final String ALL = "checkpoints";

    /** After a long pause there are many batches. */
    private static final Duration MOST = Duration.ofHours(1);

    private final Checkpoints checkpoints;
    private final MakeCheckpoint make;
    private final VerifierKeys keys;

    CheckpointResource(Checkpoints checkpoints, MakeCheckpoint make, VerifierKeys keys) {
        this.checkpoints = checkpoints;
        this.make = make;
        this.keys = keys;
    }

    @GET
    @Path("/keys")
    @RolesAllowed({Roles.AUDITOR, Roles.OPERATOR})
    @Operation(operationId = "listAuditKeys", summary = "List the public keys checkpoints were ever signed with")
    @APIResponse(
            responseCode = "200",
            description = "The keys",
            content =
                    @Content(
                            schema = @Schema(implementation = KeysResponse.class),
                            examples = @ExampleObject(name = "one key", value = AuditExamples.KEYS)))
    public KeysResponse keys() {
        return KeysResponse.of(keys.all());
    }

    @GET
    @Path("/checkpoints")
    @Transactional
    @RolesAllowed({Roles.AUDITOR, Roles.OPERATOR})
    @Operation(operationId = "listCheckpoints", summary = "List the checkpoints, newest first")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content =
                    @Content(
                            schema = @Schema(implementation = CheckpointPageResponse.class),
                            examples = @ExampleObject(name = "one checkpoint", value = AuditExamples.CHECKPOINTS)))
    public CheckpointPageResponse list(
            @QueryParam("limit") @Nullable String limit, @QueryParam("cursor") @Nullable String cursor) {
        int most = Parameters.integer("limit", limit, 1, 500, 100);
        List<SignedCheckpoint> found = checkpoints.list(before(cursor), most + 1);
        var page =
                PageCursor.page(found, most, ALL, signed -> signed.checkpoint().number());
        return new CheckpointPageResponse(
                page.items().stream().map(CheckpointResponse::of).toList(), page.nextCursor());
    }

    private static long before(@Nullable String cursor) {
        String last = PageCursor.text(cursor, ALL);
        try {
            return last == null ? Long.MAX_VALUE : Long.parseLong(last) - 1;
        } catch (NumberFormatException e) {
            throw PageCursor.invalid();
        }
    }

    @POST
    @Path("/checkpoints")
    @RolesAllowed({Roles.AUDITOR, Roles.OPERATOR})
    @Operation(
            operationId = "makeCheckpoint",
            summary = "Sign a checkpoint now",
            description = "One is signed every hour anyway. Where nothing was sealed since, the last one comes back.")
    @APIResponse(
            responseCode = "200",
            description = "The newest checkpoint",
            content =
                    @Content(
                            schema = @Schema(implementation = CheckpointResponse.class),
                            examples = @ExampleObject(name = "a checkpoint", value = AuditExamples.CHECKPOINT)))
    public CheckpointResponse make() {
        return CheckpointResponse.of(QuarkusTransaction.requiringNew()
                .timeout((int) MOST.toSeconds())
                .call(make::make));
    }

    @GET
    @Path("/checkpoints/{number}")
    @Transactional
    @RolesAllowed({Roles.AUDITOR, Roles.OPERATOR})
    @Operation(operationId = "getCheckpoint", summary = "Get a checkpoint")
    @APIResponse(
            responseCode = "200",
            description = "The checkpoint",
            content =
                    @Content(
                            schema = @Schema(implementation = CheckpointResponse.class),
                            examples = @ExampleObject(name = "a checkpoint", value = AuditExamples.CHECKPOINT)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such checkpoint",
            content = @Content(mediaType = "application/problem+json"))
    public CheckpointResponse get(
            @Parameter(description = "From 1", example = "41") @PathParam("number") String number) {
        return CheckpointResponse.of(find(checkpoints, "number", number));
    }

    static SignedCheckpoint find(Checkpoints checkpoints, String name, @Nullable String text) {
        long number = Parameters.integer(name, text, 1, Integer.MAX_VALUE, 1);
        return checkpoints
                .find(number)
                .orElseThrow(() -> new Problem(
                        ProblemType.CHECKPOINT_NOT_FOUND,
                        checkpoints
                                .newest()
                                .map(newest -> "The newest checkpoint is "
                                        + newest.checkpoint().number() + ".")
                                .orElse("There is none yet; make one with POST /v1/audit/checkpoints.")));
    }
}
