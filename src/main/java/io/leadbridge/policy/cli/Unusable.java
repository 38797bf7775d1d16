package io.leadbridge.policy.cli;

/** What a command was given cannot be used; the message names it. */
final class Unusable extends RuntimeException {

    private static final long serialVersionUID = 1;

    Unusable(String message) {
        super(message);
    }
}
