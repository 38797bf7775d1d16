package io.leadbridge.rules.kie;

import io.leadbridge.kernel.Finding;
import io.leadbridge.rules.ModelEvaluation;
import io.leadbridge.rules.ModelEvaluation.MatchedRow;
import io.leadbridge.rules.ModelEvaluation.Message;
import io.leadbridge.rules.ModelEvaluation.Result;
import io.leadbridge.rules.ModelEvaluation.Status;
import io.leadbridge.rules.ModelRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNDecisionResult;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.api.core.ast.BusinessKnowledgeModelNode;
import org.kie.dmn.api.core.ast.DMNNode;
import org.kie.dmn.api.core.ast.DecisionNode;
import org.kie.dmn.api.core.ast.DecisionServiceNode;
import org.kie.dmn.core.compiler.DMNCompilerImpl;

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
        String invocable = request.invocable();
        BusinessKnowledgeModelNode node = invocable == null ? null : ModelInvocation.find(model, invocable);
        if (node != null) {
            return new ModelInvocation(runtime, model).invoke(node, request.inputs());
        }
        List<Finding> unknown = new UnknownInputs(new ModelImports(runtime)).of(model, request.inputs());
        if (!unknown.isEmpty()) {
            return ModelEvaluation.refused(unknown);
        }
        if (invocable != null) {
            return service(invocable).isPresent()
                    ? evaluate(service(invocable).get())
                    : unknown(
                            "business knowledge model or decision service",
                            invocable,
                            Stream.concat(
                                    model.getBusinessKnowledgeModels().stream(), model.getDecisionServices().stream()));
        }
        String service = request.decisionService();
        if (service != null) {
            return service(service).isPresent()
                    ? evaluate(service(service).get())
                    : unknown("decision service", service, model.getDecisionServices().stream());
        }
        return decisions();
    }

    private ModelEvaluation decisions() {
        Map<DMNModel, List<String>> names = new LinkedHashMap<>();
        List<DecisionServiceNode> services = new ArrayList<>();
        for (String wanted : request.decisions()) {
            DecisionNode node = decision(wanted);
            Optional<DecisionServiceNode> service = node == null ? service(wanted) : Optional.empty();
            if (node == null && service.isEmpty()) {
                return unknown("decision", wanted, model.getDecisions().stream());
            }
            if (node != null) {
                names.computeIfAbsent(home(node), of -> new ArrayList<>()).add(node.getName());
            }
            service.ifPresent(services::add);
        }
        if (names.isEmpty() && services.isEmpty()) {
            return all();
        }
        ModelEvaluation evaluation = evaluate(names);
        for (DecisionServiceNode service : services) {
            evaluation = evaluation.with(evaluate(service));
        }
        return evaluation;
    }

    /** Its own by name or id, or one it imports without a name. */
    private @Nullable DecisionNode decision(String wanted) {
        DecisionNode own = model.getDecisionByName(wanted);
        DecisionNode node = own == null ? model.getDecisionById(wanted) : own;
        return node != null
                ? node
                : model.getDecisions().stream()
                        .filter(other -> other.getName().equals(wanted))
                        .findFirst()
                        .orElse(null);
    }

    /** Its own decisions, or, where it has none, those it imports without a name. */
    private ModelEvaluation all() {
        if (model.getDecisions().stream().anyMatch(node -> home(node) == model)) {
            return evaluation(model, runtime.evaluateAll(model, inputs(model)), List.of());
        }
        Map<DMNModel, List<String>> names = new LinkedHashMap<>();
        model.getDecisions().forEach(node -> names.computeIfAbsent(home(node), of -> new ArrayList<>())
                .add(node.getName()));
        return names.isEmpty()
                ? evaluation(model, runtime.evaluateAll(model, inputs(model)), List.of())
                : evaluate(names);
    }

    /** The model a decision stands in, be it one that is imported without a name: the engine evaluates it there only. */
    private DMNModel home(DecisionNode node) {
        return runtime.getModels().stream()
                .filter(other -> other.getNamespace().equals(node.getModelNamespace()))
                .findFirst()
                .orElse(model);
    }

    private ModelEvaluation evaluate(Map<DMNModel, List<String>> names) {
        ModelEvaluation evaluation = new ModelEvaluation(List.of(), List.of(), List.of());
        for (Map.Entry<DMNModel, List<String>> entry : names.entrySet()) {
            DMNModel home = entry.getKey();
            DMNResult result =
                    runtime.evaluateByName(home, inputs(home), entry.getValue().toArray(String[]::new));
            evaluation = evaluation.with(evaluation(home, result, List.of()));
        }
        return evaluation;
    }

    private DMNContext inputs(DMNModel of) {
        return new ModelInputs(runtime, of).context(request.inputs());
    }

    private Optional<DecisionServiceNode> service(String name) {
        return model.getDecisionServices().stream()
                .filter(node -> node.getName().equals(name) || name.equals(node.getId()))
                .findFirst();
    }

    /** The service's own result comes first: that of its one output decision, or a context of several, as its type has it. */
    private ModelEvaluation evaluate(DecisionServiceNode service) {
        DMNResult result = runtime.evaluateDecisionService(model, inputs(model), service.getName());
        Map<String, @Nullable Object> outputs = new LinkedHashMap<>();
        service.getDecisionService().getOutputDecision().forEach(reference -> {
            DecisionNode output = model.getDecisionById(DMNCompilerImpl.getReferenceId(reference));
            if (output != null) {
                outputs.put(output.getName(), rows.result(output.getModelNamespace(), output.getId()));
            }
        });
        Object raw = outputs.size() == 1 ? outputs.values().iterator().next() : outputs;
        return evaluation(
                model,
                result,
                List.of(new Result(
                        service.getName(),
                        service.getId(),
                        result.hasErrors() ? Status.FAILED : Status.SUCCEEDED,
                        ModelValues.write(ModelValues.as(service.getResultType(), raw)),
                        List.of(),
                        List.of())));
    }

    private static ModelEvaluation unknown(String what, String name, Stream<? extends DMNNode> known) {
        Set<String> names = new LinkedHashSet<>();
        known.forEach(node -> names.add(node.getName()));
        return ModelEvaluation.refused(List.of(Finding.error(
                "model",
                null,
                "has no " + what + " '" + name + "'; it has: "
                        + (names.isEmpty() ? "none" : String.join(", ", names)))));
    }

    private ModelEvaluation evaluation(DMNModel of, DMNResult result, List<Result> first) {
        ModelMessages messages = ModelMessages.of(of, result.getMessages());
        List<Result> results = new ArrayList<>(first);
        for (DMNDecisionResult decision : result.getDecisionResults()) {
            if (decision.getEvaluationStatus() != DMNDecisionResult.DecisionEvaluationStatus.NOT_EVALUATED) {
                results.add(result(decision, messages.about(decision)));
            }
        }
        return new ModelEvaluation(List.of(), results, messages.all());
    }

    private Result result(DMNDecisionResult decision, List<Message> messages) {
        Status status =
                switch (decision.getEvaluationStatus()) {
                    case SUCCEEDED -> Status.SUCCEEDED;
                    case SKIPPED -> Status.SKIPPED;
                    default -> Status.FAILED;
                };
        List<MatchedRow> matched = rows.of(decision.getDecisionName());
        return new Result(
                decision.getDecisionName(),
                decision.getDecisionId(),
                status,
                ModelValues.write(decision.getResult()),
                messages,
                matched);
    }
}
