package io.leadbridge.decision.rest;

import io.leadbridge.platform.ProblemResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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

/** How decisions are documented in OpenAPI. */
@Tag(name = "Decisions", description = "Is this lead ready, where does it go, and why")
@Path("/v1/decisions")
@Produces(MediaType.APPLICATION_JSON)
interface DecisionApi {

    String PROBLEM = ProblemResponse.MEDIA_TYPE;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "decide",
            summary = "Decide a lead",
            description =
                    "Decides by the active release, stores the decision, and gives a routed lead to its best rep.")
    @Parameter(
            name = "Idempotency-Key",
            in = ParameterIn.HEADER,
            description = "1 to 255 visible ASCII characters; the same key with the same body gives the same decision")
    @Parameter(
            name = "dryRun",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"),
            description = "Decide without storing")
    @Parameter(
            name = "asOf",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.STRING, format = "date-time"),
            description = "The decision time of a dry run")
    @Parameter(
            name = "policy",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.STRING),
            description = "The release of a dry run, such as 2026.11.1")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(ref = "#/components/schemas/DecisionRequest"),
                            examples = @ExampleObject(name = "A demo request", value = DecisionExamples.REQUEST)))
    @APIResponse(
            responseCode = "201",
            description = "Decided and stored",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = DecisionResponse.class),
                            examples = @ExampleObject(name = "Routed", value = DecisionExamples.ANSWER)))
    @APIResponse(
            responseCode = "200",
            description = "Decided in a dry run, not stored; the assignment is null",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = DecisionResponse.class)))
    @APIResponse(
            responseCode = "400",
            description = "Not JSON, or a parameter is not valid",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = ProblemResponse.class)))
    @APIResponse(
            responseCode = "404",
            description = "The named release is not loaded",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = ProblemResponse.class)))
    @APIResponse(
            responseCode = "409",
            description = "The idempotency key was used for another body",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = ProblemResponse.class)))
    @APIResponse(
            responseCode = "413",
            description = "The body is larger than 1 MiB",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = ProblemResponse.class)))
    @APIResponse(
            responseCode = "415",
            description = "The body is not application/json",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = ProblemResponse.class)))
    @APIResponse(
            responseCode = "422",
            description = "Fields are not valid; every one is named",
            content =
                    @Content(
                            mediaType = PROBLEM,
                            schema = @Schema(implementation = ProblemResponse.class),
                            examples = @ExampleObject(name = "Unknown value", value = DecisionExamples.INVALID)))
    @APIResponse(
            responseCode = "503",
            description = "The database or the release is not there; see Retry-After",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = ProblemResponse.class)))
    Response decide(InputStream body, @Context HttpHeaders headers, @Context UriInfo uri);

    @GET
    @Path("/{decisionId}")
    @Operation(operationId = "getDecision", summary = "One decision, with who has the lead now")
    @Parameter(name = "decisionId", in = ParameterIn.PATH, schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    @APIResponse(
            responseCode = "200",
            description = "The decision as it was made; the assignment as it is now",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = DecisionResponse.class),
                            examples = @ExampleObject(name = "Routed", value = DecisionExamples.ANSWER)))
    @APIResponse(
            responseCode = "404",
            description = "No decision has this id",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = ProblemResponse.class)))
    DecisionResponse get(@PathParam("decisionId") String decisionId);

    @GET
    @Operation(operationId = "searchDecisions", summary = "Decisions, newest first")
    @Parameter(name = "from", in = ParameterIn.QUERY, description = "Decided at or after; RFC 3339")
    @Parameter(name = "to", in = ParameterIn.QUERY, description = "Decided before; RFC 3339")
    @Parameter(name = "outcome", in = ParameterIn.QUERY, description = "REJECT, HOLD, ENRICH, REVIEW, NURTURE or ROUTE")
    @Parameter(name = "routeClass", in = ParameterIn.QUERY, description = "Such as SALES_NOW")
    @Parameter(
            name = "reasonCode",
            in = ParameterIn.QUERY,
            description = "A code among the reasons, such as FIT_STUDENT")
    @Parameter(name = "externalId", in = ParameterIn.QUERY, description = "The lead's id in the CRM")
    @Parameter(name = "policy", in = ParameterIn.QUERY, description = "The release that decided, such as 2026.11.1")
    @Parameter(name = "limit", in = ParameterIn.QUERY, description = "1 to 200; 50 unless told")
    @Parameter(name = "cursor", in = ParameterIn.QUERY, description = "The nextCursor of the page before")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = DecisionsResponse.class),
                            examples = @ExampleObject(name = "The last page", value = DecisionExamples.PAGE)))
    @APIResponse(
            responseCode = "400",
            description = "A parameter is not valid",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = ProblemResponse.class)))
    DecisionsResponse search(@Context UriInfo uri);
}
