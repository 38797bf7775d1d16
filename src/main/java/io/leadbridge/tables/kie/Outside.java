package io.leadbridge.tables.kie;

/** A piece of a table is outside what can be compiled. */
final class Outside extends Exception {

    private static final long serialVersionUID = 1;

    private final String construct;

    Outside(String construct) {
        super(construct, null, false, false);
        this.construct = construct;
    }

    String construct() {
        return construct;
    }
}
