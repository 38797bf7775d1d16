package io.leadbridge.assignment.rest;

import io.leadbridge.assignment.Assignment;
import io.leadbridge.assignment.QueuedLead;
import io.leadbridge.decision.DecisionId;
import io.leadbridge.decision.Decisions;
import io.leadbridge.privacy.SubjectHashes;
import io.leadbridge.privacy.SubjectHashes.Use;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The ids by which the CRM knows leads: they stand in the decision log alone, encrypted; queue and assignments have a keyed hash. */
@Singleton
class LeadNames {

    private final Decisions decisions;
    private final SubjectHashes hashes;

    LeadNames(Decisions decisions, SubjectHashes hashes) {
        this.decisions = decisions;
        this.hashes = hashes;
    }

    /** What stands for an id in the queue. */
    @Nullable
    String hidden(@Nullable String externalId) {
        return externalId == null ? null : hashes.hide(Use.LEAD_COMES_AGAIN, externalId);
    }

    List<AssignmentResponse> ofWaiting(List<QueuedLead> leads) {
        return named(leads, queued -> queued.lead().decisionId(), AssignmentResponse::of);
    }

    List<AssignmentResponse> of(List<Assignment> assignments) {
        return named(assignments, Assignment::decisionId, AssignmentResponse::of);
    }

    AssignmentResponse of(Assignment assignment) {
        return of(List.of(assignment)).get(0);
    }

    private <T> List<AssignmentResponse> named(
            List<T> items,
            Function<T, DecisionId> decision,
            BiFunction<T, @Nullable String, AssignmentResponse> response) {
        var names = decisions.externalIds(items.stream().map(decision).toList());
        return items.stream()
                .map(item -> response.apply(item, names.get(decision.apply(item))))
                .toList();
    }
}
