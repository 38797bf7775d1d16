package io.leadbridge.policy.rest;

/** Examples for the description of the API. */
final class PolicyExamples {

    static final String LIST =
            """
            {"items": [{"version": "2026.11.1", "active": true, "usable": true,
              "digest": "sha256:3f0a6c1d5e9b7a2448c6f0e1d2b3a495867f5e4d3c2b1a09f8e7d6c5b4a39281",
              "state": "ACTIVE", "owner": "revenue-operations", "reason": "The first release",
              "errors": 0, "warnings": 0}]}
            """;

    static final String RELEASE =
            """
            {"version": "2026.11.1", "active": true, "usable": true,
             "digest": "sha256:3f0a6c1d5e9b7a2448c6f0e1d2b3a495867f5e4d3c2b1a09f8e7d6c5b4a39281",
             "state": "ACTIVE", "owner": "revenue-operations", "reason": "The first release",
             "files": [{"path": "decision-tables/route.dmn",
               "digest": "sha256:9b1c2d3e4f5061728394a5b6c7d8e9f00f1e2d3c4b5a69788796a5b4c3d2e1f0",
               "owner": "sales-operations", "reason": "Owners first, then partners, then readiness"}],
             "settings": {"scoreTarget": "SQL_30D",
               "pools": {"sales-now": {"routeClasses": ["SALES_NOW"], "roles": ["AE", "SDR"]}},
               "territories": [{"territoryId": "DACH", "countries": ["DE", "AT", "CH"], "strict": false}],
               "segments": [{"segmentId": "SMB", "minEmployees": 0, "winProbability": 0.2, "acvCents": 600000}],
               "weights": {"share-fairness": 200}},
             "privacy": {"purpose": "lead-qualification", "months": 36, "personalData": ["/lead/email", "/signals/*/eventId"]},
             "tables": [{"decision": "RouteClass", "rows": 10}],
             "guards": ["channel-restriction"],
             "findings": []}
            """;

    static final String COVERAGE =
            """
            {"version": "2026.11.1",
             "digest": "sha256:3f0a6c1d5e9b7a2448c6f0e1d2b3a495867f5e4d3c2b1a09f8e7d6c5b4a39281",
             "complete": false,
             "cases": {"run": 121, "failed": []},
             "guards": [{"guard": "channel-restriction", "hits": 1, "cases": ["G7 a director tries the product hard"]}],
             "tables": [{"table": "FitGrade",
               "rows": [{"row": 1, "hits": 70, "cases": ["G0 the example of the README"]}],
               "boundaries": [{"column": "FitScore", "boundary": "just below 75", "hits": 0, "cases": []}],
               "missing": ["no case of FitGrade tries FitScore just below 75"],
               "generated": [{"name": "FitGrade: FitScore just below 75", "table": "FitGrade", "inputs": {"FitScore": 74},
                 "expect": {"FitGrade": "B", "rows": {"FitGrade": [2]}}, "covers": ["FitScore just below 75"],
                 "yaml": "  - name: \\"FitGrade: FitScore just below 75\\"\\n    table: FitGrade\\n    inputs: {FitScore: 74}\\n    expect: {FitGrade: B, rows: {FitGrade: [2]}}\\n"}],
               "left": []}]}
            """;

    private PolicyExamples() {}
}
