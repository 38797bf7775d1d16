package io.leadbridge.decision.rest;

/** Examples that stand in the OpenAPI document. */
final class ExplanationExamples {

    static final String NURTURED = """
            {"decisionId": "019a4d3c-5d10-7c3e-9a51-2f6f7d1a9f00"}""";

    private ExplanationExamples() {}
}
