package io.leadbridge.decision;

/** An idempotency key as one client uses it; the same key of another client is another. */
public record ClientKey(String client, String key) {}
