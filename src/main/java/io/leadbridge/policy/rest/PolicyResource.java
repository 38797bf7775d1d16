package io.leadbridge.policy.rest;

import io.leadbridge.kernel.PolicyVersion;
import io.leadbridge.kernel.Problem;
import io.leadbridge.kernel.ProblemType;
import io.leadbridge.platform.Parameters;
import io.leadbridge.platform.Roles;
import io.leadbridge.policy.Releases;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The policy releases there are, what each is made of, and what was found wrong with it. */
@Path("/v1/policies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Policies",
        description = "Releases of the decision policy: versioned, pinned by digest, one of them active")
final class PolicyResource {

    private final Releases releases;

    PolicyResource(Releases releases) {
        this.releases = releases;
    }

    @GET
    @Operation(
            operationId = "listPolicies",
            summary = "List the policy releases, newest first",
            description = "A release with an error among its findings is listed, but cannot decide.")
    @APIResponse(
            responseCode = "200",
            description = "All releases",
            content =
                    @Content(
                            schema = @Schema(implementation = PoliciesResponse.class),
                            examples = @ExampleObject(name = "one active release", value = PolicyExamples.LIST)))
    @RolesAllowed({Roles.ANALYST, Roles.APPROVER, Roles.OPERATOR, Roles.REVIEWER, Roles.MANAGER, Roles.AUDITOR})
    public PoliciesResponse list(@Context UriInfo uri) {
        Parameters.allowOnly(uri.getQueryParameters());
        return new PoliciesResponse(
                releases.list().stream().map(PolicySummary::of).toList());
    }

    @GET
    @Path("/{version}")
    @Operation(
            operationId = "getPolicy",
            summary = "Get a policy release",
            description =
                    "Its files with their digests, owners and reasons; its settings; what of a lead is personal; its tables and guards;"
                            + " and everything found wrong with it.")
    @APIResponse(
            responseCode = "200",
            description = "The release",
            content =
                    @Content(
                            schema = @Schema(implementation = PolicyResponse.class),
                            examples = @ExampleObject(name = "the active release", value = PolicyExamples.RELEASE)))
    @APIResponse(
            responseCode = "400",
            description = "This is not the form of a version",
            content = @Content(mediaType = "application/problem+json"))
    @APIResponse(
            responseCode = "404",
            description = "There is no such release; the detail names those there are",
            content = @Content(mediaType = "application/problem+json"))
    @RolesAllowed({Roles.ANALYST, Roles.APPROVER, Roles.OPERATOR, Roles.REVIEWER, Roles.MANAGER, Roles.AUDITOR})
    public PolicyResponse get(
            @Parameter(description = "Year, month and counter", example = "2026.11.1") @PathParam("version")
                    String version,
            @Context UriInfo uri) {
        Parameters.allowOnly(uri.getQueryParameters());
        var wanted = version(version);
        return releases.list().stream()
                .filter(summary -> summary.version().equals(wanted))
                .findFirst()
                .map(PolicyResponse::of)
                .orElseThrow(this::notFound);
    }

    static PolicyVersion version(String text) {
        if (!PolicyVersion.isVersion(text)) {
            throw Parameters.invalid("version", "must be year, month and counter, such as 2026.11.1");
        }
        return new PolicyVersion(text);
    }

    private Problem notFound() {
        var known = releases.list().stream()
                .map(Releases.Summary::version)
                .map(PolicyVersion::value)
                .collect(Collectors.joining(", "));
        return new Problem(
                ProblemType.POLICY_NOT_FOUND, "there are the releases: " + (known.isEmpty() ? "none" : known));
    }
}
