package io.leadbridge.decision;

import io.leadbridge.kernel.Page;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A decision log that forgets all when the test ends. */
public final class InMemoryDecisions implements Decisions {

    private static final Comparator<Decision> NEWEST_FIRST = Comparator.comparing(Decision::decidedAt)
            .thenComparing(decision -> decision.id().toString())
            .reversed();

    private final List<Decision> log = new ArrayList<>();
    private final Map<DecisionId, String> snapshots = new HashMap<>();
    private final Map<DecisionId, String> clients = new HashMap<>();
    private final Map<ClientKey, KeyUse> keys = new HashMap<>();

    @Override
    public void append(List<Entry> entries) {
        entries.forEach(entry -> {
            if (find(entry.decision().id()).isPresent()) {
                throw new IllegalStateException("a decision is never changed");
            }
            log.add(entry.decision());
            clients.put(entry.decision().id(), entry.requester().client());
            snapshots.put(entry.decision().id(), entry.input().snapshot());
        });
    }

    @Override
    public Optional<LoggedDecision> find(DecisionId id) {
        return log.stream()
                .filter(decision -> decision.id().equals(id))
                .findFirst()
                .map(LoggedDecision::whole);
    }

    @Override
    public Optional<String> snapshot(DecisionId id) {
        return Optional.ofNullable(snapshots.get(id));
    }

    @Override
    public Optional<String> client(DecisionId id) {
        return Optional.ofNullable(clients.get(id));
    }

    @Override
    public Map<DecisionId, String> externalIds(Collection<DecisionId> ids) {
        Map<DecisionId, String> found = new HashMap<>();
        log.stream()
                .filter(decision -> ids.contains(decision.id()) && decision.externalId() != null)
                .forEach(decision -> found.put(decision.id(), String.valueOf(decision.externalId())));
        return found;
    }

    @Override
    public List<DecisionId> ofSubject(UUID key, @Nullable UUID after, int limit) {
        return List.of(); // here nothing is encrypted
    }

    @Override
    public Page<LoggedDecision> search(Query query, int limit, @Nullable String cursor) {
        var found = log.stream()
                .filter(decision -> matches(decision, query))
                .sorted(NEWEST_FIRST)
                .map(LoggedDecision::whole)
                .toList();
        int from = cursor == null ? 0 : Integer.parseInt(cursor);
        int to = Math.min(found.size(), from + limit);
        return new Page<>(found.subList(from, to), to < found.size() ? String.valueOf(to) : null);
    }

    @Override
    public Optional<KeyUse> findKey(ClientKey key) {
        return Optional.ofNullable(keys.get(key));
    }

    @Override
    public Set<DecisionId> takeKeys(List<KeyClaim> claims) {
        return claims.stream()
                .filter(claim -> keys.putIfAbsent(claim.key(), claim.use()) == null)
                .map(claim -> claim.use().decision())
                .collect(Collectors.toSet());
    }

    private boolean matches(Decision decision, Query query) {
        return (query.from() == null || !decision.decidedAt().isBefore(query.from()))
                && (query.to() == null || decision.decidedAt().isBefore(query.to()))
                && (query.outcome() == null || decision.outcome() == query.outcome())
                && (query.routeClass() == null || decision.routeClass() == query.routeClass())
                && (query.reasonCode() == null
                        || decision.reasons().stream()
                                .anyMatch(reason -> reason.code().equals(query.reasonCode())))
                && (query.externalId() == null || Objects.equals(decision.externalId(), query.externalId()))
                && (query.policyVersion() == null
                        || decision.policyVersion().value().equals(query.policyVersion()))
                && (query.client() == null || query.client().equals(clients.get(decision.id())));
    }
}
