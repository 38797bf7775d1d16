package io.leadbridge.policy.rest;

import io.leadbridge.kernel.Problem;
import io.leadbridge.kernel.ProblemType;
import io.leadbridge.platform.Parameters;
import io.leadbridge.platform.Roles;
import io.leadbridge.policy.ApiBodies;
import io.leadbridge.policy.CaseDecider;
import io.leadbridge.policy.CoverRelease;
import io.leadbridge.policy.ReleaseFolders;
import io.leadbridge.policy.Releases;
import io.leadbridge.policy.RunCases;
import io.leadbridge.tables.TableReader;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Is every row, boundary and guard of a release tried by some golden case? */
@Path("/v1/policies/{version}/coverage")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Policies")
class CoverageResource {

    private final Releases releases;
    private final ReleaseFolders folders;
    private final CaseDecider decider;
    private final TableReader reader;
    private final ApiBodies bodies;

    CoverageResource(
            Releases releases, ReleaseFolders folders, CaseDecider decider, TableReader reader, ApiBodies bodies) {
        this.releases = releases;
        this.folders = folders;
        this.decider = decider;
        this.reader = reader;
        this.bodies = bodies;
    }

    @GET
    @Operation(
            operationId = "getPolicyCoverage",
            summary = "See what the golden cases of a release hit, and get cases for the rest",
            description =
                    "Runs the golden cases. A boundary is a value on one side of where a row begins or ends, a value a"
                            + " row names, any other value, or null. What no case hits gets a generated one: its inputs are found"
                            + " through the structure of the table, its outputs are what the table says now. Read it before you keep it.")
    @APIResponse(
            responseCode = "200",
            description = "What is hit and what is not",
            content =
                    @Content(
                            schema = @Schema(implementation = CoverageReport.class),
                            examples = @ExampleObject(name = "one table, shortened", value = PolicyExamples.COVERAGE)))
    @APIResponse(
            responseCode = "400",
            description = "This is not the form of a version",
            content = @Content(mediaType = "application/problem+json"))
    @APIResponse(
            responseCode = "404",
            description = "There is no usable release of this version; the detail names those there are",
            content = @Content(mediaType = "application/problem+json"))
    @APIResponse(
            responseCode = "409",
            description = "The files of the release have changed since it was loaded",
            content = @Content(mediaType = "application/problem+json"))
    @RolesAllowed({Roles.ANALYST, Roles.APPROVER, Roles.OPERATOR, Roles.REVIEWER, Roles.MANAGER, Roles.AUDITOR})
    public Object coverage(
            @Parameter(description = "Year, month and counter", example = "2026.11.1") @PathParam("version")
                    String version,
            @Context UriInfo uri) {
        Parameters.allowOnly(uri.getQueryParameters());
        var release = releases.get(PolicyResource.version(version));
        var content = folders.read(release.version())
                .content()
                .filter(read -> read.digest().equals(release.digest()))
                .orElseThrow(() -> new Problem(
                        ProblemType.CONFLICT,
                        "the files of release " + version
                                + " have changed since it was loaded; restore them or restart"));
        var results = RunCases.of(release, content.cases(), decider);
        var coverage = CoverRelease.of(release.rules(), content.tables(), results, reader);
        return bodies.coverage(release, results, coverage);
    }
}
