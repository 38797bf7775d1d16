package io.leadbridge.lead;

import java.util.Set;

/** What a person agreed or objected to, and whose law protects it. */
public record Consent(
        Jurisdiction jurisdiction,
        LawfulBasis lawfulBasis,
        Set<Purpose> objections,
        boolean erasureRequested,
        boolean automatedDecisionOptOut,
        boolean localProcessingRequired) {

    /** Nothing is known: no basis, nobody's law. */
    public static final Consent UNKNOWN =
            new Consent(Jurisdiction.OTHER, LawfulBasis.UNKNOWN, Set.of(), false, false, false);

    public Consent {
        objections = Set.copyOf(objections);
    }
}
