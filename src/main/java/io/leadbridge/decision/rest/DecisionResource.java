package io.leadbridge.decision.rest;

import io.leadbridge.decision.Decision;
import io.leadbridge.decision.DecisionId;
import io.leadbridge.decision.DecisionReader;
import io.leadbridge.decision.Decisions;
import io.leadbridge.decision.Handover;
import io.leadbridge.decision.Handover.Placement;
import io.leadbridge.decision.LoggedDecision;
import io.leadbridge.decision.Outcome;
import io.leadbridge.decision.RecordDecisions;
import io.leadbridge.decision.RecordDecisions.Made;
import io.leadbridge.platform.CurrentActor;
import io.leadbridge.platform.JsonBody;
import io.leadbridge.platform.Parameters;
import io.leadbridge.platform.Roles;
import io.leadbridge.policy.Releases;
import io.leadbridge.rules.RouteClass;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides leads, and shows what was decided. */
@Blocking
class DecisionResource implements DecisionApi {

    private final Deciding deciding;
    private final RecordDecisions record;
    private final RecordTogether together;
    private final Decisions decisions;
    private final Handover handover;
    private final Releases releases;
    private final CurrentActor current;
    private final VisibleDecisions visible;

    DecisionResource(
            Deciding deciding,
            RecordDecisions record,
            RecordTogether together,
            Decisions decisions,
            Handover handover,
            Releases releases,
            CurrentActor current,
            VisibleDecisions visible) {
        this.deciding = deciding;
        this.record = record;
        this.together = together;
        this.decisions = decisions;
        this.handover = handover;
        this.releases = releases;
        this.current = current;
        this.visible = visible;
    }

    @Override
    @RolesAllowed({Roles.CRM, Roles.ANALYST})
    public Response decide(InputStream body, HttpHeaders headers, UriInfo uri) {
        var options = DecisionOptions.read(uri, releases, current.caller());
        String key = IdempotencyKey.read(headers);
        Made made = deciding.decide(JsonBody.bounded(body, DecisionReader.MAX_BYTES), options);
        if (options.dryRun()) {
            return Response.ok(DecisionResponse.of(made.result().decision(), null))
                    .build();
        }
        return store(made, key);
    }

    private Response store(Made made, @Nullable String key) {
        if (!together.record(made, key)) {
            LoggedDecision earlier = record.replay(String.valueOf(key), made).orElseThrow();
            return created(earlier, find(earlier.decision()), true);
        }
        Decision decision = made.result().decision();
        deciding.recorded(decision);
        return created(
                LoggedDecision.whole(decision),
                made.result().routed().isPresent() ? together.place(decision.id()) : null,
                false);
    }

    private static Response created(LoggedDecision logged, @Nullable Placement placement, boolean replayed) {
        var response = Response.created(
                        URI.create("/v1/decisions/" + logged.decision().id()))
                .entity(DecisionResponse.of(logged, placement));
        return (replayed ? response.header("Idempotency-Replayed", "true") : response).build();
    }

    @Override
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
    public DecisionResponse get(String decisionId) {
        var id = new DecisionId(Parameters.uuid("decisionId", decisionId));
        LoggedDecision found = visible.find(id);
        return DecisionResponse.of(found, find(found.decision()));
    }

    @Override
    @RolesAllowed({
        Roles.ANALYST,
        Roles.APPROVER,
        Roles.OPERATOR,
        Roles.REVIEWER,
        Roles.MANAGER,
        Roles.AUDITOR,
        Roles.CRM
    })
    public DecisionsResponse search(UriInfo uri) {
        var parameters = uri.getQueryParameters();
        Parameters.allowOnly(
                parameters,
                "from",
                "to",
                "outcome",
                "routeClass",
                "reasonCode",
                "externalId",
                "policy",
                "limit",
                "cursor");
        var query = new Decisions.Query(
                Parameters.instant("from", parameters.getFirst("from")),
                Parameters.instant("to", parameters.getFirst("to")),
                Parameters.constant("outcome", parameters.getFirst("outcome"), Outcome.class),
                Parameters.constant("routeClass", parameters.getFirst("routeClass"), RouteClass.class),
                parameters.getFirst("reasonCode"),
                parameters.getFirst("externalId"),
                parameters.getFirst("policy"),
                visible.client());
        var page = decisions.search(
                query,
                Parameters.integer("limit", parameters.getFirst("limit"), 1, 200, 50),
                parameters.getFirst("cursor"));
        List<DecisionResponse> items = page.items().stream()
                .map(found -> DecisionResponse.of(found, find(found.decision())))
                .toList();
        return new DecisionsResponse(items, page.nextCursor());
    }

    private @Nullable Placement find(Decision decision) {
        return decision.outcome() == Outcome.ROUTE
                ? handover.find(decision.id()).orElse(null)
                : null;
    }
}
