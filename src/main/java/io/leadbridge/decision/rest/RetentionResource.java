package io.leadbridge.decision.rest;

import io.leadbridge.audit.Retirements;
import io.leadbridge.decision.HoldMonth;
import io.leadbridge.decision.LogMonths;
import io.leadbridge.decision.RetentionRuns;
import io.leadbridge.kernel.Problem;
import io.leadbridge.kernel.ProblemType;
import io.leadbridge.platform.CurrentActor;
import io.leadbridge.platform.JsonBody;
import io.leadbridge.platform.Parameters;
import io.leadbridge.platform.ProblemResponse;
import io.leadbridge.platform.Roles;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How long the log is kept, what is held beyond its time, and what was dropped. */
@Blocking
@Path("/v1/retention")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Retention", description = "Months of the log whose time is over")
class RetentionResource {

    private static final int MAX_BYTES = 10_000;

    private final RetentionRuns runs;
    private final LogMonths months;
    private final HoldMonth holdMonth;
    private final Retirements retirements;
    private final JsonBody body;
    private final CurrentActor current;

    RetentionResource(
            RetentionRuns runs,
            LogMonths months,
            HoldMonth holdMonth,
            Retirements retirements,
            JsonBody body,
            CurrentActor current) {
        this.runs = runs;
        this.months = months;
        this.holdMonth = holdMonth;
        this.retirements = retirements;
        this.body = body;
        this.current = current;
    }

    @GET
    @RolesAllowed({Roles.AUDITOR, Roles.OPERATOR})
    @Operation(
            operationId = "getRetention",
            summary = "Which months are kept, which would be dropped now, and which were",
            description = "Changes nothing. Months whose time may be over are read through, which takes a while.")
    @APIResponse(
            responseCode = "200",
            description = "The months",
            content =
                    @Content(
                            schema = @Schema(implementation = RetentionResponse.class),
                            examples = @ExampleObject(name = "One is due", value = RetentionExamples.RETENTION)))
    public RetentionResponse get() {
        return RetentionResponse.of(
                runs.canRun(), months.floor(), runs.plan(), months.holds(), runs.failures(), retirements.all());
    }

    /** What was queued. */
    @Schema(name = "QueuedMonths")
    record Queued(List<String> months) {}

    @POST
    @Path("/run")
    @RolesAllowed(Roles.OPERATOR)
    @Operation(
            operationId = "runRetention",
            summary = "Export and drop the months that are due, now",
            description = "Answers at once; GET /v1/retention says what has become of them.")
    @APIResponse(
            responseCode = "202",
            description = "These months are being dropped",
            content =
                    @Content(
                            schema = @Schema(implementation = Queued.class),
                            examples = @ExampleObject(name = "One", value = RetentionExamples.QUEUED)))
    @APIResponse(
            responseCode = "409",
            description = "There is no folder for exports",
            content =
                    @Content(
                            mediaType = ProblemResponse.MEDIA_TYPE,
                            schema = @Schema(implementation = ProblemResponse.class)))
    public Response run() {
        if (!runs.canRun()) {
            throw new Problem(
                    ProblemType.CONFLICT,
                    "There is no folder for exports, so nothing is dropped; an operator sets LEADBRIDGE_RETENTION_FOLDER.");
        }
        return Response.accepted(new Queued(
                        runs.queueDue().stream().map(YearMonth::toString).toList()))
                .build();
    }

    /** Why a month is held. */
    @Schema(name = "HoldRequest")
    record Hold(
            @Schema(
                            description = "Where more is known of the reason: 1 to 64 letters, digits, dots, hyphens,"
                                    + " underscores and slashes; nothing personal",
                            examples = "CASE-2026-4")
                    String reference) {}

    @PUT
    @Path("/{month}/hold")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.AUDITOR)
    @Operation(
            operationId = "holdMonth",
            summary = "Hold a month",
            description = "It is not dropped, though its time may be over, until the hold is lifted.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = Hold.class),
                            examples = @ExampleObject(name = "a law suit", value = RetentionExamples.HOLD)))
    @APIResponse(responseCode = "204", description = "It is held")
    @APIResponse(
            responseCode = "404",
            description = "The log has no such month",
            content =
                    @Content(
                            mediaType = ProblemResponse.MEDIA_TYPE,
                            schema = @Schema(implementation = ProblemResponse.class)))
    @APIResponse(
            responseCode = "409",
            description = "It is held already",
            content =
                    @Content(
                            mediaType = ProblemResponse.MEDIA_TYPE,
                            schema = @Schema(implementation = ProblemResponse.class)))
    @APIResponse(
            responseCode = "410",
            description = "It was dropped",
            content =
                    @Content(
                            mediaType = ProblemResponse.MEDIA_TYPE,
                            schema = @Schema(implementation = ProblemResponse.class)))
    public void hold(
            @Parameter(description = "Year and month", example = "2023-10") @PathParam("month") String month,
            InputStream in) {
        Hold hold = body.read(in, MAX_BYTES, "schemas/hold.schema.json", Hold.class);
        holdMonth.hold(month(month), hold.reference(), current.actor());
    }

    @DELETE
    @Path("/{month}/hold")
    @RolesAllowed(Roles.AUDITOR)
    @Operation(operationId = "liftHold", summary = "Hold a month no longer")
    @APIResponse(responseCode = "204", description = "It is held no longer")
    @APIResponse(
            responseCode = "404",
            description = "It was not held",
            content =
                    @Content(
                            mediaType = ProblemResponse.MEDIA_TYPE,
                            schema = @Schema(implementation = ProblemResponse.class)))
    public void lift(@Parameter(description = "Year and month", example = "2023-10") @PathParam("month") String month) {
        holdMonth.lift(month(month), current.actor());
    }

    private static YearMonth month(String text) {
        try {
            YearMonth month = YearMonth.parse(text);
            if (month.getYear() >= 1970 && month.getYear() <= 2099) {
                return month;
            }
        } catch (DateTimeParseException e) {
            // said below
        }
        throw Parameters.invalid("month", "must be a year and a month from 1970-01 to 2099-12, such as 2023-10");
    }
}
