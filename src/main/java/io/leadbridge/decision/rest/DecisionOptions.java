package io.leadbridge.decision.rest;

import io.leadbridge.decision.Requester;
import io.leadbridge.kernel.PolicyVersion;
import io.leadbridge.kernel.Problem;
import io.leadbridge.kernel.ProblemType;
import io.leadbridge.platform.Caller;
import io.leadbridge.platform.Parameters;
import io.leadbridge.platform.Roles;
import io.leadbridge.platform.TraceIds;
import io.leadbridge.policy.Release;
import io.leadbridge.policy.Releases;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * How a client wants its leads decided.
 *
 * @param asOf the decision time of a dry run; null for now
 */
record DecisionOptions(boolean dryRun, @Nullable Instant asOf, Release release, Requester requester) {

    static DecisionOptions read(UriInfo uri, Releases releases, Caller caller) {
        var query = uri.getQueryParameters();
        Parameters.allowOnly(query, "dryRun", "asOf", "policy");
        boolean dryRun = Parameters.flag("dryRun", query.getFirst("dryRun"));
        Instant asOf = Parameters.instant("asOf", query.getFirst("asOf"));
        String policy = query.getFirst("policy");
        if (!dryRun && !caller.hasAny(Roles.CRM)) {
            throw new Problem(
                    ProblemType.FORBIDDEN, "Only the role crm decides; the caller may try, with dryRun=true.");
        }
        if (!dryRun && asOf != null) {
            throw Parameters.invalid("asOf", "needs dryRun=true: what is stored is decided as of now");
        }
        if (!dryRun && policy != null) {
            throw Parameters.invalid("policy", "needs dryRun=true: what is stored is decided by the active release");
        }
        return new DecisionOptions(
                dryRun,
                asOf == null ? null : asOf.truncatedTo(ChronoUnit.MICROS),
                policy == null ? releases.active() : named(policy, releases),
                new Requester(caller.actor(), caller.client(), TraceIds.current()));
    }

    static Release named(String version, Releases releases) {
        PolicyVersion wanted;
        try {
            wanted = new PolicyVersion(version);
        } catch (IllegalArgumentException e) {
            throw Parameters.invalid("policy", "must be a version such as 2026.11.1");
        }
        return releases.find(wanted)
                .orElseThrow(() -> new Problem(
                        ProblemType.POLICY_NOT_FOUND, "This release is not loaded; GET /v1/policies lists all."));
    }
}
