package io.leadbridge.decision;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** By what a lead that is decided again is known to be the same: a keyed hash of its id in the system that sent it. */
public record LeadKey(@Nullable String sourceSystem, String externalId) {

    /** Empty for a lead without an id, which is a new one each time. */
    public static Optional<LeadKey> of(@Nullable String sourceSystem, @Nullable String externalId) {
        return Optional.ofNullable(externalId).map(id -> new LeadKey(sourceSystem, id));
    }
}
