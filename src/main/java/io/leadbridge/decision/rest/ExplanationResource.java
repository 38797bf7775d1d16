package io.leadbridge.decision.rest;

import io.leadbridge.decision.ChangedLeads;
import io.leadbridge.decision.Decision;
import io.leadbridge.decision.DecisionId;
import io.leadbridge.decision.Decisions;
import io.leadbridge.decision.ExplainDecision;
import io.leadbridge.decision.Explanation;
import io.leadbridge.decision.Outcome;
import io.leadbridge.decision.Wanted;
import io.leadbridge.platform.Parameters;
import io.leadbridge.platform.ProblemResponse;
import io.leadbridge.platform.Roles;
import io.leadbridge.policy.Releases;
import io.leadbridge.rules.RouteClass;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.util.EnumSet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Explains what was decided. */
@Blocking
@Path("/v1/decisions/{decisionId}/explanation")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Decisions")
class ExplanationResource {

    private final Decisions decisions;
    private final Releases releases;
    private final ChangedLeads leads;
    private final VisibleDecisions visible;

    ExplanationResource(Decisions decisions, Releases releases, ChangedLeads leads, VisibleDecisions visible) {
        this.decisions = decisions;
        this.releases = releases;
        this.leads = leads;
        this.visible = visible;
    }

    @GET
    @Operation(
            operationId = "explainDecision",
            summary = "Why a decision came out as it did, why not otherwise, and what would have to change",
            description = "Of what can be changed (actions.yaml of the release), the cheapest change that gives another"
                    + " outcome, through all tables, formulas, guards and reviews.")
    @Parameter(name = "decisionId", in = ParameterIn.PATH, schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    @Parameter(
            name = "outcome",
            in = ParameterIn.QUERY,
            description =
                    "What should have come out, such as ROUTE; unless told, ROUTE, or anything else for a routed lead")
    @Parameter(
            name = "routeClass",
            in = ParameterIn.QUERY,
            description = "Which route class should have come out, such as SALES_NOW")
    @Parameter(
            name = "scores",
            in = ParameterIn.QUERY,
            description = "held: the model's probability is given (unless told); varied: it may be another, at a cost")
    @APIResponse(
            responseCode = "200",
            description = "Why, in words and as data",
            content =
                    @Content(
                            schema = @Schema(implementation = ExplanationResponse.class),
                            examples = @ExampleObject(name = "Nurtured", value = ExplanationExamples.NURTURED)))
    @APIResponse(
            responseCode = "400",
            description = "A parameter is not valid",
            content =
                    @Content(
                            mediaType = ProblemResponse.MEDIA_TYPE,
                            schema = @Schema(implementation = ProblemResponse.class)))
    @APIResponse(
            responseCode = "404",
            description = "No decision has this id",
            content =
                    @Content(
                            mediaType = ProblemResponse.MEDIA_TYPE,
                            schema = @Schema(implementation = ProblemResponse.class)))
    @RolesAllowed({
        Roles.ANALYST,
        Roles.APPROVER,
        Roles.OPERATOR,
        Roles.REVIEWER,
        Roles.MANAGER,
        Roles.AUDITOR,
        Roles.CRM,
        Roles.REP
    })
    public ExplanationResponse explain(@PathParam("decisionId") String decisionId, @Context UriInfo uri) {
        var parameters = uri.getQueryParameters();
        Parameters.allowOnly(parameters, "outcome", "routeClass", "scores");
        boolean varied = varied(parameters.getFirst("scores"));
        @Nullable Wanted wanted = wanted(parameters);
        var id = new DecisionId(Parameters.uuid("decisionId", decisionId));
        Decision decision = visible.find(id).decision();
        Explanation explanation = ExplainDecision.of(
                decision,
                decisions.snapshot(id).orElse(null),
                releases.find(decision.policyVersion()),
                leads,
                wanted,
                varied);
        return ExplanationResponse.of(explanation);
    }

    private static @Nullable Wanted wanted(MultivaluedMap<String, String> parameters) {
        Outcome outcome = Parameters.constant("outcome", parameters.getFirst("outcome"), Outcome.class);
        RouteClass routeClass = Parameters.constant("routeClass", parameters.getFirst("routeClass"), RouteClass.class);
        return outcome == null && routeClass == null
                ? null
                : new Wanted(outcome == null ? EnumSet.allOf(Outcome.class) : EnumSet.of(outcome), routeClass);
    }

    private static boolean varied(@Nullable String scores) {
        return switch (scores == null ? "held" : scores) {
            case "held" -> false;
            case "varied" -> true;
            default -> throw Parameters.invalid("scores", "must be held or varied");
        };
    }
}
