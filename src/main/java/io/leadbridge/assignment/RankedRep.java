package io.leadbridge.assignment;

import java.util.Comparator;

/** A rep with all that speaks for and against giving them a lead, in euro cents. */
public record RankedRep(Suitability suitability, long fairnessCents, long totalCents) {

    /** The eligible first, by value, then least debt, then id; the others by how little they lack. Chance decides nothing. */
    static final Comparator<RankedRep> BEST_FIRST = Comparator.<RankedRep, Boolean>comparing(RankedRep::eligible)
            .reversed()
            .thenComparingLong(ranked -> ranked.suitability().points())
            .thenComparing(Comparator.comparingLong(RankedRep::totalCents).reversed())
            .thenComparingLong(ranked -> ranked.suitability().state().debtMicro())
            .thenComparing(ranked -> ranked.suitability().state().repId());

    public boolean eligible() {
        return suitability.eligible();
    }

    public Rep rep() {
        return suitability.state().rep();
    }
}
