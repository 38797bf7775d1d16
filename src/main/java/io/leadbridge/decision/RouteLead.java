package io.leadbridge.decision;

import io.leadbridge.kernel.RepId;
import io.leadbridge.lead.Account;
import io.leadbridge.rules.RouteClass;
import io.leadbridge.rules.Ruling;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Draws from a decision what choosing a rep needs. */
final class RouteLead {

    /** How long a contact with the account counts as recent (assignment constraint S4). */
    private static final Duration RECENT = Duration.ofDays(180);

    private RouteLead() {}

    static RoutedLead of(Decision decision, DecisionInput input, Ruling ruling) {
        var account = input.account();
        var route = ruling.routeClass();
        return new RoutedLead(
                decision.id(),
                decision.externalId(),
                account == null ? null : account.accountId(),
                route,
                ruling.priority(),
                ruling.readiness().probability(),
                ruling.requiredSkills(),
                ruling.preferredSkills(),
                input.lead().country(),
                input.lead().numberOfEmployees(),
                ruling.ownerLock() == Ruling.OwnerLock.RELEASED ? null : owner(route, account),
                ruling.ownerLock() == Ruling.OwnerLock.COVERED,
                recentContacts(account, decision.decidedAt()),
                input.lead().previousOwnerIds().stream().map(RepId::new).toList(),
                decision.policyVersion(),
                decision.decidedAt());
    }

    private static @Nullable RepId owner(RouteClass route, @Nullable Account account) {
        if (account == null) {
            return null;
        }
        return switch (route) {
            case OWNER_OPEN_OPP -> account.openOpportunityOwnerRepId();
            case OWNER_CUSTOMER, OWNER_NAMED -> account.ownerRepId();
            case OWNER_RECENT -> account.recentOwnerRepId();
            case PARTNER,
                    SALES_NOW,
                    SALES_STANDARD,
                    SDR_VERIFY,
                    ABM_NURTURE,
                    NURTURE,
                    SELF_SERVE,
                    HUMAN_REVIEW,
                    COMPLIANCE_HOLD,
                    REJECT -> null;
        };
    }

    private static List<RepId> recentContacts(@Nullable Account account, Instant at) {
        if (account == null) {
            return List.of();
        }
        var since = at.minus(RECENT);
        return java.util.stream.Stream.of(
                        touched(account.ownerRepId(), account.lastOwnerActivityAt(), since),
                        touched(account.recentOwnerRepId(), account.recentOwnerTouchedAt(), since))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static @Nullable RepId touched(@Nullable RepId rep, @Nullable Instant at, Instant since) {
        return at == null || at.isBefore(since) ? null : rep;
    }
}
