package io.leadbridge.decision.rest;

/** Examples that stand in the OpenAPI document. */
final class ReplayExamples {

    static final String REPRODUCED =
            """
            {"decisionId": "01a21097-2520-70da-be46-e3fe2f14a084", "decidedAt": "2026-11-25T02:44:30.414709Z",
             "status": "REPRODUCED", "reason": null,
             "policy": {"version": "2026.11.1",
               "digest": "sha256:0000000000000000000000000000000000000000000000000000000000000000"},
             "replayedBy": {"version": "2026.11.1",
               "digest": "sha256:0000000000000000000000000000000000000000000000000000000000000000"},
             "outcome": {"pointer": "/outcome", "was": "NURTURE", "now": "NURTURE"},
             "routeClass": {"pointer": "/routeClass", "was": "ABM_NURTURE", "now": "ABM_NURTURE"}, "differences": []}""";

    private ReplayExamples() {}
}
