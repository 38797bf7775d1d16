package io.leadbridge.rules.kie;

import io.leadbridge.kernel.Finding;
import io.leadbridge.rules.ModelEvaluation;
import io.leadbridge.rules.ModelEvaluation.Result;
import io.leadbridge.rules.ModelEvaluation.Status;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.DMNMessage;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.api.core.ast.BusinessKnowledgeModelNode;
import org.kie.dmn.api.core.ast.DMNNode;
import org.kie.dmn.core.ast.BusinessKnowledgeModelNodeImpl;
import org.kie.dmn.core.ast.DMNFunctionDefinitionEvaluator;
import org.kie.dmn.core.ast.DMNFunctionWithReturnType;
import org.kie.dmn.core.ast.DecisionServiceNodeImpl;
import org.kie.dmn.core.impl.DMNResultImpl;
import org.kie.dmn.feel.FEEL;
import org.kie.dmn.feel.lang.impl.FEELImpl;
import org.kie.dmn.feel.runtime.FEELFunction;

/** Calls a business knowledge model as the function it is. */
final class ModelInvocation {

    private static final int DEEPEST = 200;

    private final DMNRuntime runtime;
    private final DMNModel model;
    private final DMNResultImpl result;

    ModelInvocation(DMNRuntime runtime, DMNModel model) {
        this.runtime = runtime;
        this.model = model;
        this.result = new DMNResultImpl(model);
        result.setContext(runtime.newContext());
    }

    static @Nullable BusinessKnowledgeModelNode find(DMNModel model, String name) {
        BusinessKnowledgeModelNode node = model.getBusinessKnowledgeModelByName(name);
        return node == null ? model.getBusinessKnowledgeModelById(name) : node;
    }

    ModelEvaluation invoke(BusinessKnowledgeModelNode node, Map<String, @Nullable Object> inputs) {
        var wanted = (BusinessKnowledgeModelNodeImpl) node;
        defineAll(wanted, 0);
        FEELFunction function = function(wanted);
        @Nullable Object value = null;
        if (function != null && wanted.getEvaluator() instanceof DMNFunctionDefinitionEvaluator definition) {
            List<Finding> unknown =
                    UnknownInputs.of(definition.getParameterNames().get(0), inputs);
            if (!unknown.isEmpty()) {
                return ModelEvaluation.refused(unknown);
            }
            value = ModelValues.as(wanted.getResultType(), call(function, definition, inputs));
        }
        boolean failed = function == null
                || !result.getMessages(DMNMessage.Severity.ERROR).isEmpty();
        ModelMessages messages = ModelMessages.of(model, result.getMessages());
        return new ModelEvaluation(
                List.of(),
                List.of(new Result(
                        node.getName(),
                        node.getId(),
                        failed ? Status.FAILED : Status.SUCCEEDED,
                        ModelValues.write(value),
                        messages.about(node.getId()),
                        List.of())),
                messages.all());
    }

    /** Puts what a function needs where it looks for it: by name, under the name of the import where there is one. */
    private void defineAll(BusinessKnowledgeModelNodeImpl caller, int depth) {
        for (DMNNode needed : caller.getDependencies().values()) {
            if (needed == caller || depth == DEEPEST) {
                continue;
            }
            Optional<String> alias = needed.getModelNamespace().equals(caller.getModelNamespace())
                    ? Optional.empty()
                    : caller.getModelImportAliasFor(needed.getModelNamespace(), needed.getModelName())
                            .filter(name -> !name.isEmpty());
            alias.ifPresent(name -> result.getContext().pushScope(name, needed.getModelNamespace()));
            try {
                if (!result.getContext().isDefined(needed.getName())) {
                    define(needed, depth);
                }
            } finally {
                alias.ifPresent(name -> result.getContext().popScope());
            }
        }
    }

    private void define(DMNNode needed, int depth) {
        if (needed instanceof BusinessKnowledgeModelNodeImpl other) {
            defineAll(other, depth + 1);
            FEELFunction function = function(other);
            if (function != null) {
                result.getContext()
                        .set(
                                other.getName(),
                                new DMNFunctionWithReturnType(function, other.getResultType(), result, other));
            }
        } else if (needed instanceof DecisionServiceNodeImpl service) {
            result.getContext()
                    .set(
                            service.getName(),
                            service.getEvaluator().evaluate(runtime, result).getResult());
        }
    }

    private @Nullable FEELFunction function(BusinessKnowledgeModelNodeImpl node) {
        return node.getEvaluator() == null
                ? null
                : (FEELFunction) node.getEvaluator().evaluate(runtime, result).getResult();
    }

    private static @Nullable Object call(
            FEELFunction function, DMNFunctionDefinitionEvaluator definition, Map<String, @Nullable Object> inputs) {
        var feel = (FEELImpl) FEEL.newInstance(new RefusingLoader(ModelInvocation.class.getClassLoader()), List.of());
        Object[] arguments = definition.getParameterNames().get(0).stream()
                .map(name -> ModelValues.read(inputs.get(name), definition.getParameterType(name)))
                .toArray();
        return function.invokeReflectively(feel.newEvaluationContext(List.of(), Map.of()), arguments);
    }
}
