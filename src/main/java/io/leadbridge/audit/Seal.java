package io.leadbridge.audit;

/** Where entries were sealed; the first has place 0, and so on. */
public record Seal(int lane, long batch) {}
