package io.leadbridge.rules;

/**
 * What the tables found before the guards look at a lead.
 *
 * @param handRaise whether the person asked to be contacted
 * @param sufficiency whether enough is known, such as {@code COMPLETE}
 * @param cell fit grade and intent grade, such as {@code A1}
 * @param tableEffect the strongest effect of the tables, such as {@code HOLD}
 */
public record Qualification(
        boolean handRaise, String sufficiency, int fitScore, int intentScore, String cell, String tableEffect) {}
