package io.leadbridge.rules.kie;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.api.core.DMNType;

/** The inputs of a model in the types it declares; those of an imported model stand in a map named like the import. */
final class ModelInputs {

    private final DMNRuntime runtime;
    private final DMNModel model;

    ModelInputs(DMNRuntime runtime, DMNModel model) {
        this.runtime = runtime;
        this.model = model;
    }

    DMNContext context(Map<String, @Nullable Object> inputs) {
        Map<String, DMNType> types = types(model);
        Map<String, String> imports = new HashMap<>();
        model.getDefinitions().getImport().forEach(one -> imports.put(one.getName(), one.getNamespace()));
        DMNContext context = runtime.newContext();
        inputs.forEach((name, value) -> {
            String namespace = imports.get(name);
            if (namespace != null && value instanceof Map<?, ?> map) {
                context.set(name, imported(namespace, map));
            } else {
                context.set(name, ModelValues.read(value, types.get(name)));
            }
        });
        return context;
    }

    private Map<String, @Nullable Object> imported(String namespace, Map<?, ?> values) {
        Map<String, DMNType> types = runtime.getModels().stream()
                .filter(other -> other.getNamespace().equals(namespace))
                .findFirst()
                .map(ModelInputs::types)
                .orElse(Map.of());
        Map<String, @Nullable Object> read = new LinkedHashMap<>();
        values.forEach((name, value) ->
                read.put(String.valueOf(name), ModelValues.read(value, types.get(String.valueOf(name)))));
        return read;
    }

    /** Decisions count too: a decision service may take their results as its inputs. */
    private static Map<String, DMNType> types(DMNModel model) {
        Map<String, DMNType> types = new HashMap<>();
        model.getDecisions().forEach(node -> types.put(node.getName(), node.getResultType()));
        model.getInputs().stream()
                .filter(node -> node.getModelNamespace().equals(model.getNamespace()))
                .forEach(node -> types.put(node.getName(), node.getType()));
        return types;
    }
}
