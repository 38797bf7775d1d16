package io.leadbridge.assignment;

import java.util.List;
import java.util.Map;

/**
 * What speaks for and against giving one lead to one rep, whatever becomes of other leads.
 *
 * @param cents in euro cents by constraint: positive speaks for the rep
 */
public record Suitability(RepState state, List<Violation> violations, Map<ConstraintName, Long> cents) {

    public Suitability {
        violations = List.copyOf(violations);
        cents = Map.copyOf(cents);
    }

    public boolean eligible() {
        return violations.isEmpty();
    }

    public long cents(ConstraintName constraint) {
        return cents.getOrDefault(constraint, 0L);
    }

    public long totalCents() {
        return cents.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Hard points lost to one constraint. */
    public long points(ConstraintName constraint) {
        return violations.stream()
                .filter(violation -> violation.constraint() == constraint)
                .mapToLong(Violation::points)
                .sum();
    }

    public long points() {
        return violations.stream().mapToLong(Violation::points).sum();
    }
}
