package io.leadbridge.decision;

/** How far a decision stands without a person. */
public enum AutomationLevel {
    /** It stands. */
    AUTO,
    /** It stands, and a person looks at it as well. */
    AUTO_WITH_REVIEW,
    /** It waits for a person, or must not be a machine's alone. */
    HUMAN
}
