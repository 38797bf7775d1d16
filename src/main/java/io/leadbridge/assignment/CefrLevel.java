package io.leadbridge.assignment;

/** How well a language is spoken, by the Common European Framework of Reference, weakest first. */
public enum CefrLevel {
    A1(1),
    A2(2),
    B1(3),
    B2(4),
    C1(5),
    C2(6);

    private final int step;

    CefrLevel(int step) {
        this.step = step;
    }

    /** How many levels this is above another; negative below it. */
    int stepsAbove(CefrLevel other) {
        return step - other.step;
    }
}
