package io.leadbridge.assignment.rest;

/** Examples for the description of the API. */
final class PlanExamples {

    static final String START = "{\"pool\": \"sales\", \"secondsLimit\": 20, \"seed\": 42}";

    static final String PLAN =
            """
            {"planId": "019a42f2-0a00-7b00-8000-5a6b7c8d9e0f", "pool": "sales", "state": "RUNNING", "policy": "2026.11.1",
             "seed": 42, "secondsLimit": 20, "moveLimit": null, "requestedAt": "2026-11-02T09:00:00Z",
             "startedAt": "2026-11-02T09:00:00.4Z", "endedAt": null, "progress": 0.35, "leads": 812, "stuck": 4, "assigned": 0,
             "bestScore": {"hard": 0, "medium": -300, "softCents": 341022817},
             "upperBound": {"hard": 0, "medium": -300, "softCents": 342110930}, "gap": 0.0032, "movesTried": 371004,
             "movesPerSecond": 53000, "failure": null}
            """;

    private PlanExamples() {}
}
