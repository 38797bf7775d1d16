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

    static final String START =
            "{\"from\": \"2026-11-01T00:00:00Z\", \"to\": \"2026-12-01T00:00:00Z\", \"policy\": \"2026.12.1\"}";

    static final String RUN =
            """
            {"replayId": "01a21097-2520-70da-be46-e3fe2f14a0c1", "state": "RUNNING", "from": "2026-11-01T00:00:00Z",
             "to": "2026-12-01T00:00:00Z", "outcome": null, "routeClass": null, "policyVersion": null, "policy": "2026.12.1",
             "requestedAt": "2026-12-02T09:00:00Z", "startedAt": "2026-12-02T09:00:00.4Z", "endedAt": null, "done": 3000,
             "reproduced": 0, "diverged": 0, "unchanged": 2998, "changed": 1, "notReplayable": {"ERASED": 1},
             "perMinute": 900000, "reached": "2026-11-02T08:14:03.120455Z",
             "outcomes": {"ROUTE": {"ROUTE": 811, "NURTURE": 1}, "NURTURE": {"NURTURE": 2187}},
             "differing": [{"decisionId": "01a21097-2520-70da-be46-e3fe2f14a084", "status": "OTHER_RELEASE", "reason": null,
               "differences": [{"pointer": "/outcome", "was": "ROUTE", "now": "NURTURE"}]}], "dropped": [], "failure": null}""";

    private ReplayExamples() {}
}
