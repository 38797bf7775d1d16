package io.leadbridge.platform;

/** What a command was given cannot be used; the message names it. */
public final class Unusable extends RuntimeException {

    private static final long serialVersionUID = 1;

    public Unusable(String message) {
        super(message);
    }
}
