package io.leadbridge.decision;

import io.leadbridge.kernel.Page;
import io.leadbridge.privacy.PersonalData;
import io.leadbridge.rules.RouteClass;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The decision log: append-only. */
public interface Decisions {

    /** Durable when the transaction commits. */
    void append(List<Entry> entries);

    Optional<LoggedDecision> find(DecisionId id);

    /** What a decision was made of: the request as canonical JSON; empty when something of it has been erased. */
    Optional<String> snapshot(DecisionId id);

    /** Whose decision it is. */
    Optional<String> client(DecisionId id);

    /** The leads' ids in their source systems, of those decisions that still know them. */
    Map<DecisionId, String> externalIds(Collection<DecisionId> ids);

    /** The decisions about a subject, oldest first. */
    List<DecisionId> ofSubject(UUID key, @Nullable UUID after, int limit);

    /** Newest first. */
    Page<LoggedDecision> search(Query query, int limit, @Nullable String cursor);

    /** What an idempotency key was used for. */
    Optional<KeyUse> findKey(ClientKey key);

    /**
     * Takes idempotency keys for decisions of the same transaction; of two that want the same key the first in the list has it.
     *
     * @return those whose key nobody else has
     */
    Set<DecisionId> takeKeys(List<KeyClaim> claims);

    /**
     * A decision with what it was made of, and for whom.
     *
     * @param personalData what of the input is personal, as the release says
     * @param took to judge
     */
    record Entry(
            Decision decision, DecisionInput input, PersonalData personalData, Requester requester, Duration took) {}

    /**
     * What an idempotency key stands for.
     *
     * @param body keyed hash of the request's body
     */
    record KeyUse(String body, DecisionId decision) {}

    /**
     * An idempotency key that is wanted for a decision.
     *
     * @param decidedAt of the decision
     */
    record KeyClaim(ClientKey key, KeyUse use, Instant decidedAt) {}

    /**
     * Which decisions; what is null does not matter.
     *
     * @param from inclusive
     * @param to exclusive
     */
    record Query(
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable Outcome outcome,
            @Nullable RouteClass routeClass,
            @Nullable String reasonCode,
            @Nullable String externalId,
            @Nullable String policyVersion,
            @Nullable String client) {

        public static final Query ALL = new Query(null, null, null, null, null, null, null, null);
    }
}
