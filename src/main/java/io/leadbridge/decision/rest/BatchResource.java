package io.leadbridge.decision.rest;

import io.leadbridge.kernel.Problem;
import io.leadbridge.kernel.ProblemType;
import io.leadbridge.platform.CurrentActor;
import io.leadbridge.platform.ProblemResponse;
import io.leadbridge.platform.Roles;
import io.leadbridge.policy.Releases;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Decides many leads, one a line, streamed both ways. */
@Path("/v1/decisions:batch")
@Tag(name = "Decisions")
@Blocking
class BatchResource {

    static final String NDJSON = "application/x-ndjson";

    private final Batches batches;
    private final Releases releases;
    private final CurrentActor current;

    BatchResource(Batches batches, Releases releases, CurrentActor current) {
        this.batches = batches;
        this.releases = releases;
        this.current = current;
    }

    @POST
    @Consumes(NDJSON)
    @Produces(NDJSON)
    @Operation(
            operationId = "decideBatch",
            summary = "Decide many leads, one JSON object a line",
            description =
                    "Answers in the order of the lines, each with a decision or a problem; one bad line harms no other."
                            + " Routed leads are queued for the planner (POST /v1/assignments:plan); a lead sent again keeps its"
                            + " place in the queue, or its rep. The header Idempotency-Key is refused.")
    @Parameter(
            name = "dryRun",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    @Parameter(
            name = "asOf",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.STRING, format = "date-time"),
            description = "The decision time of all lines of a dry run")
    @Parameter(name = "policy", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING))
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = NDJSON,
                            schema = @Schema(type = SchemaType.STRING),
                            examples =
                                    @ExampleObject(
                                            name = "Two leads",
                                            value =
                                                    "{\"lead\":{\"externalId\":\"1\",\"email\":\"a@example.org\"}}\n{\"lead\":{}}")))
    @APIResponse(
            responseCode = "200",
            description = "One line each: {\"line\": n, \"decision\": {…}} or {\"line\": n, \"problem\": {…}}",
            content =
                    @Content(
                            mediaType = NDJSON,
                            schema = @Schema(implementation = BatchLine.class),
                            examples =
                                    @ExampleObject(
                                            name = "A decision, shortened, and a problem",
                                            value = DecisionExamples.LINES)))
    @APIResponse(
            responseCode = "400",
            description = "A parameter or header is not valid",
            content =
                    @Content(
                            mediaType = ProblemResponse.MEDIA_TYPE,
                            schema = @Schema(implementation = ProblemResponse.class)))
    @RolesAllowed({Roles.CRM, Roles.ANALYST})
    public StreamingOutput decide(InputStream body, @Context UriInfo uri, @Context HttpHeaders headers) {
        if (headers.getHeaderString("Idempotency-Key") != null) {
            throw new Problem(
                    ProblemType.INVALID_PARAMETER,
                    "The header Idempotency-Key is for POST /v1/decisions only. A batch may be sent again: a lead with an externalId keeps"
                            + " its place in the queue, or its rep.");
        }
        var options = DecisionOptions.read(uri, releases, current.caller());
        return out -> batches.run(body, out, options);
    }
}
