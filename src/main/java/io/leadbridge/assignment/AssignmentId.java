package io.leadbridge.assignment;

import java.util.UUID;

/** The id of an assignment: a UUID of version 7, so ids sort by time. */
public record AssignmentId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
