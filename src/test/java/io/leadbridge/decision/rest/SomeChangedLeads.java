package io.leadbridge.decision.rest;

import io.leadbridge.decision.ChangedLeads;

/** Requests changed as JSON, for tests that decide without the service. */
public final class SomeChangedLeads {

    private SomeChangedLeads() {}

    public static ChangedLeads real() {
        return new JsonChangedLeads(RequestReader.real());
    }
}
