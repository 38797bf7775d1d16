package io.leadbridge.rules;

import java.util.List;

/** What the person agreed or objected to; enumerations by their names. */
public record ConsentFacts(
        String jurisdiction,
        String lawfulBasis,
        List<String> objections,
        boolean erasureRequested,
        boolean automatedDecisionOptOut,
        boolean localProcessingRequired) {

    public ConsentFacts {
        objections = List.copyOf(objections);
    }
}
