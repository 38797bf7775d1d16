package io.leadbridge.decision.rest;

/** Examples that stand in the OpenAPI document. */
final class DecisionExamples {

    static final String REQUEST =
            """
            {"lead": {"externalId": "00Q1", "sourceSystem": "salesforce", "email": "a@example.org", "emailDomainType": "CORPORATE",
              "title": "VP Operations", "seniority": "VP", "company": "Example GmbH", "country": "DE", "language": "de",
              "timeZone": "Europe/Berlin", "industry": "MANUFACTURING", "industryTier": "PRIMARY", "numberOfEmployees": 620,
              "servedCountry": true},
             "consent": {"jurisdiction": "EU", "lawfulBasis": "LEGITIMATE_INTEREST"},
             "signals": [{"eventId": "e-1", "type": "DEMO_REQUEST", "occurredAt": "2026-11-02T08:40:00Z"}],
             "scores": [{"modelId": "lead-conversion", "modelVersion": "1.0.0", "target": "SQL_30D", "probability": 0.62,
               "modelStatus": "ACTIVE", "psiMax": 0.02, "ece": 0.03, "scoredAt": "2026-11-02T08:41:00Z"}]}""";

    static final String ANSWER =
            """
            {"decisionId": "019a4d3c-5d10-7c3e-9a51-2f6f7d1a9f00", "externalId": "00Q1", "sourceSystem": "salesforce",
             "outcome": "ROUTE", "routeClass": "SALES_NOW", "priority": 1, "waitMin": null,
             "readiness": {"probability": 0.5732, "fitScore": 90, "fitGrade": "A", "intentScore": 66, "intentGrade": 1,
               "cell": "A1", "modelWeight": 0.8, "modelCode": "MODEL_OK", "confidenceWidth": 0.101},
             "reasons": [{"code": "RT_READINESS", "text": "The lead goes where its readiness points.", "effect": "ALLOW",
               "source": "table", "name": "RouteClass", "row": 10}],
             "allowedChannels": ["EMAIL", "PHONE"],
             "sla": {"acceptMin": 3, "firstTouchMin": 5, "calendar": "BUSINESS_HOURS", "warnPercent": 60,
               "reassignPercent": 100, "maxAttempts": 3, "escalateTo": "TEAM_LEAD"},
             "requiredSkills": ["LANG_DE_B2"], "preferredSkills": [], "reviews": [], "automationLevel": "AUTO",
             "evaluatedDecisions": [{"decision": "RouteClass", "hitPolicy": "FIRST", "evaluatedInputs": [],
               "matchedRules": [{"ruleId": "route-10", "ruleIndex": 10}], "outputs": {"routeClass": "SALES_NOW"}}],
             "assignment": {"assignmentId": "019a4d3c-5d12-7000-8000-000000000000", "repId": "rep-anna", "state": "PROPOSED",
               "unassignedReason": null, "why": []},
             "policy": {"version": "2026.11.1",
               "digest": "sha256:0000000000000000000000000000000000000000000000000000000000000000"},
             "models": [{"modelId": "lead-conversion", "modelVersion": "1.0.0"}],
             "inputDigest": "sha256:0000000000000000000000000000000000000000000000000000000000000000",
             "decidedAt": "2026-11-02T09:00:00Z", "erased": []}""";

    static final String INVALID =
            """
            {"type": "/problems/invalid-request", "title": "Fields of the request are not valid", "status": 422,
             "detail": "One field is not valid.", "requestId": "019a4d3c-5d10-7c3e-9a51-2f6f7d1a9f01",
             "errors": [{"pointer": "/lead/seniority",
               "message": "must be one of C_LEVEL, VP, DIRECTOR, MANAGER, IC, STUDENT, UNKNOWN, null"}]}""";

    static final String PAGE = "{\"items\": [" + ANSWER + "], \"nextCursor\": null}";

    /** One object a line, as it is sent. */
    static final String LINES =
            """
            {"line":1,"decision":{"decisionId":"019a4d3c-5d10-7c3e-9a51-2f6f7d1a9f00","outcome":"NURTURE","routeClass":"NURTURE"}}
            {"line":2,"problem":{"type":"/problems/malformed-json","title":"The body is not well-formed JSON","status":400,\
            "detail":"The document ends too early at line 1, column 9.","requestId":"019a4d3c-5d10-7c3e-9a51-2f6f7d1a9f01"}}
            """;

    private DecisionExamples() {}
}
