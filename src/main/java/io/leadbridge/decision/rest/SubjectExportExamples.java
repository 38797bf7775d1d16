package io.leadbridge.decision.rest;

/** A body for the documentation. */
final class SubjectExportExamples {

    static final String EXPORT =
            """
            {"subject": "61837e9e2c65ac4b5cdacd165e2387d35f6fe2ba3fb23e113eb1d660ad9efb32",
             "exportedAt": "2026-11-25T10:15:30.123456Z",
             "decisions": [{"inputs": {"lead": {"email": "ann@example.org", "country": "DE"}},
               "summary": "The lead goes to SALES_NOW with priority 1.", "why": [], "purpose": "lead-qualification",
               "keptMonths": 36, "decision":"""
                    + DecisionExamples.ANSWER + "}], \"nextCursor\": null}";

    private SubjectExportExamples() {}
}
