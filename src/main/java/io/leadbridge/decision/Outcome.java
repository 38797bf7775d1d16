package io.leadbridge.decision;

/** What is done with a lead. */
public enum Outcome {
    REJECT,
    HOLD,
    ENRICH,
    REVIEW,
    NURTURE,
    ROUTE
}
