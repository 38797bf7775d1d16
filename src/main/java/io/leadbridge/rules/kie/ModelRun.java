package io.leadbridge.rules.kie;

import io.leadbridge.kernel.Finding;
import io.leadbridge.rules.ModelEvaluation;
import io.leadbridge.rules.ModelEvaluation.MatchedRow;
import io.leadbridge.rules.ModelEvaluation.Message;
import io.leadbridge.rules.ModelEvaluation.Result;
import io.leadbridge.rules.ModelEvaluation.Status;
import io.leadbridge.rules.ModelRequest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.DMNDecisionResult;
import org.kie.dmn.api.core.DMNMessage;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.api.core.ast.DMNNode;
import org.kie.dmn.api.core.ast.DecisionNode;

/** One evaluation of one model. */
final class ModelRun {

    private final ModelRequest request;
    private final DMNRuntime runtime;
    private final DMNModel model;
    private final ModelRows rows = new ModelRows();

    ModelRun(ModelRequest request, DMNRuntime runtime, DMNModel model) {
        this.request = request;
        this.runtime = runtime;
        this.model = model;
        runtime.addListener(rows);
    }

    ModelEvaluation evaluate() {
        if (request.invocable() != null) {
            return new ModelInvocation(runtime, model).invoke(request.invocable(), request.inputs());
        }
        return request.decisionService() == null ? decisions() : service(request.decisionService());
    }

    private ModelEvaluation decisions() {
        List<String> names = new ArrayList<>();
        for (String wanted : request.decisions()) {
            DecisionNode node = model.getDecisionByName(wanted);
            node = node == null ? model.getDecisionById(wanted) : node;
            if (node == null) {
                return unknown("decision", wanted, model.getDecisions());
            }
            names.add(node.getName());
        }
        var context = new ModelInputs(runtime, model).context(request.inputs());
        DMNResult result = names.isEmpty()
                ? runtime.evaluateAll(model, context)
                : runtime.evaluateByName(model, context, names.toArray(String[]::new));
        return evaluation(result, List.of());
    }

    private ModelEvaluation service(String name) {
        var service = model.getDecisionServices().stream()
                .filter(node -> node.getName().equals(name) || name.equals(node.getId()))
                .findFirst();
        if (service.isEmpty()) {
            return unknown("decision service", name, model.getDecisionServices());
        }
        var context = new ModelInputs(runtime, model).context(request.inputs());
        DMNResult result =
                runtime.evaluateDecisionService(model, context, service.get().getName());
        Object value = result.getContext().get(service.get().getName());
        List<Result> own = value == null
                ? List.of()
                : List.of(new Result(
                        service.get().getName(),
                        service.get().getId(),
                        result.hasErrors() ? Status.FAILED : Status.SUCCEEDED,
                        ModelValues.write(value),
                        List.of(),
                        List.of()));
        return evaluation(result, own);
    }

    static ModelEvaluation unknown(String what, String name, Iterable<? extends DMNNode> known) {
        Set<String> names = new LinkedHashSet<>();
        known.forEach(node -> names.add(node.getName()));
        return ModelEvaluation.refused(List.of(Finding.error(
                "model",
                null,
                "has no " + what + " '" + name + "'; it has: "
                        + (names.isEmpty() ? "none" : String.join(", ", names)))));
    }

    private ModelEvaluation evaluation(DMNResult result, List<Result> first) {
        List<Result> results = new ArrayList<>(first);
        for (DMNDecisionResult decision : result.getDecisionResults()) {
            if (decision.getEvaluationStatus() != DMNDecisionResult.DecisionEvaluationStatus.NOT_EVALUATED) {
                results.add(result(decision));
            }
        }
        return new ModelEvaluation(List.of(), results, messages(model, result.getMessages()));
    }

    private Result result(DMNDecisionResult decision) {
        Status status =
                switch (decision.getEvaluationStatus()) {
                    case SUCCEEDED -> Status.SUCCEEDED;
                    case SKIPPED -> Status.SKIPPED;
                    default -> Status.FAILED;
                };
        List<Message> messages =
                decision.getMessages().stream().map(ModelRun::message).toList();
        List<MatchedRow> matched = rows.of(decision.getDecisionName());
        return new Result(
                decision.getDecisionName(),
                decision.getDecisionId(),
                status,
                ModelValues.write(decision.getResult()),
                messages,
                matched);
    }

    static List<Message> messages(DMNModel model, List<DMNMessage> more) {
        Set<Message> all = new LinkedHashSet<>();
        model.getMessages().forEach(message -> all.add(message(message)));
        more.forEach(message -> all.add(message(message)));
        return List.copyOf(all);
    }

    private static Message message(DMNMessage message) {
        return new Message(
                message.getLevel().name(),
                message.getMessageType() == null
                        ? "OTHER"
                        : message.getMessageType().name(),
                String.valueOf(message.getText()),
                source(message));
    }

    private static @Nullable String source(DMNMessage message) {
        return message.getSourceId();
    }
}
