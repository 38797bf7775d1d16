package io.leadbridge.decision;

import java.util.UUID;

/** The id of the replay of many decisions. */
public record ReplayRunId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
