package io.leadbridge.rules.kie;

/** What has to be computed is none of the plain cases: KIE computes it instead, and says what is wrong with it. */
final class NotPlain extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Thrown often and never shown, so it carries no stack. */
    NotPlain() {
        super("not plain", null, false, false);
    }
}
