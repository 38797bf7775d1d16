package io.leadbridge.scoring;

/** Where a model stands in its life. */
public enum ModelStatus {
    CANDIDATE,
    SHADOW,
    ACTIVE,
    DEGRADED,
    BLOCKED,
    RETIRED
}
