package io.leadbridge.assignment.rest;

import io.leadbridge.assignment.CancelPlan;
import io.leadbridge.assignment.Plans;
import io.leadbridge.assignment.StartPlan;
import io.leadbridge.platform.CurrentActor;
import io.leadbridge.platform.JsonBody;
import io.leadbridge.platform.Parameters;
import io.leadbridge.platform.ProblemResponse;
import io.leadbridge.platform.Roles;
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
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Planning all waiting leads of a pool at once. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Plans", description = "All waiting leads of a pool, given to its reps at once")
class PlanResource {

    private static final int MAX_BYTES = 10_000;

    private final StartPlan startPlan;
    private final CancelPlan cancelPlan;
    private final Plans plans;
    private final CurrentActor current;
    private final JsonBody body;
    private final Clock clock;

    PlanResource(
            StartPlan startPlan, CancelPlan cancelPlan, Plans plans, CurrentActor current, JsonBody body, Clock clock) {
        this.startPlan = startPlan;
        this.cancelPlan = cancelPlan;
        this.current = current;
        this.plans = plans;
        this.body = body;
        this.clock = clock;
    }

    @POST
    @Path("/assignments:plan")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "planAssignments",
            summary = "Plan all waiting leads of a pool",
            description = "Answers at once; poll the Location. At the end the plan is turned into assignments, each"
                    + " checked again. 409 while another plan of the pool is open.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = PlanRequest.class),
                            examples = @ExampleObject(name = "one pool", value = PlanExamples.START)))
    @APIResponse(
            responseCode = "202",
            description = "The plan is queued",
            content =
                    @Content(
                            schema = @Schema(implementation = PlanResponse.class),
                            examples = @ExampleObject(name = "a plan", value = PlanExamples.PLAN)))
    @APIResponse(
            responseCode = "409",
            description = "Another plan of the pool is open",
            content =
                    @Content(
                            mediaType = ProblemResponse.MEDIA_TYPE,
                            schema = @Schema(implementation = ProblemResponse.class)))
    @RolesAllowed({Roles.MANAGER, Roles.OPERATOR})
    public Response plan(InputStream in) {
        var request = body.read(in, MAX_BYTES, "schemas/plan.schema.json", PlanRequest.class);
        var order = new StartPlan.Order(request.pool(), request.seedOrZero(), request.seconds(), request.moveLimit());
        var plan = startPlan.start(order, current.actor());
        return Response.accepted(PlanResponse.of(plan, clock.instant()))
                .location(URI.create("/v1/plans/" + plan.id()))
                .build();
    }

    @GET
    @Path("/plans/{planId}")
    @Operation(operationId = "getPlan", summary = "Get a plan: how far it has come and how good it is")
    @APIResponse(
            responseCode = "200",
            description = "The plan",
            content =
                    @Content(
                            schema = @Schema(implementation = PlanResponse.class),
                            examples = @ExampleObject(name = "a plan", value = PlanExamples.PLAN)))
    @RolesAllowed({Roles.ANALYST, Roles.APPROVER, Roles.OPERATOR, Roles.REVIEWER, Roles.MANAGER, Roles.AUDITOR})
    public PlanResponse get(@PathParam("planId") String planId) {
        return PlanResponse.of(plans.get(Parameters.uuid("planId", planId)), clock.instant());
    }

    @POST
    @Path("/plans/{planId}/cancel")
    @Operation(
            operationId = "cancelPlan",
            summary = "Stop a plan",
            description = "Nothing of it is used, except what had been turned into assignments already. Stopping takes"
                    + " up to a second; 409 when the plan is DONE or FAILED already.")
    @APIResponse(
            responseCode = "202",
            description = "The plan is being stopped",
            content =
                    @Content(
                            schema = @Schema(implementation = PlanResponse.class),
                            examples = @ExampleObject(name = "a plan", value = PlanExamples.PLAN)))
    @RolesAllowed({Roles.MANAGER, Roles.OPERATOR})
    public Response cancel(@PathParam("planId") String planId) {
        var plan = cancelPlan.cancel(Parameters.uuid("planId", planId), current.actor());
        return Response.accepted(PlanResponse.of(plan, clock.instant())).build();
    }
}
