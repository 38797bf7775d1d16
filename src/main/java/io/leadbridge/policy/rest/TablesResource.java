package io.leadbridge.policy.rest;

import io.leadbridge.platform.JsonBody;
import io.leadbridge.platform.Roles;
import io.leadbridge.policy.ReleaseInvariants;
import io.leadbridge.tables.AnalyseTables;
import io.leadbridge.tables.CompareDocuments;
import io.leadbridge.tables.TableReader;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Questions about decision tables: are they sound, and what would a change do. */
@Path("/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tables", description = "Decision tables as mathematics: gaps, overlaps, unreachable rows, differences")
class TablesResource {

    private static final int MAX_BYTES = 8_000_000;

    private final TableReader reader;
    private final TableSources sources;
    private final TableWorkers workers;
    private final JsonBody body;

    TablesResource(TableReader reader, TableSources sources, TableWorkers workers, JsonBody body) {
        this.reader = reader;
        this.sources = sources;
        this.workers = workers;
        this.body = body;
    }

    @POST
    @Path("/tables:analyse")
    @Operation(
            operationId = "analyseTables",
            summary = "Find gaps, overlaps, unreachable and redundant rows",
            description = "For all inputs, not for samples; each finding is a sentence, a region and an example.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = TablesRequest.Analysis.class),
                            examples = @ExampleObject(name = "a release", value = "{\"policy\": \"2026.11.1\"}")))
    @APIResponse(
            responseCode = "200",
            description = "What was found",
            content = @Content(schema = @Schema(implementation = TablesReport.class)))
    @RolesAllowed({Roles.ANALYST, Roles.APPROVER, Roles.OPERATOR, Roles.AUDITOR})
    public TablesReport analyse(InputStream in) {
        var request = body.read(in, MAX_BYTES, "schemas/tables-to-analyse.schema.json", TablesRequest.Analysis.class);
        var documents = sources.of(request.tables(), "");
        var promises = promises(request);
        return workers.run(() -> TablesReport.of(
                AnalyseTables.of(documents, promises.monotone(), promises.file(), reader, TableWorkers.BUDGET)));
    }

    @POST
    @Path("/tables:compare")
    @Operation(
            operationId = "compareTables",
            summary = "Find exactly the inputs that two versions answer differently",
            description = "Tables are matched by name. Moved rows and another spelling of a cell make no difference.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = TablesRequest.Pair.class),
                            examples =
                                    @ExampleObject(
                                            name = "two releases",
                                            value = "{\"before\": {\"policy\": \"2026.11.1\"},"
                                                    + " \"after\": {\"policy\": \"2026.11.2\"}}")))
    @APIResponse(
            responseCode = "200",
            description = "What differs",
            content = @Content(schema = @Schema(implementation = TablesDifference.class)))
    @RolesAllowed({Roles.ANALYST, Roles.APPROVER, Roles.OPERATOR, Roles.AUDITOR})
    public TablesDifference compare(InputStream in) {
        var request = body.read(in, MAX_BYTES, "schemas/tables-to-compare.schema.json", TablesRequest.Pair.class);
        var before = sources.of(request.before(), "/before");
        var after = sources.of(request.after(), "/after");
        return workers.run(() -> TablesDifference.of(CompareDocuments.of(before, after, reader, TableWorkers.BUDGET)));
    }

    private ReleaseInvariants promises(TablesRequest.Analysis request) {
        if (request.monotone() == null) {
            return request.policy() == null
                    ? new ReleaseInvariants("the request", List.of(), List.of())
                    : sources.release(request.policy(), "").invariants();
        }
        return new ReleaseInvariants(
                "the request",
                List.of(),
                request.monotone().stream()
                        .map(TablesRequest.Direction::promise)
                        .toList());
    }
}
