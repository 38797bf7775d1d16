package io.leadbridge.assignment;

import io.leadbridge.decision.DecisionId;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.Serial;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Places leads of some pools in one transaction, under the locks of the pools; all of it, or nothing when a rep was filled meanwhile. */
@Singleton
public class PlaceOnce {

    private final LeadQueue queue;
    private final Ledger ledger;
    private final PlaceInPool placeInPool;
    private final Clock clock;

    @Inject
    public PlaceOnce(LeadQueue queue, Ledger ledger, PlaceInPool placeInPool, Clock clock) {
        this.queue = queue;
        this.ledger = ledger;
        this.placeInPool = placeInPool;
        this.clock = clock;
    }

    /**
     * Where a lead is.
     *
     * @param assignment what it was just given by; empty when it stays queued, or when somebody had it already
     */
    public record Place(QueuedLead lead, Optional<Assignment> assignment) {}

    /** A rep came up to a cap while this was going on. */
    static final class CapReached extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1L;
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Map<DecisionId, Place> place(List<DecisionId> decisions) {
        var seen = queue.places(decisions);
        var pools = seen.values().stream()
                .filter(QueuedLead::waiting)
                .map(QueuedLead::pool)
                .filter(Objects::nonNull)
                .distinct()
                .sorted() // all in one order, so that no two wait for each other
                .toList();
        pools.forEach(ledger::lock);
        var held = pools.isEmpty() ? seen : locked(seen, pools);
        var waiting = decisions.stream()
                .flatMap(decision -> Optional.ofNullable(held.get(decision)).stream())
                .filter(place -> place.waiting() && pools.contains(place.pool()))
                .distinct()
                .collect(Collectors.groupingBy(place -> String.valueOf(place.pool())));
        var now = clock.instant();
        var placed = new HashMap<DecisionId, Place>();
        for (var pool : pools) {
            placed.putAll(place(pool, waiting.getOrDefault(pool, List.of()), now));
        }
        var places = new HashMap<DecisionId, Place>();
        held.forEach((decision, lead) ->
                places.put(decision, placed.getOrDefault(lead.lead().decisionId(), new Place(lead, Optional.empty()))));
        return places;
    }

    private Map<DecisionId, Place> place(String pool, List<QueuedLead> leads, Instant now) {
        return leads.isEmpty() ? Map.of() : placeInPool.place(pool, leads, now);
    }

    /** The places as they are under the locks, also where another decision about a lead took its place over in the meantime. */
    private Map<DecisionId, QueuedLead> locked(Map<DecisionId, QueuedLead> seen, List<String> pools) {
        var held = lock(seen);
        var moved = held.entrySet().stream()
                .filter(entry -> !entry.getValue().holdsPlace())
                .map(Map.Entry::getKey)
                .toList();
        if (!moved.isEmpty()) {
            var now = new HashMap<>(queue.places(moved));
            now.values().removeIf(place -> !pools.contains(place.pool()));
            held.putAll(lock(now));
        }
        return held;
    }

    private Map<DecisionId, QueuedLead> lock(Map<DecisionId, QueuedLead> places) {
        Collection<DecisionId> ids =
                places.values().stream().map(place -> place.lead().decisionId()).collect(Collectors.toSet());
        var locked = queue.lock(ids).stream()
                .collect(Collectors.toMap(place -> place.lead().decisionId(), Function.identity()));
        var held = new HashMap<DecisionId, QueuedLead>();
        places.forEach((decision, place) ->
                held.put(decision, locked.getOrDefault(place.lead().decisionId(), place)));
        return held;
    }
}
