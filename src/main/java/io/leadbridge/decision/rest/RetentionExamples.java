package io.leadbridge.decision.rest;

/** Examples that stand in the OpenAPI document. */
final class RetentionExamples {

    static final String RETENTION =
            """
            {"folder": true, "leastMonths": 36,
             "months": [{"month": "2023-10", "state": "DUE", "keptUntil": "2026-11-01T00:00:00Z", "decisions": 48211,
               "purposes": [{"purpose": "lead-qualification", "months": 36}], "hold": null, "obstacle": null}],
             "heldAhead": [],
             "dropped": [{"month": "2023-09", "at": "2026-10-01T03:30:07.120455Z", "decisions": 47023,
               "file": "decisions-2023-09.ndjson",
               "sha256": "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
               "act": "01a21221-5fd8-7293-81ec-b3b4175a5006"}]}""";

    static final String HOLD = "{\"reference\": \"CASE-2026-4\"}";

    static final String QUEUED = "{\"months\": [\"2023-10\"]}";

    private RetentionExamples() {}
}
