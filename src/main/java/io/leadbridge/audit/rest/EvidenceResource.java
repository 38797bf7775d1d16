package io.leadbridge.audit.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.leadbridge.audit.Checkpoints;
import io.leadbridge.audit.Export;
import io.leadbridge.audit.ExportLines;
import io.leadbridge.audit.ProveEntry;
import io.leadbridge.audit.WriteExport;
import io.leadbridge.platform.Parameters;
import io.leadbridge.platform.Roles;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Proofs of single entries, and exports that anybody can check. */
@Path("/v1/audit")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Audit")
class EvidenceResource {

    private static final String PROBLEM = "application/problem+json";

    private final ProveEntry prove;
    private final Checkpoints checkpoints;
    private final WriteExport export;
    private final ExportLines lines;

    EvidenceResource(ProveEntry prove, Checkpoints checkpoints, WriteExport export, ExportLines lines) {
        this.prove = prove;
        this.checkpoints = checkpoints;
        this.export = export;
        this.lines = lines;
    }

    @GET
    @Path("/proof/{id}")
    @RolesAllowed(Roles.AUDITOR)
    @Operation(
            operationId = "proveEntry",
            summary = "Prove that a decision, or an act of the journal, stands in the log unchanged",
            description =
                    "The path leads from the entry to the root of its batch, and from the batch to the root of a signed"
                            + " checkpoint; docs/api/audit.md says how to check it by hand.")
    @APIResponse(
            responseCode = "200",
            description = "The proof",
            content =
                    @Content(
                            schema = @Schema(implementation = ProofResponse.class),
                            examples = @ExampleObject(name = "a decision", value = AuditExamples.PROOF)))
    @APIResponse(
            responseCode = "404",
            description = "No entry has this id, or it was never sealed",
            content = @Content(mediaType = PROBLEM))
    public ProofResponse prove(@Parameter(description = "Id of a decision or an act") @PathParam("id") String id) {
        return ProofResponse.of(prove.prove(Parameters.uuid("id", id)));
    }

    @GET
    @Path("/consistency")
    @Transactional
    @RolesAllowed(Roles.AUDITOR)
    @Operation(
            operationId = "proveConsistency",
            summary = "Prove that one checkpoint extends another",
            description = "So nothing that the earlier one covers was changed, removed or moved.")
    @APIResponse(
            responseCode = "200",
            description = "The proof",
            content =
                    @Content(
                            schema = @Schema(implementation = ConsistencyResponse.class),
                            examples = @ExampleObject(name = "two checkpoints", value = AuditExamples.CONSISTENCY)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such checkpoint",
            content = @Content(mediaType = PROBLEM))
    public ConsistencyResponse consistency(
            @Parameter(required = true, description = "Number of the earlier checkpoint") @QueryParam("from") @Nullable
                    String from,
            @Parameter(required = true, description = "Number of the later checkpoint") @QueryParam("to") @Nullable
                    String to) {
        var earlier = CheckpointResource.find(checkpoints, "from", needed("from", from));
        var later = CheckpointResource.find(checkpoints, "to", needed("to", to));
        long smaller = earlier.checkpoint().treeSize();
        long larger = later.checkpoint().treeSize();
        if (smaller > larger) {
            throw Parameters.invalid("from", "must be no later than to");
        }
        return new ConsistencyResponse(
                CheckpointResponse.of(earlier),
                CheckpointResponse.of(later),
                ProofResponse.hex(checkpoints.tree().consistency(smaller, larger)));
    }

    private static String needed(String name, @Nullable String text) {
        if (text == null) {
            throw Parameters.invalid(name, "must be the number of a checkpoint");
        }
        return text;
    }

    @GET
    @Path("/export")
    @Produces("application/x-ndjson")
    @RolesAllowed(Roles.AUDITOR)
    @Operation(
            operationId = "exportLog",
            summary = "Export all entries between two checkpoints",
            description =
                    "Streamed, one JSON object a line: begin, then batches with their entries, each checkpoint behind what it"
                            + " covers, end. The command verify checks it offline.")
    @APIResponse(
            responseCode = "200",
            description = "The export",
            content = @Content(mediaType = "application/x-ndjson", schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such checkpoint",
            content = @Content(mediaType = PROBLEM))
    public StreamingOutput export(
            @Parameter(description = "Begin behind this checkpoint; unless given, with the log")
                    @QueryParam("after")
                    @Nullable
                    String after,
            @Parameter(description = "End with this checkpoint; unless given, with the newest")
                    @QueryParam("upTo")
                    @Nullable
                    String upTo) {
        long first = Parameters.integer("after", after, 0, Integer.MAX_VALUE, 0);
        long newest =
                checkpoints.newest().map(signed -> signed.checkpoint().number()).orElse(0L);
        long last = CheckpointResource.find(
                        checkpoints, "upTo", upTo == null ? String.valueOf(Math.max(1, newest)) : upTo)
                .checkpoint()
                .number();
        if (first > last) {
            throw Parameters.invalid("after", "must be no later than upTo");
        }
        var begin = export.begin(first);
        return out -> export.write(begin, first, last, part -> write(part, out));
    }

    private void write(Export part, OutputStream out) {
        try {
            out.write(lines.write(part).getBytes(UTF_8));
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException("whoever asked for the export has left", e);
        }
    }
}
