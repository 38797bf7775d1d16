package io.leadbridge.rules.rest;

/** Examples for the API documentation. */
final class ModelExamples {

    static final String REQUEST =
            """
            {"models": [{"name": "greet.dmn", "content": "<definitions xmlns='https://www.omg.org/spec/DMN/20230324/MODEL/' \
            id='d' name='Greet' namespace='urn:greet'><inputData id='i' name='due'><variable name='due' typeRef='date'/></inputData>\
            <decision id='g' name='Reminder'><variable name='Reminder'/><informationRequirement><requiredInput href='#i'/>\
            </informationRequirement><literalExpression><text>due - duration(\\"P3D\\")</text></literalExpression></decision></definitions>"}],
             "inputs": {"due": "2026-11-05"}}""";

    static final String RESPONSE =
            """
            {"results": [{"decision": "Reminder", "id": "g", "status": "SUCCEEDED", "result": "2026-11-02", "messages": [],
              "matchedRules": []}], "messages": []}""";

    private ModelExamples() {}
}
