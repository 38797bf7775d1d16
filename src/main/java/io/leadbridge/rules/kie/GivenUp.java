package io.leadbridge.rules.kie;

import java.io.Serial;

/** An evaluation without an end that could be waited for; the message says why. */
final class GivenUp extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    GivenUp(String message) {
        super(message, null, false, false);
    }
}
