package io.leadbridge.decision;

import io.leadbridge.kernel.PolicyVersion;
import io.leadbridge.rules.RouteClass;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The decision log as evidence: what it holds, byte for byte. */
public interface RecordedDecisions {

    Optional<RecordedDecision> find(DecisionId id);

    /**
     * Cuts the next ones, oldest first and those of the same time in the order of their ids, into parts: where each part ends, the last one
     * perhaps before it is full. Empty where nothing follows.
     *
     * @param after where they begin, without it; null for the first
     * @param size how many decisions a part has
     * @param most how many parts
     */
    List<Place> parts(Scope scope, @Nullable Place after, int size, int most);

    /** Those behind a place, and up to another one with it, oldest first; all of a part may be in memory. */
    List<RecordedDecision> part(Scope scope, @Nullable Place after, Place last);

    /**
     * Which decisions; what is null does not matter.
     *
     * @param from inclusive
     * @param to exclusive
     * @param policyVersion which decided
     */
    record Scope(
            Instant from,
            Instant to,
            @Nullable Outcome outcome,
            @Nullable RouteClass routeClass,
            @Nullable PolicyVersion policyVersion) {}

    /** Where a decision stands in the log. */
    record Place(Instant decidedAt, DecisionId decision) {

        static Place of(RecordedDecision recorded) {
            return new Place(recorded.decidedAt(), recorded.id());
        }
    }
}
