package io.leadbridge.decision.store;

import io.leadbridge.decision.DecisionWriter;

/** The writer of the log, for tests that decide without the service. */
public final class RealDecisionWriter {

    private RealDecisionWriter() {}

    public static DecisionWriter get() {
        return new DecisionDocuments();
    }
}
