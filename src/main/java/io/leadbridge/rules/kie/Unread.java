package io.leadbridge.rules.kie;

/** Something in a document is no part of what can be compiled: KIE evaluates the whole document. */
final class Unread extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String what;

    Unread(String what) {
        super(what, null, false, false);
        this.what = what;
    }

    String what() {
        return what;
    }
}
