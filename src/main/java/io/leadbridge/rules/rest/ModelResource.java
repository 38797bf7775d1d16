package io.leadbridge.rules.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.leadbridge.kernel.FieldError;
import io.leadbridge.kernel.Finding;
import io.leadbridge.kernel.Problem;
import io.leadbridge.kernel.ProblemType;
import io.leadbridge.platform.JsonBody;
import io.leadbridge.platform.MarkedText;
import io.leadbridge.platform.Roles;
import io.leadbridge.rules.ModelEvaluation;
import io.leadbridge.rules.ModelEvaluator;
import io.leadbridge.rules.ModelRequest;
import io.leadbridge.rules.RuleSource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Any DMN model, tried and forgotten. */
@Path("/v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Models", description = "Any DMN model, tried with inputs of your own; nothing is kept")
class ModelResource {

    private static final int MAX_BYTES = 6_000_000;

    private final ModelEvaluator evaluator;
    private final JsonBody body;

    ModelResource(ModelEvaluator evaluator, JsonBody body) {
        this.evaluator = evaluator;
        this.body = body;
    }

    @POST
    @Path("/models:evaluate")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "evaluateModel",
            summary = "Evaluate a DMN model",
            description =
                    "DMN 1.1 to 1.6 with all of FEEL and every boxed expression, in a sandbox: no functions in PMML, of Java"
                            + " only a few harmless static functions of java.lang (such as Math.cos), no document types, a"
                            + " bounded time. One failed decision does not hide the others.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = ModelEvaluationRequest.class),
                            examples = @ExampleObject(name = "one decision", value = ModelExamples.REQUEST)))
    @APIResponse(
            responseCode = "200",
            description = "What each decision gave",
            content =
                    @Content(
                            schema = @Schema(implementation = ModelEvaluationResponse.class),
                            examples = @ExampleObject(name = "one decision", value = ModelExamples.RESPONSE)))
    @APIResponse(
            responseCode = "422",
            description = "The request or a model in it is not valid, or took too long",
            content = @Content(mediaType = "application/problem+json"))
    @RolesAllowed({Roles.ANALYST, Roles.APPROVER, Roles.OPERATOR, Roles.AUDITOR})
    public ModelEvaluationResponse evaluate(InputStream in) {
        var request = body.readLongNumbers(
                in, MAX_BYTES, "schemas/model-evaluation.schema.json", ModelEvaluationRequest.class);
        if (request.decisionService() != null && request.invocable() != null) {
            throw new Problem(
                    ProblemType.INVALID_REQUEST,
                    "A request names a decisionService or an invocable, not both.",
                    List.of(
                            new FieldError("/decisionService", "stands beside 'invocable'; leave one of them out"),
                            new FieldError("/invocable", "stands beside 'decisionService'; leave one of them out")));
        }
        ModelEvaluation evaluation = evaluator.evaluate(request(request));
        if (!evaluation.refusals().isEmpty()) {
            throw new Problem(
                    ProblemType.INVALID_REQUEST,
                    "The model cannot be evaluated.",
                    evaluation.refusals().stream()
                            .map(finding -> error(finding, request))
                            .toList());
        }
        return ModelEvaluationResponse.of(evaluation);
    }

    private static FieldError error(Finding finding, ModelEvaluationRequest request) {
        for (int i = 0; i < request.models().size(); i++) {
            if (name(request, i).equals(finding.file())) {
                String line = finding.line() == null ? "" : "line " + finding.line() + ": ";
                return new FieldError("/models/" + i + "/content", line + finding.message());
            }
        }
        return new FieldError(finding.file().startsWith("/") ? finding.file() : "/models", finding.message());
    }

    private static String name(ModelEvaluationRequest request, int at) {
        String name = request.models().get(at).name();
        return name == null ? "model-" + (at + 1) + ".dmn" : name;
    }

    private static ModelRequest request(ModelEvaluationRequest request) {
        List<RuleSource> models = new ArrayList<>();
        for (int i = 0; i < request.models().size(); i++) {
            String text = MarkedText.withoutMark(request.models().get(i).content());
            models.add(new RuleSource(name(request, i), text));
        }
        Map<String, @Nullable Object> inputs = new LinkedHashMap<>();
        JsonNode given = request.inputs();
        if (given != null) {
            given.properties().forEach(field -> inputs.put(field.getKey(), plain(field.getValue())));
        }
        return new ModelRequest(
                models,
                request.model(),
                request.decisions() == null ? List.of() : request.decisions(),
                request.decisionService(),
                request.invocable(),
                inputs);
    }

    private static @Nullable Object plain(JsonNode node) {
        if (node.isObject()) {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            node.properties().forEach(field -> map.put(field.getKey(), plain(field.getValue())));
            return map;
        }
        if (node.isArray()) {
            List<@Nullable Object> list = new ArrayList<>();
            node.forEach(element -> list.add(plain(element)));
            return list;
        }
        if (node.isNumber()) {
            return node.decimalValue();
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        return node.isNull() ? null : node.textValue();
    }
}
