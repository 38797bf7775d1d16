package io.leadbridge.decision.rest;

import io.leadbridge.decision.DecisionReader;
import io.leadbridge.platform.JsonBody;
import io.leadbridge.platform.Schemas;

/** The reader of decision requests, for tests that decide without the service. */
public final class RequestReader {

    private RequestReader() {}

    public static DecisionReader real() {
        return new JsonDecisionReader(new JsonBody(new Schemas()));
    }
}
