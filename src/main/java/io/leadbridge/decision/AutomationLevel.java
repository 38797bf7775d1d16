package io.leadbridge.decision;

/** How far a decision stands without a person. */
public enum AutomationLevel {
    AUTO,
    AUTO_WITH_REVIEW,
    HUMAN
}
