package io.leadbridge.policy.cli;

/** The exit codes. */
final class Outcome {

    static final int FINE = 0;
    static final int FOUND = 1;
    static final int USAGE = 2;

    private Outcome() {}

    static int of(boolean fine) {
        return fine ? FINE : FOUND;
    }
}
