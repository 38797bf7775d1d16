package io.leadbridge.tables.kie;

/** A piece of a table is outside what can be compiled. */
final class Outside extends Exception {

    private static final long serialVersionUID = 1;

    private final String construct;
    private final Fault fault;

    /** What kind of fault it is: whether any engine could evaluate the piece. */
    enum Fault {
        /** Good FEEL, only more than is compiled here. */
        NONE,
        /** No FEEL, unless it is good with the names of its document. */
        SYNTAX,
        /** A name that stands for nothing. */
        NAME,
        /** A literal of another type than the column, if the column has one. */
        TYPE,
        /** A literal that is not among the declared values. */
        VALUE,
        /** A type nobody declares. */
        UNDECLARED
    }

    Outside(String construct) {
        this(construct, Fault.NONE);
    }

    Outside(String construct, Fault fault) {
        super(construct, null, false, false);
        this.construct = construct;
        this.fault = fault;
    }

    Fault fault() {
        return fault;
    }

    String construct() {
        return construct;
    }
}
