package io.leadbridge.decision;

import io.leadbridge.kernel.RepId;
import io.leadbridge.lead.Account;
import io.leadbridge.rules.RouteClass;
import io.leadbridge.rules.Ruling;
import io.leadbridge.rules.Ruling.OwnerLock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Draws from a decision what choosing a rep needs. */
final class RouteLead {

    /** How long a contact with the account counts as recent (assignment constraint S4). */
    private static final Duration RECENT = Duration.ofDays(180);

    private RouteLead() {}

    static RoutedLead of(Decision decision, DecisionInput input, Ruling ruling) {
        var account = input.account();
        var route = ruling.routeClass();
        var owner = owner(route, account);
        var relieved = account == null || ruling.ownerLock() == OwnerLock.KEPT ? null : account.ownerRepId();
        var covered = owner != null && owner.equals(relieved) && ruling.ownerLock() == OwnerLock.COVERED;
        return new RoutedLead(
                decision.id(),
                decision.externalId(),
                decision.sourceSystem(),
                account == null ? null : account.accountId(),
                route,
                ruling.priority(),
                ruling.readiness().probability(),
                ruling.requiredSkills(),
                ruling.preferredSkills(),
                input.lead().country(),
                input.lead().numberOfEmployees(),
                covered || !Objects.equals(owner, relieved) ? owner : null,
                covered,
                recentContacts(account, decision.decidedAt()),
                excluded(input, covered ? null : relieved),
                decision.policyVersion(),
                decision.decidedAt());
    }

    /** Those who had it before, and the account's owner who is not there to take it. */
    private static List<RepId> excluded(DecisionInput input, @Nullable RepId relieved) {
        return Stream.concat(input.lead().previousOwnerIds().stream().map(RepId::new), Stream.ofNullable(relieved))
                .distinct()
                .toList();
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
        return Stream.of(
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
