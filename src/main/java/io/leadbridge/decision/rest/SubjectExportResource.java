package io.leadbridge.decision.rest;

import io.leadbridge.decision.Handover;
import io.leadbridge.decision.ReportSubject;
import io.leadbridge.decision.SubjectReport;
import io.leadbridge.decision.rest.SubjectExportResponse.SubjectDecisionResponse;
import io.leadbridge.kernel.Page;
import io.leadbridge.platform.CurrentActor;
import io.leadbridge.platform.PageCursor;
import io.leadbridge.platform.Parameters;
import io.leadbridge.platform.ProblemResponse;
import io.leadbridge.platform.Roles;
import io.leadbridge.privacy.EraseSubject;
import io.leadbridge.privacy.SubjectHash;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Answers a person's request for access. */
@Path("/v1/subjects/{hash}/export")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Subjects")
class SubjectExportResource {

    private final ReportSubject reportSubject;
    private final Handover handover;
    private final CurrentActor current;
    private final Clock clock;

    SubjectExportResource(ReportSubject reportSubject, Handover handover, CurrentActor current, Clock clock) {
        this.reportSubject = reportSubject;
        this.handover = handover;
        this.current = current;
        this.clock = clock;
    }

    @GET
    @RolesAllowed(Roles.AUDITOR)
    @Operation(
            operationId = "exportSubject",
            summary = "All that is kept about a person: the data, the decisions, and the logic in plain words",
            description = "Oldest first, in pages. Writes SUBJECT_EXPORTED into the journal. Of a person who has been"
                    + " erased nothing is left to tell.")
    @Parameter(name = "limit", description = "1 to 100; 50 unless told")
    @Parameter(name = "cursor", description = "The nextCursor of the page before")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content =
                    @Content(
                            schema = @Schema(implementation = SubjectExportResponse.class),
                            examples =
                                    @ExampleObject(
                                            name = "a person known by one decision",
                                            value = SubjectExportExamples.EXPORT)))
    @APIResponse(
            responseCode = "404",
            description = "No subject has this hash, and none had",
            content =
                    @Content(
                            mediaType = ProblemResponse.MEDIA_TYPE,
                            schema = @Schema(implementation = ProblemResponse.class)))
    public SubjectExportResponse export(
            @PathParam("hash") String hash,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context UriInfo uri) {
        Parameters.allowOnly(uri.getQueryParameters(), "limit", "cursor");
        int most = Parameters.integer("limit", limit, 1, 100, 50);
        var after = PageCursor.uuid(cursor, hash);
        if (!SubjectHash.isHash(hash)) {
            throw EraseSubject.unknown();
        }
        Page<SubjectReport> page = PageCursor.page(
                reportSubject.report(new SubjectHash(hash), after, most + 1, current.actor()),
                most,
                hash,
                report -> report.decision().id());
        return new SubjectExportResponse(
                hash, clock.instant(), page.items().stream().map(this::decision).toList(), page.nextCursor());
    }

    private SubjectDecisionResponse decision(SubjectReport report) {
        return SubjectDecisionResponse.of(
                report, handover.find(report.decision().id()).orElse(null));
    }
}
