package io.leadbridge.decision;

import io.leadbridge.kernel.PolicyVersion;
import io.leadbridge.kernel.Probability;
import io.leadbridge.kernel.RepId;
import io.leadbridge.rules.RouteClass;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lead that is ready for a rep: all that choosing one needs, and no personal data.
 *
 * @param lockedTo the only rep who may have it, if any
 * @param covered whether the one it is locked to is inactive or absent: anybody else of the pool may have it
 * @param recentContacts reps who dealt with the account lately
 * @param excluded reps who must not have it: they had it before, or are inactive or absent
 */
public record RoutedLead(
        DecisionId decisionId,
        @Nullable String externalId,
        @Nullable String accountId,
        RouteClass routeClass,
        int priority,
        Probability probability,
        List<String> requiredSkills,
        List<String> preferredSkills,
        @Nullable String country,
        @Nullable Integer numberOfEmployees,
        @Nullable RepId lockedTo,
        boolean covered,
        List<RepId> recentContacts,
        List<RepId> excluded,
        PolicyVersion policyVersion,
        Instant routedAt) {

    public RoutedLead {
        requiredSkills = List.copyOf(requiredSkills);
        preferredSkills = List.copyOf(preferredSkills);
        recentContacts = List.copyOf(recentContacts);
        excluded = List.copyOf(excluded);
    }
}
