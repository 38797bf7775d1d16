package io.leadbridge.decision;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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
    public List<Place> parts(Scope scope, @Nullable Place after, int size, int most) {
        List<Place> places = all.stream()
                .filter(one -> !one.decidedAt().isBefore(scope.from())
                        && one.decidedAt().isBefore(scope.to()))
                .map(Place::of)
                .filter(place -> isAfter(place, after))
                .limit((long) size * most)
                .toList();
        return IntStream.range(0, places.size())
                .filter(at -> at % size == size - 1 || at == places.size() - 1)
                .mapToObj(places::get)
                .toList();
    }

    @Override
    public List<RecordedDecision> part(Scope scope, @Nullable Place after, Place last) {
        return all.stream()
                .filter(one -> isAfter(Place.of(one), after) && !isAfter(Place.of(one), last))
                .filter(one -> !one.decidedAt().isBefore(scope.from()))
                .toList();
    }

    private static boolean isAfter(Place place, @Nullable Place other) {
        return other == null || place.decidedAt().isAfter(other.decidedAt());
    }
}
