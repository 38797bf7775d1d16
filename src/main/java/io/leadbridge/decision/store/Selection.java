package io.leadbridge.decision.store;

import io.leadbridge.decision.RecordedDecisions.Place;
import io.leadbridge.decision.RecordedDecisions.Scope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of the log between two places of it, as a condition and what it compares with. */
record Selection(String condition, List<Object> compared) {

    /**
     * Of what lies in a scope.
     *
     * @param after without it; null for the first
     * @param last with it; null for all that follow
     */
    static Selection of(Scope scope, @Nullable Place after, @Nullable Place last) {
        var selection = new Selection("", new ArrayList<>());
        // bounds of the time alone, as close as they may be: neither a month nor a part of an index is read in vain
        selection = after == null
                ? selection.and("decided_at >= ?", scope.from())
                : selection.and("decided_at >= ?", after.decidedAt()).and("(decided_at, decision_id) > (?, ?)", after);
        selection = last == null
                ? selection.and("decided_at < ?", scope.to())
                : selection.and("decided_at <= ?", last.decidedAt()).and("(decided_at, decision_id) <= (?, ?)", last);
        return selection
                .and("outcome = ?", scope.outcome())
                .and("route_class = ?", scope.routeClass())
                .and(
                        "policy_version = ?",
                        scope.policyVersion() == null
                                ? null
                                : scope.policyVersion().value());
    }

    private Selection and(String one, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        List<Object> all = new ArrayList<>(compared);
        if (value instanceof Place place) {
            all.add(place.decidedAt());
            all.add(place.decision().value());
        } else {
            all.add(value);
        }
        return new Selection(condition.isEmpty() ? one : condition + " and " + one, all);
    }

    Object[] parameters(Object... more) {
        List<Object> all = new ArrayList<>(compared);
        all.addAll(Arrays.asList(more));
        return all.toArray();
    }
}
