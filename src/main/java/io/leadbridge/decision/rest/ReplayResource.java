package io.leadbridge.decision.rest;

import io.leadbridge.audit.Retirements;
import io.leadbridge.decision.DecisionId;
import io.leadbridge.decision.RecordedDecisions;
import io.leadbridge.decision.ReplayDecision;
import io.leadbridge.kernel.Problem;
import io.leadbridge.kernel.ProblemType;
import io.leadbridge.platform.Parameters;
import io.leadbridge.platform.ProblemResponse;
import io.leadbridge.platform.Roles;
import io.leadbridge.policy.Releases;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Makes a recorded decision again. */
@Blocking
@Path("/v1/decisions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Replay", description = "Recorded decisions, made again")
class ReplayResource {

    private final RecordedDecisions recorded;
    private final ReplayDecision replay;
    private final Releases releases;
    private final Retirements retirements;

    ReplayResource(RecordedDecisions recorded, ReplayDecision replay, Releases releases, Retirements retirements) {
        this.recorded = recorded;
        this.replay = replay;
        this.releases = releases;
        this.retirements = retirements;
    }

    @POST
    @Path("/{decisionId}:replay")
    @Operation(
            operationId = "replayDecision",
            summary = "Make a recorded decision again, and compare",
            description = "From what the log holds alone: the same inputs, the same time, the same release. Nothing is"
                    + " stored. With another release: what that one would have decided.")
    @Parameter(name = "decisionId", in = ParameterIn.PATH, schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    @Parameter(
            name = "policy",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.STRING),
            description = "A loaded release, such as 2026.11.1; unless told, the one that decided")
    @APIResponse(
            responseCode = "200",
            description = "What came out; a decision that cannot be made again says why",
            content =
                    @Content(
                            schema = @Schema(implementation = ReplayResponse.class),
                            examples = @ExampleObject(name = "Reproduced", value = ReplayExamples.REPRODUCED)))
    @APIResponse(
            responseCode = "400",
            description = "A parameter is not valid",
            content =
                    @Content(
                            mediaType = ProblemResponse.MEDIA_TYPE,
                            schema = @Schema(implementation = ProblemResponse.class)))
    @APIResponse(
            responseCode = "404",
            description = "No decision has this id, or the named release is not loaded",
            content =
                    @Content(
                            mediaType = ProblemResponse.MEDIA_TYPE,
                            schema = @Schema(implementation = ProblemResponse.class)))
    @RolesAllowed({Roles.ANALYST, Roles.AUDITOR})
    public ReplayResponse replay(@PathParam("decisionId") String decisionId, @Context UriInfo uri) {
        Parameters.allowOnly(uri.getQueryParameters(), "policy");
        var id = new DecisionId(Parameters.uuid("decisionId", decisionId));
        String policy = uri.getQueryParameters().getFirst("policy");
        var release = policy == null ? null : DecisionOptions.named(policy, releases);
        return recorded.find(id)
                .map(found -> ReplayResponse.of(replay.replay(found, release)))
                .orElseThrow(() -> retirements.missing(
                        id.value(),
                        () -> new Problem(
                                ProblemType.DECISION_NOT_FOUND, "No decision has this id; a dry run is not stored.")));
    }
}
