package io.leadbridge.policy.rest;

import io.leadbridge.kernel.Finding;
import io.leadbridge.platform.JsonBody;
import io.leadbridge.policy.ReleaseInvariants;
import io.leadbridge.tables.AnalyseTable;
import io.leadbridge.tables.Budget;
import io.leadbridge.tables.CompareTables;
import io.leadbridge.tables.ProveMonotone;
import io.leadbridge.tables.ReadTables;
import io.leadbridge.tables.Table;
import io.leadbridge.tables.TableReader;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private final JsonBody body;

    TablesResource(TableReader reader, TableSources sources, JsonBody body) {
        this.reader = reader;
        this.sources = sources;
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
    public TablesReport analyse(InputStream in) {
        var request = body.read(in, MAX_BYTES, "schemas/tables-to-analyse.schema.json", TablesRequest.Analysis.class);
        var read = read(request.tables(), "");
        var promises = promises(request);
        var proofs = ProveMonotone.of(read.tables(), promises.monotone(), reader, promises.file(), Budget.STANDARD);
        List<Finding> findings = new ArrayList<>(read.findings());
        findings.addAll(proofs.findings());
        return TablesReport.of(
                read.tables(), read.tables().stream().map(AnalyseTable::of).toList(), proofs.proofs(), findings);
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
    public TablesDifference compare(InputStream in) {
        var request = body.read(in, MAX_BYTES, "schemas/tables-to-compare.schema.json", TablesRequest.Pair.class);
        var before = read(request.before(), "/before");
        var after = read(request.after(), "/after");
        Map<String, Table> now = byName(after);
        Map<String, Table> then = byName(before);
        List<TablesDifference.Changed> changed = new ArrayList<>();
        then.forEach((name, table) -> {
            Table other = now.get(name);
            if (other != null) {
                changed.add(compare(table, other));
            }
        });
        List<Finding> findings = new ArrayList<>(before.findings());
        findings.addAll(after.findings());
        return TablesDifference.of(
                now.keySet().stream().filter(name -> !then.containsKey(name)).toList(),
                then.keySet().stream().filter(name -> !now.containsKey(name)).toList(),
                changed,
                findings);
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

    private static TablesDifference.Changed compare(Table before, Table after) {
        try {
            return TablesDifference.Changed.of(CompareTables.of(before, after));
        } catch (IllegalArgumentException e) {
            return new TablesDifference.Changed(
                    before.name(), false, false, List.of(String.valueOf(e.getMessage())), List.of());
        }
    }

    private static Map<String, Table> byName(ReadTables read) {
        Map<String, Table> tables = new LinkedHashMap<>();
        read.tables().forEach(table -> tables.put(table.name(), table));
        return tables;
    }

    private ReadTables read(TablesRequest request, String pointer) {
        List<Table> tables = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        sources.of(request, pointer).forEach((file, text) -> {
            ReadTables read = reader.read(file, text);
            tables.addAll(read.tables());
            findings.addAll(read.findings());
        });
        return new ReadTables(tables, findings);
    }
}
