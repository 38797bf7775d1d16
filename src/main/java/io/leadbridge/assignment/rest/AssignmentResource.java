package io.leadbridge.assignment.rest;

import io.leadbridge.assignment.AssignByHand;
import io.leadbridge.assignment.Assignment;
import io.leadbridge.assignment.AssignmentId;
import io.leadbridge.assignment.AssignmentState;
import io.leadbridge.assignment.Assignments;
import io.leadbridge.assignment.LeadQueue;
import io.leadbridge.assignment.PlaceLeads;
import io.leadbridge.assignment.QueuedLead;
import io.leadbridge.decision.DecisionId;
import io.leadbridge.kernel.Problem;
import io.leadbridge.kernel.ProblemType;
import io.leadbridge.kernel.RepId;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who has which lead, and why; and leads that wait. */
@Path("/v1/assignments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Assignments", description = "Who has which lead and why, and which leads wait for a rep")
class AssignmentResource {

    private static final int MAX_BYTES = 10_000;

    private final Assignments assignments;
    private final LeadQueue queue;
    private final PlaceLeads placeLeads;
    private final AssignByHand assignByHand;
    private final OwnLeads own;
    private final LeadNames names;
    private final CurrentActor current;
    private final JsonBody body;

    AssignmentResource(
            Assignments assignments,
            LeadQueue queue,
            PlaceLeads placeLeads,
            AssignByHand assignByHand,
            OwnLeads own,
            LeadNames names,
            CurrentActor current,
            JsonBody body) {
        this.assignments = assignments;
        this.queue = queue;
        this.placeLeads = placeLeads;
        this.assignByHand = assignByHand;
        this.own = own;
        this.names = names;
        this.current = current;
        this.body = body;
    }

    @GET
    @Operation(
            operationId = "listAssignments",
            summary = "List assignments, or the leads that wait for a rep",
            description = "Newest first; with unassigned=true the waiting leads, oldest first, each with its reason.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content =
                    @Content(
                            schema = @Schema(implementation = AssignmentPageResponse.class),
                            examples = @ExampleObject(name = "one assignment", value = AssignmentExamples.PAGE)))
    @RolesAllowed({
        Roles.ANALYST,
        Roles.APPROVER,
        Roles.OPERATOR,
        Roles.REVIEWER,
        Roles.MANAGER,
        Roles.AUDITOR,
        Roles.REP
    })
    public AssignmentPageResponse list(
            @QueryParam("repId") @Nullable String repId,
            @Parameter(description = "Of an assignment", schema = @Schema(implementation = AssignmentState.class))
                    @QueryParam("state")
                    @Nullable
                    String state,
            @QueryParam("pool") @Nullable String pool,
            @QueryParam("externalId") @Nullable String externalId,
            @Parameter(schema = @Schema(type = SchemaType.BOOLEAN)) @QueryParam("unassigned") @Nullable
                    String unassigned,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        Parameters.allowOnly(
                uri.getQueryParameters(), "repId", "state", "pool", "externalId", "unassigned", "limit", "cursor");
        var max = Parameters.integer("limit", limit, 1, 500, 100);
        var wanted = Parameters.constant("state", state, AssignmentState.class);
        if (repId != null && repId.isBlank()) {
            throw Parameters.invalid("repId", "must not be blank");
        }
        boolean waitingOnes = Parameters.flag("unassigned", unassigned);
        own.check(repId, waitingOnes);
        if (waitingOnes) {
            if (repId != null || wanted != null) {
                throw Parameters.invalid("unassigned", "goes neither with repId nor with state");
            }
            var page = queue.searchWaiting(pool, names.hidden(externalId), max, cursor);
            return new AssignmentPageResponse(names.ofWaiting(page.items()), page.nextCursor());
        }
        var query = new Assignments.Query(
                repId == null ? own.only() : new RepId(repId), wanted, pool, names.hidden(externalId));
        var page = assignments.search(query, max, cursor);
        return new AssignmentPageResponse(names.of(page.items()), page.nextCursor());
    }

    @GET
    @Path("/{assignmentId}")
    @Operation(operationId = "getAssignment", summary = "Get an assignment with all that spoke for and against")
    @APIResponse(
            responseCode = "200",
            description = "The assignment",
            content =
                    @Content(
                            schema = @Schema(implementation = AssignmentResponse.class),
                            examples = @ExampleObject(name = "an assignment", value = AssignmentExamples.ASSIGNMENT)))
    @RolesAllowed({
        Roles.ANALYST,
        Roles.APPROVER,
        Roles.OPERATOR,
        Roles.REVIEWER,
        Roles.MANAGER,
        Roles.AUDITOR,
        Roles.REP
    })
    public AssignmentResponse get(@PathParam("assignmentId") String assignmentId) {
        return assignments
                .find(new AssignmentId(Parameters.uuid("assignmentId", assignmentId)))
                .filter(found -> own.sees(found.repId()))
                .map(names::of)
                .orElseThrow(() -> new Problem(ProblemType.ASSIGNMENT_NOT_FOUND, "no assignment has this id"));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createAssignment",
            summary = "Give a routed lead to a rep now",
            description = "Without repId a waiting lead goes to its best eligible rep; 409 says why nobody can have it."
                    + " With repId and a reason it goes to that rep, also away from the one who has it; 422 lists every"
                    + " hard constraint that forbids it. A choice by hand does not count for fairness.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = AssignmentRequest.class),
                            examples = {
                                @ExampleObject(name = "to the best rep", value = AssignmentExamples.PLACE),
                                @ExampleObject(name = "by hand", value = AssignmentExamples.BY_HAND)
                            }))
    @APIResponse(
            responseCode = "201",
            description = "The assignment",
            content =
                    @Content(
                            schema = @Schema(implementation = AssignmentResponse.class),
                            examples = @ExampleObject(name = "an assignment", value = AssignmentExamples.ASSIGNMENT)))
    @APIResponse(
            responseCode = "409",
            description = "Nobody can have the lead now, or somebody has it already",
            content =
                    @Content(
                            mediaType = ProblemResponse.MEDIA_TYPE,
                            schema = @Schema(implementation = ProblemResponse.class)))
    @RolesAllowed({Roles.MANAGER})
    public Response create(InputStream in) {
        var request = body.read(in, MAX_BYTES, "schemas/assignment.schema.json", AssignmentRequest.class);
        var decision = new DecisionId(request.decisionId());
        var repId = request.repId();
        var reason = request.reason();
        var made = repId == null || reason == null
                ? place(decision)
                : assignByHand.assign(decision, new RepId(repId), reason, current.actor());
        return Response.created(URI.create("/v1/assignments/" + made.id()))
                .entity(names.of(made))
                .build();
    }

    private Assignment place(DecisionId decision) {
        var place = placeLeads.place(List.of(decision)).get(decision);
        if (place == null) {
            throw new Problem(ProblemType.DECISION_NOT_FOUND, "no routed lead has this decision id");
        }
        return place.assignment().orElseThrow(() -> new Problem(ProblemType.CONFLICT, conflict(place.lead())));
    }

    private static String conflict(QueuedLead queued) {
        if (queued.waiting()) {
            return "nobody can have the lead now: " + queued.reason() + "; it stays in the queue";
        }
        return queued.holdsPlace()
                ? "somebody has the lead already; name a repId and a reason to give it to somebody else"
                : "the lead was decided again and is not routed any more; look at its newest decision";
    }
}
