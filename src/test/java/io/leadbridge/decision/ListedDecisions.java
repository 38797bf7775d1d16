package io.leadbridge.decision;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A log that holds a list of decisions, in the order of their places. */
class ListedDecisions implements RecordedDecisions {

    private final List<RecordedDecision> all;

    ListedDecisions(List<RecordedDecision> all) {
        this.all = List.copyOf(all);
    }

    @Override
    public Optional<RecordedDecision> find(DecisionId id) {
        return all.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    @Override
    public List<RecordedDecision> page(Scope scope, @Nullable Place after, int limit) {
        return all.stream()
                .filter(one -> !one.decidedAt().isBefore(scope.from())
                        && one.decidedAt().isBefore(scope.to()))
                .filter(one -> after == null || one.decidedAt().isAfter(after.decidedAt()))
                .limit(limit)
                .toList();
    }
}
