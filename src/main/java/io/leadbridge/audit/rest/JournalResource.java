package io.leadbridge.audit.rest;

import io.leadbridge.audit.Act;
import io.leadbridge.audit.Journal;
import io.leadbridge.platform.Parameters;
import io.leadbridge.platform.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Who did what. */
@Path("/v1/audit/journal")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audit")
class JournalResource {

    private final Journal journal;

    JournalResource(Journal journal) {
        this.journal = journal;
    }

    @GET
    @Transactional
    @RolesAllowed(Roles.AUDITOR)
    @Operation(
            operationId = "searchJournal",
            summary = "Search the acts on accounts, tokens, releases, reps, leads, plans, replays, keys and subjects",
            description = "Newest first; what is left out does not matter. The journal is sealed like decisions.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content =
                    @Content(
                            schema = @Schema(implementation = JournalPageResponse.class),
                            examples = @ExampleObject(name = "a token was issued", value = AuditExamples.JOURNAL)))
    public JournalPageResponse search(
            @Parameter(description = "Inclusive, RFC 3339") @QueryParam("from") @Nullable String from,
            @Parameter(description = "Exclusive, RFC 3339") @QueryParam("to") @Nullable String to,
            @Parameter(schema = @Schema(implementation = Act.class)) @QueryParam("act") @Nullable String act,
            @Parameter(description = "Id of the actor") @QueryParam("by") @Nullable String by,
            @Parameter(description = "Id of what was acted on") @QueryParam("subject") @Nullable String subject,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var query = new Journal.Query(
                Parameters.instant("from", from),
                Parameters.instant("to", to),
                Parameters.constant("act", act, Act.class),
                by,
                subject);
        var page = journal.search(query, Parameters.integer("limit", limit, 1, 500, 100), cursor);
        return new JournalPageResponse(
                page.items().stream().map(JournalPageResponse::of).toList(), page.nextCursor());
    }
}
