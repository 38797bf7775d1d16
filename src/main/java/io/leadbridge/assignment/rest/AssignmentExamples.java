package io.leadbridge.assignment.rest;

/** Examples for the description of the API. */
final class AssignmentExamples {

    static final String ASSIGNMENT =
            """
            {"assignmentId": "019a42f1-7c00-7a11-8000-3f5b2c9d1e04", "decisionId": "019a42f1-7bf0-7c02-9000-1d2c3b4a5968",
             "externalId": "00Q1", "pool": "sales-now", "repId": "rep-07", "state": "PROPOSED", "unassignedReason": null,
             "attempt": 1, "policy": "2026.11.1", "planId": null, "byHand": false, "reason": null,
             "assignedAt": "2026-11-02T08:41:09.120345Z", "endedAt": null,
             "why": [{"repId": "rep-07", "eligible": true, "hardReasons": [],
               "softCents": {"expected-value": 635564, "share-fairness": -133}, "totalCents": 635431}]}
            """;

    static final String PAGE = "{\"items\": [" + ASSIGNMENT + "], \"nextCursor\": null}";

    static final String PLACE = "{\"decisionId\": \"019a42f1-7bf0-7c02-9000-1d2c3b4a5968\"}";

    static final String BY_HAND =
            """
            {"decisionId": "019a42f1-7bf0-7c02-9000-1d2c3b4a5968", "repId": "rep-03",
             "reason": "They met at the fair last week"}
            """;

    private AssignmentExamples() {}
}
