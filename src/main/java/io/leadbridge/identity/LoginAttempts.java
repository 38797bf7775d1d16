package io.leadbridge.identity;

import java.time.Instant;
import java.util.Optional;

/** How often a name was tried in vain; names that no account has are counted as well, so that none is told apart. */
public interface LoginAttempts {

    /**
     * Counts an attempt before it is known whether it succeeds.
     *
     * @param most attempts are let pass before the name is locked
     * @param until when it is locked then
     * @return until when the name is locked already; empty when this attempt may go on
     */
    Optional<Instant> count(String name, int most, Instant now, Instant until);

    /** Forgets what was tried before the right password came. */
    void forget(String name);
}
