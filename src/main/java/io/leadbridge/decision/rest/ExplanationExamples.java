package io.leadbridge.decision.rest;

/** Examples that stand in the OpenAPI document. */
final class ExplanationExamples {

    static final String NURTURED =
            """
            {"decisionId": "01a21097-2520-70da-be46-e3fe2f14a084", "outcome": "NURTURE", "routeClass": "ABM_NURTURE",
             "summary": "The lead is nurtured (ABM_NURTURE). The lead goes where its readiness points. Fit is 90 (grade A) and intent 0 (grade 4), which makes cell A4; the probability of becoming sales-qualified is 11 %, to which the model contributes 0 %.",
             "why": [{"code": "RT_READINESS", "text": "The lead goes where its readiness points.", "effect": "ALLOW",
               "source": "table", "name": "RouteClass", "row": 10}],
             "whyNot": [{"decision": "IntentGrade", "matchedRows": [4], "outputs": {"IntentGrade": 4},
               "nearest": [{"row": 3, "failed": [{"input": "IntentScore", "value": 0, "test": "[15..40)"}],
                 "text": "row 3 (3) did not match: IntentScore is 0, but must be [15..40)"}]}],
             "counterfactual": {"wanted": {"outcomes": ["ROUTE"], "routeClass": null}, "status": "FOUND", "cost": 9,
               "changes": [{"action": "get-a-look-at-prices", "text": "The lead looks at the prices", "field": "/signals",
                 "from": null, "to": "PRICING_VIEW", "cost": 9}],
               "outcome": "ROUTE", "routeClass": "SALES_STANDARD",
               "patch": [{"op": "add", "path": "/signals", "value": []},
                 {"op": "add", "path": "/signals/-", "value": {"eventId": "what-if-PRICING_VIEW-1", "type": "PRICING_VIEW",
                   "occurredAt": "2026-11-25T02:44:30.414709Z", "botScore": 0}}],
               "tried": 1, "text": "The lead looks at the prices: then the outcome is ROUTE (SALES_STANDARD)."},
             "releaseNow": "SAME", "policy": {"version": "2026.11.1",
               "digest": "sha256:0000000000000000000000000000000000000000000000000000000000000000"}}""";

    private ExplanationExamples() {}
}
