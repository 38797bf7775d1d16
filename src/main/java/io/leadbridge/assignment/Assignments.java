package io.leadbridge.assignment;

import io.leadbridge.decision.DecisionId;
import io.leadbridge.decision.RoutedLead;
import io.leadbridge.kernel.Page;
import io.leadbridge.kernel.RepId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Every assignment there ever was; at most one of a lead is open. */
public interface Assignments {

    void add(List<Assignment> assignments);

    Optional<Assignment> find(AssignmentId id);

    /** The open assignment of a lead. */
    Optional<Assignment> open(DecisionId decision);

    /** Ends an open assignment. */
    void end(AssignmentId id, AssignmentState state, Instant at);

    /** By decision, all reps who had the lead and lost it, however long ago, by this decision or by an earlier one about the same lead. */
    Map<DecisionId, List<RepId>> earlierOwners(List<RoutedLead> leads);

    /** Nothing tells any more whose leads these were. */
    void forget(Collection<DecisionId> decisions);

    /** Newest first. */
    Page<Assignment> search(Query query, int limit, @Nullable String cursor);

    /** Which assignments; what is null does not matter. */
    record Query(
            @Nullable RepId repId,
            @Nullable AssignmentState state,
            @Nullable String pool,
            @Nullable String externalId) {}
}
