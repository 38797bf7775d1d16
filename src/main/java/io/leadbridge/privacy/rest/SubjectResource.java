package io.leadbridge.privacy.rest;

import io.leadbridge.platform.CurrentActor;
import io.leadbridge.platform.JsonBody;
import io.leadbridge.platform.Parameters;
import io.leadbridge.platform.ProblemResponse;
import io.leadbridge.platform.Roles;
import io.leadbridge.privacy.EraseSubject;
import io.leadbridge.privacy.Erasure;
import io.leadbridge.privacy.SubjectHash;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Erases persons. */
@Path("/v1/subjects")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Subjects")
class SubjectResource {

    private static final int MAX_BYTES = 10_000;

    private final EraseSubject eraseSubject;
    private final CurrentActor current;
    private final JsonBody body;

    SubjectResource(EraseSubject eraseSubject, CurrentActor current, JsonBody body) {
        this.eraseSubject = eraseSubject;
        this.current = current;
        this.body = body;
    }

    @POST
    @Path("/{hash}:erase")
    @RolesAllowed(Roles.OPERATOR)
    @Operation(
            operationId = "eraseSubject",
            summary = "Erase a person for ever",
            description = "Destroys the key with which all that is personal was encrypted. The decisions stay as"
                    + " anonymous evidence, and their proofs hold; leads of the person are taken back from queue and reps."
                    + " It cannot be undone. Once more does nothing.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = ErasureRequest.class),
                            examples = @ExampleObject(name = "consent withdrawn", value = SubjectExamples.ERASE)))
    @APIResponse(
            responseCode = "200",
            description = "The person is erased",
            content =
                    @Content(
                            schema = @Schema(implementation = ErasureResponse.class),
                            examples = @ExampleObject(name = "erased", value = SubjectExamples.ERASED)))
    @APIResponse(
            responseCode = "404",
            description = "No subject has this hash, and none had",
            content =
                    @Content(
                            mediaType = ProblemResponse.MEDIA_TYPE,
                            schema = @Schema(implementation = ProblemResponse.class)))
    @APIResponse(
            responseCode = "422",
            description = "Fields are not valid; every one is named",
            content =
                    @Content(
                            mediaType = ProblemResponse.MEDIA_TYPE,
                            schema = @Schema(implementation = ProblemResponse.class)))
    public ErasureResponse erase(@PathParam("hash") String hash, InputStream in, @Context UriInfo uri) {
        Parameters.allowOnly(uri.getQueryParameters());
        var request = body.read(in, MAX_BYTES, "schemas/erasure.schema.json", ErasureRequest.class);
        if (!SubjectHash.isHash(hash)) {
            throw EraseSubject.unknown();
        }
        return ErasureResponse.of(eraseSubject.erase(
                new SubjectHash(hash), new Erasure.Reason(request.reason(), request.reference()), current.actor()));
    }
}
