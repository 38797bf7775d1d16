package io.leadbridge.assignment;

/** How far an assignment has come. */
public enum AssignmentState {
    PROPOSED,
    ACTIVE,
    ACCEPTED,
    DECLINED,
    EXPIRED,
    REASSIGNED,
    CLOSED;

    /** Whether the lead is on the rep's hands. */
    public boolean isOpen() {
        return this == PROPOSED || this == ACTIVE || this == ACCEPTED;
    }
}
