package io.leadbridge.decision;

import java.util.UUID;

/** The id of a decision: a UUID of version 7, so ids sort by time. */
public record DecisionId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
