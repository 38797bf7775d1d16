package io.leadbridge.policy.rest;

import io.leadbridge.platform.JsonBody;
import io.leadbridge.platform.Roles;
import io.leadbridge.policy.ReleaseInvariants;
import io.leadbridge.tables.Budget;
import io.leadbridge.tables.DecisionGraph;
import io.leadbridge.tables.ProveInvariants;
import io.leadbridge.tables.TableReader;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Does it hold for every lead? */
@Path("/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Tables")
class ProofResource {

    private static final int MAX_BYTES = 8_000_000;

    /** What all invariants of a request may take together; some four seconds of one core. */
    private static final long MOST_WORK = 20_000_000;

    private final TableReader reader;
    private final TableSources sources;
    private final TableWorkers workers;
    private final JsonBody body;

    ProofResource(TableReader reader, TableSources sources, TableWorkers workers, JsonBody body) {
        this.reader = reader;
        this.sources = sources;
        this.workers = workers;
        this.body = body;
    }

    @POST
    @Path("/tables:prove")
    @Operation(
            operationId = "proveTables",
            summary = "Prove invariants for all inputs through the whole chain of tables",
            description =
                    "Or find the smallest case that breaks one. Numeric formulas between tables count as free where their"
                            + " inputs are not settled, so what is proved holds; a counterexample that needs such a value says so.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = ProofRequest.class),
                            examples = {
                                @ExampleObject(name = "what a release promises", value = "{\"policy\": \"2026.11.1\"}"),
                                @ExampleObject(
                                        name = "a promise of your own",
                                        value =
                                                "{\"policy\": \"2026.11.1\", \"invariants\": [{\"name\": \"no-free-mail\","
                                                        + " \"when\": {\"emailDomainType\": \"\\\"FREE\\\"\"},"
                                                        + " \"then\": {\"routeClass\": \"not(\\\"SALES_NOW\\\")\"}}]}")
                            }))
    @APIResponse(
            responseCode = "200",
            description = "What was proved, and what breaks the rest",
            content = @Content(schema = @Schema(implementation = ProofReport.class)))
    @RolesAllowed({Roles.ANALYST, Roles.APPROVER, Roles.OPERATOR, Roles.AUDITOR})
    public ProofReport prove(InputStream in) {
        var request = body.read(in, MAX_BYTES, "schemas/tables-to-prove.schema.json", ProofRequest.class);
        final Map<String, String> documents;
        var asked = new ReleaseInvariants("the request", request.asked(), List.of());
        if (request.models() == null) {
            var release = sources.release(request.policy(), "");
            documents = release.tables();
            asked = request.invariants() == null ? release.invariants() : asked;
        } else {
            documents = TableSources.documents(request.models());
        }
        var promises = asked;
        return workers.run(() -> prove(documents, promises));
    }

    private ProofReport prove(Map<String, String> documents, ReleaseInvariants asked) {
        DecisionGraph graph = reader.graph(documents);
        var budget = new Budget(MOST_WORK / Math.max(1, asked.all().size()), Budget.STANDARD.nodes());
        return ProofReport.of(ProveInvariants.of(graph, asked.all(), reader, asked.file(), budget), graph.findings());
    }
}
