package io.leadbridge.privacy.rest;

import io.leadbridge.platform.CurrentActor;
import io.leadbridge.platform.JsonBody;
import io.leadbridge.platform.Parameters;
import io.leadbridge.platform.ProblemResponse;
import io.leadbridge.platform.Roles;
import io.leadbridge.privacy.FindSubjects;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
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

/** Finds persons; who they are never stands in an address. */
@Path("/v1/subjects:find")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Subjects", description = "Persons whose data is kept: what is known of them, and how they are erased")
class FindSubjectsResource {

    private static final int MAX_BYTES = 10_000;

    private final FindSubjects findSubjects;
    private final JsonBody body;
    private final CurrentActor current;

    FindSubjectsResource(FindSubjects findSubjects, JsonBody body, CurrentActor current) {
        this.findSubjects = findSubjects;
        this.body = body;
        this.current = current;
    }

    @POST
    @RolesAllowed({Roles.OPERATOR, Roles.AUDITOR})
    @Operation(
            operationId = "findSubjects",
            summary = "The hash of a person, by what they are known by",
            description = "One person may have been kept under several: with and without an e-mail address. Name all"
                    + " you know. Nothing of what is sent is kept or logged; that"
                    + " a subject was found, and by whom, stands in the journal (SUBJECT_FOUND).")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = SubjectRequest.class),
                            examples = @ExampleObject(name = "by two names", value = SubjectExamples.FIND)))
    @APIResponse(
            responseCode = "200",
            description = "All that were found; none is an answer, too",
            content =
                    @Content(
                            schema = @Schema(implementation = SubjectsResponse.class),
                            examples = @ExampleObject(name = "one person", value = SubjectExamples.FOUND)))
    @APIResponse(
            responseCode = "422",
            description = "Fields are not valid; every one is named",
            content =
                    @Content(
                            mediaType = ProblemResponse.MEDIA_TYPE,
                            schema = @Schema(implementation = ProblemResponse.class)))
    public SubjectsResponse find(InputStream in, @Context UriInfo uri) {
        Parameters.allowOnly(uri.getQueryParameters());
        var request = body.read(in, MAX_BYTES, "schemas/subject.schema.json", SubjectRequest.class);
        return SubjectsResponse.of(findSubjects.find(request.identities(), current.actor()));
    }
}
