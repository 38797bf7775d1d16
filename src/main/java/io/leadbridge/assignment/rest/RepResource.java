package io.leadbridge.assignment.rest;

import io.leadbridge.assignment.Ledger;
import io.leadbridge.assignment.PutReps;
import io.leadbridge.assignment.Reps;
import io.leadbridge.assignment.StoredRep;
import io.leadbridge.kernel.FieldError;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The reps there are, and what they have on their hands. */
@Path("/v1/reps")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reps", description = "Who can receive leads, by what they declared, and what they have on their hands")
class RepResource {

    private static final int MAX_BYTES = 2_000_000;

    private final Reps reps;
    private final PutReps putReps;
    private final Ledger ledger;
    private final KnownTerritories territories;
    private final OwnLeads own;
    private final CurrentActor current;
    private final JsonBody body;
    private final Clock clock;

    RepResource(
            Reps reps,
            PutReps putReps,
            Ledger ledger,
            KnownTerritories territories,
            OwnLeads own,
            CurrentActor current,
            JsonBody body,
            Clock clock) {
        this.reps = reps;
        this.putReps = putReps;
        this.ledger = ledger;
        this.territories = territories;
        this.own = own;
        this.current = current;
        this.body = body;
        this.clock = clock;
    }

    @GET
    @Operation(operationId = "listReps", summary = "List the reps, by id")
    @APIResponse(
            responseCode = "200",
            description = "A page of reps",
            content =
                    @Content(
                            schema = @Schema(implementation = RepPageResponse.class),
                            examples = @ExampleObject(name = "one rep", value = RepExamples.PAGE)))
    @RolesAllowed({Roles.ANALYST, Roles.APPROVER, Roles.OPERATOR, Roles.REVIEWER, Roles.MANAGER, Roles.AUDITOR})
    public RepPageResponse list(
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        Parameters.allowOnly(uri.getQueryParameters(), "limit", "cursor");
        var page = reps.list(Parameters.integer("limit", limit, 1, 500, 100), cursor);
        return new RepPageResponse(page.items().stream().map(RepResponse::of).toList(), page.nextCursor());
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putReps",
            summary = "Add or replace reps, all or none",
            description =
                    "Each rep that is sent is added, or replaces the one with its id. Reps that are not sent stay as"
                            + " they are; set active to false to take one out.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = RepsRequest.class),
                            examples = @ExampleObject(name = "one rep", value = RepExamples.REPS)))
    @APIResponse(
            responseCode = "200",
            description = "The reps as stored, in the order in which they were sent",
            content =
                    @Content(
                            schema = @Schema(implementation = RepPageResponse.class),
                            examples = @ExampleObject(name = "one rep", value = RepExamples.PAGE)))
    @APIResponse(
            responseCode = "409",
            description = "One of the reps has another version by now; none was changed",
            content =
                    @Content(
                            mediaType = ProblemResponse.MEDIA_TYPE,
                            schema = @Schema(implementation = ProblemResponse.class)))
    @RolesAllowed({Roles.MANAGER})
    public RepPageResponse put(InputStream in) {
        var items = body.read(in, MAX_BYTES, "schemas/reps.schema.json", RepsRequest.class)
                .items();
        refuseTwins(items);
        territories.check(items, i -> "/items/" + i);
        var changes = IntStream.range(0, items.size())
                .mapToObj(i -> items.get(i).change("/items/" + i))
                .toList();
        var stored = putReps.put(changes, current.actor());
        return new RepPageResponse(stored.stream().map(RepResponse::of).toList(), null);
    }

    private static void refuseTwins(List<RepRequest> items) {
        var seen = new HashSet<String>();
        for (int i = 0; i < items.size(); i++) {
            if (!seen.add(items.get(i).repId())) {
                throw invalid("/items/" + i + "/repId", "stands twice; send each rep once");
            }
        }
    }

    @GET
    @Path("/{repId}")
    @Operation(operationId = "getRep", summary = "Get a rep")
    @APIResponse(
            responseCode = "200",
            description = "The rep",
            content =
                    @Content(
                            schema = @Schema(implementation = RepResponse.class),
                            examples = @ExampleObject(name = "a rep", value = RepExamples.REP)))
    @RolesAllowed({
        Roles.ANALYST,
        Roles.APPROVER,
        Roles.OPERATOR,
        Roles.REVIEWER,
        Roles.MANAGER,
        Roles.AUDITOR,
        Roles.REP
    })
    public RepResponse get(@PathParam("repId") String repId) {
        return RepResponse.of(find(repId));
    }

    @PUT
    @Path("/{repId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putRep",
            summary = "Add or replace a rep",
            description = "Send the version you read to be told (409) when somebody changed the rep in the meantime.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = RepRequest.class),
                            examples = @ExampleObject(name = "a rep", value = RepExamples.REP)))
    @APIResponse(
            responseCode = "200",
            description = "The rep as stored",
            content =
                    @Content(
                            schema = @Schema(implementation = RepResponse.class),
                            examples = @ExampleObject(name = "a rep", value = RepExamples.REP)))
    @APIResponse(
            responseCode = "409",
            description = "The rep has another version by now",
            content =
                    @Content(
                            mediaType = ProblemResponse.MEDIA_TYPE,
                            schema = @Schema(implementation = ProblemResponse.class)))
    @RolesAllowed({Roles.MANAGER})
    public RepResponse putOne(@PathParam("repId") String repId, InputStream in) {
        var request = body.read(in, MAX_BYTES, "schemas/rep.schema.json", RepRequest.class);
        if (!request.repId().equals(repId)) {
            throw invalid("/repId", "must be the id in the path");
        }
        territories.check(List.of(request), i -> "");
        return RepResponse.of(
                putReps.put(List.of(request.change("")), current.actor()).get(0));
    }

    @GET
    @Path("/{repId}/load")
    @Operation(
            operationId = "getRepLoad",
            summary = "Get what a rep has on their hands",
            description = "Open and new leads against their caps, and fairness by pool as a continuous deficit.")
    @APIResponse(
            responseCode = "200",
            description = "The load",
            content =
                    @Content(
                            schema = @Schema(implementation = RepLoadResponse.class),
                            examples = @ExampleObject(name = "a load", value = RepExamples.LOAD)))
    @RolesAllowed({
        Roles.ANALYST,
        Roles.APPROVER,
        Roles.OPERATOR,
        Roles.REVIEWER,
        Roles.MANAGER,
        Roles.AUDITOR,
        Roles.REP
    })
    public RepLoadResponse load(@PathParam("repId") String repId) {
        var rep = find(repId).rep();
        return RepLoadResponse.of(rep, ledger.load(rep, clock.instant()));
    }

    private StoredRep find(String repId) {
        var id = Parameters.text("repId", repId);
        return (id.isBlank()
                        ? Optional.<StoredRep>empty()
                        : reps.find(new RepId(id))
                                .filter(found -> own.sees(found.rep().repId())))
                .orElseThrow(
                        () -> new Problem(ProblemType.REP_NOT_FOUND, "no rep has this id; GET /v1/reps lists them"));
    }

    private static Problem invalid(String pointer, String message) {
        return JsonBody.invalid(List.of(new FieldError(pointer, message)));
    }
}
