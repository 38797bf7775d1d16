package io.leadbridge.assignment;

/** A hard constraint that giving a lead to a rep would break, and by how many points. */
public record Violation(ConstraintName constraint, int points, String text) {

    /** The constraint and what is wrong, in words. */
    public String reason() {
        return constraint.id() + ": " + text;
    }
}
