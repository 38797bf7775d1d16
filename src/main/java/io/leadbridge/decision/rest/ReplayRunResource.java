package io.leadbridge.decision.rest;

import io.leadbridge.audit.Retirements;
import io.leadbridge.decision.CancelReplayRun;
import io.leadbridge.decision.ReplayRun;
import io.leadbridge.decision.ReplayRunId;
import io.leadbridge.decision.ReplayRuns;
import io.leadbridge.decision.StartReplayRun;
import io.leadbridge.platform.CurrentActor;
import io.leadbridge.platform.JsonBody;
import io.leadbridge.platform.Parameters;
import io.leadbridge.platform.ProblemResponse;
import io.leadbridge.platform.Roles;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
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

/** Makes all recorded decisions of a time again. */
@Blocking
@Path("/v1/replays")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Replay")
class ReplayRunResource {

    private static final int MAX_BYTES = 10_000;

    private final StartReplayRun start;
    private final CancelReplayRun cancel;
    private final ReplayRuns runs;
    private final Retirements retirements;
    private final JsonBody body;
    private final CurrentActor current;

    ReplayRunResource(
            StartReplayRun start,
            CancelReplayRun cancel,
            ReplayRuns runs,
            Retirements retirements,
            JsonBody body,
            CurrentActor current) {
        this.start = start;
        this.cancel = cancel;
        this.runs = runs;
        this.retirements = retirements;
        this.body = body;
        this.current = current;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "startReplay",
            summary = "Make all recorded decisions of a time again",
            description = "Answers at once; poll the Location. Survives a restart. Runs are worked at one by one.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = ReplayRunRequest.class),
                            examples =
                                    @ExampleObject(name = "A month, by another release", value = ReplayExamples.START)))
    @APIResponse(
            responseCode = "202",
            description = "The replay is queued",
            content =
                    @Content(
                            schema = @Schema(implementation = ReplayRunResponse.class),
                            examples = @ExampleObject(name = "A replay", value = ReplayExamples.RUN)))
    @RolesAllowed({Roles.ANALYST, Roles.AUDITOR})
    public Response start(InputStream in) {
        var request = body.read(in, MAX_BYTES, "schemas/replay.schema.json", ReplayRunRequest.class);
        var run = start.start(request.order(), current.actor());
        return Response.accepted(response(run))
                .location(URI.create("/v1/replays/" + run.id()))
                .build();
    }

    @GET
    @Path("/{replayId}")
    @Operation(operationId = "getReplay", summary = "How far a replay has come, and what it found")
    @APIResponse(
            responseCode = "200",
            description = "The replay",
            content =
                    @Content(
                            schema = @Schema(implementation = ReplayRunResponse.class),
                            examples = @ExampleObject(name = "A replay", value = ReplayExamples.RUN)))
    @RolesAllowed({Roles.ANALYST, Roles.AUDITOR})
    public ReplayRunResponse get(@PathParam("replayId") String replayId) {
        return response(runs.get(id(replayId)));
    }

    @POST
    @Path("/{replayId}/cancel")
    @Operation(
            operationId = "cancelReplay",
            summary = "Stop a replay",
            description = "What it has found so far stays. 409 when it is DONE or FAILED already.")
    @APIResponse(
            responseCode = "202",
            description = "The replay is being stopped",
            content =
                    @Content(
                            schema = @Schema(implementation = ReplayRunResponse.class),
                            examples = @ExampleObject(name = "A replay", value = ReplayExamples.RUN)))
    @APIResponse(
            responseCode = "409",
            description = "The replay has ended already",
            content =
                    @Content(
                            mediaType = ProblemResponse.MEDIA_TYPE,
                            schema = @Schema(implementation = ProblemResponse.class)))
    @RolesAllowed({Roles.ANALYST, Roles.AUDITOR})
    public Response cancel(@PathParam("replayId") String replayId) {
        return Response.accepted(response(cancel.cancel(id(replayId), current.actor())))
                .build();
    }

    private ReplayRunResponse response(ReplayRun run) {
        return ReplayRunResponse.of(run, runs.differing(run.id()), retirements.all());
    }

    private static ReplayRunId id(String replayId) {
        return new ReplayRunId(Parameters.uuid("replayId", replayId));
    }
}
