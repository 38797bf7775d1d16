package io.leadbridge.decision;

import java.util.Optional;

/** The decision log as evidence: what it holds, byte for byte. */
public interface RecordedDecisions {

    Optional<RecordedDecision> find(DecisionId id);
}
