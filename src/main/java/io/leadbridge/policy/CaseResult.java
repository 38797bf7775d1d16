package io.leadbridge.policy;

import java.util.List;

/**
 * What became of a golden case.
 *
 * @param differences between what it expects and what came out, as sentences; empty where it passed
 */
public record CaseResult(PolicyCase subject, List<String> differences, CaseAnswer answer) {

    public CaseResult {
        differences = List.copyOf(differences);
    }

    public boolean isPassed() {
        return differences.isEmpty();
    }
}
