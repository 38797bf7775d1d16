package io.leadbridge.decision;

import io.leadbridge.kernel.PolicyVersion;
import io.leadbridge.kernel.Probability;
import io.leadbridge.kernel.RepId;
import io.leadbridge.rules.RouteClass;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A lead that is ready for a rep: all that choosing one needs, and no personal data.
 *
 * @param externalId its id in the source system; in the queue what stands for that: a keyed hash
 * @param sourceSystem who gave it its external id
 * @param lockedTo the only rep who may have it, if any
 * @param covered whether the one it is locked to is inactive or absent: anybody else of the pool may have it
 * @param recentContacts reps who dealt with the account lately
 * @param excluded reps who must not have it: they had it before, or are inactive or absent
 */
public record RoutedLead(
        DecisionId decisionId,
        @Nullable String externalId,
        @Nullable String sourceSystem,
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

    /** By what it is known when it comes again; empty when it is not. */
    public Optional<LeadKey> key() {
        return LeadKey.of(sourceSystem, externalId);
    }

    /** The same lead, which others must not have either. */
    public RoutedLead excluding(List<RepId> others) {
        return with(Stream.concat(excluded.stream(), others.stream()).distinct().toList(), routedAt);
    }

    /** The same lead, as if it had waited since then. */
    public RoutedLead waitingSince(Instant earlier) {
        return with(excluded, earlier);
    }

    /** The same lead, but not by its id. */
    RoutedLead knownAs(@Nullable String hidden) {
        return with(hidden, excluded, routedAt);
    }

    private RoutedLead with(List<RepId> nowExcluded, Instant since) {
        return with(externalId, nowExcluded, since);
    }

    private RoutedLead with(@Nullable String id, List<RepId> nowExcluded, Instant since) {
        return new RoutedLead(
                decisionId,
                id,
                sourceSystem,
                accountId,
                routeClass,
                priority,
                probability,
                requiredSkills,
                preferredSkills,
                country,
                numberOfEmployees,
                lockedTo,
                covered,
                recentContacts,
                nowExcluded,
                policyVersion,
                since);
    }
}
