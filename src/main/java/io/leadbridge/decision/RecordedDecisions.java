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
     * The next ones, oldest first; those of the same time in the order of their ids.
     *
     * @param after where the page before ended; null for the first
     */
    List<RecordedDecision> page(Scope scope, @Nullable Place after, int limit);

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
