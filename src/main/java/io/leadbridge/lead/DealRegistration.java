package io.leadbridge.lead;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A partner's claim to a deal with an account. */
public record DealRegistration(String partnerId, State state, @Nullable Instant expiresAt) {

    /** Where the claim stands. */
    public enum State {
        SUBMITTED,
        APPROVED,
        EXPIRED
    }

    public boolean validAt(Instant time) {
        return state == State.APPROVED && (expiresAt == null || expiresAt.isAfter(time));
    }
}
