package io.leadbridge.rules.kie;

import io.leadbridge.rules.ModelEvaluation;
import io.leadbridge.rules.ModelEvaluation.Result;
import io.leadbridge.rules.ModelEvaluation.Status;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.DMNMessage;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.api.core.ast.BusinessKnowledgeModelNode;
import org.kie.dmn.core.ast.BusinessKnowledgeModelNodeImpl;
import org.kie.dmn.core.impl.DMNResultImpl;
import org.kie.dmn.feel.FEEL;
import org.kie.dmn.feel.lang.impl.FEELImpl;
import org.kie.dmn.feel.runtime.FEELFunction;

/** Calls a business knowledge model as the function it is. */
final class ModelInvocation {

    private static final int PASSES = 4;

    private final DMNRuntime runtime;
    private final DMNModel model;

    ModelInvocation(DMNRuntime runtime, DMNModel model) {
        this.runtime = runtime;
        this.model = model;
    }

    ModelEvaluation invoke(String name, Map<String, @Nullable Object> inputs) {
        BusinessKnowledgeModelNode node = model.getBusinessKnowledgeModelByName(name);
        node = node == null ? model.getBusinessKnowledgeModelById(name) : node;
        if (node == null) {
            return ModelRun.unknown("business knowledge model", name, model.getBusinessKnowledgeModels());
        }
        DMNResultImpl result = new DMNResultImpl(model);
        result.setContext(runtime.newContext());
        // those that call others find them in the context, whatever their order
        for (int pass = 0; pass < PASSES; pass++) {
            model.getBusinessKnowledgeModels().forEach(other -> define(other, result));
        }
        Object function = result.getContext().get(node.getName());
        @Nullable Object value = function instanceof FEELFunction callable ? call(callable, inputs) : null;
        boolean failed = !(function instanceof FEELFunction)
                || !result.getMessages(DMNMessage.Severity.ERROR).isEmpty();
        return new ModelEvaluation(
                List.of(),
                List.of(new Result(
                        node.getName(),
                        node.getId(),
                        failed ? Status.FAILED : Status.SUCCEEDED,
                        ModelValues.write(value),
                        List.of(),
                        List.of())),
                ModelRun.messages(model, result.getMessages()));
    }

    private void define(BusinessKnowledgeModelNode node, DMNResultImpl result) {
        if (node instanceof BusinessKnowledgeModelNodeImpl callable && callable.getEvaluator() != null) {
            result.getContext()
                    .set(
                            node.getName(),
                            callable.getEvaluator().evaluate(runtime, result).getResult());
        }
    }

    private static @Nullable Object call(FEELFunction function, Map<String, @Nullable Object> inputs) {
        var feel = (FEELImpl) FEEL.newInstance(new RefusingLoader(ModelInvocation.class.getClassLoader()), List.of());
        Object[] arguments = function.getParameters().isEmpty()
                ? new Object[0]
                : function.getParameters().get(0).stream()
                        .map(parameter -> inputs.get(parameter.name) instanceof String text
                                ? ModelValues.read(text, parameter.type)
                                : inputs.get(parameter.name))
                        .toArray();
        return function.invokeReflectively(feel.newEvaluationContext(List.of(), Map.of()), arguments);
    }
}
