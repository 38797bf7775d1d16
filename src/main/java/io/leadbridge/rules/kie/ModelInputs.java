package io.leadbridge.rules.kie;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.api.core.DMNType;

/**
 * The inputs of a model in the types it declares. Those of an imported model stand in a map named like the import, or by their name alone,
 * which hands them to every model that has such an input.
 */
final class ModelInputs {

    private final DMNRuntime runtime;
    private final DMNModel model;
    private final ModelImports imports;

    ModelInputs(DMNRuntime runtime, DMNModel model) {
        this.runtime = runtime;
        this.model = model;
        this.imports = new ModelImports(runtime);
    }

    DMNContext context(Map<String, @Nullable Object> inputs) {
        DMNContext context = runtime.newContext();
        read(model, inputs, Set.of()).forEach(context::set);
        return context;
    }

    private Map<String, @Nullable Object> read(DMNModel of, Map<?, ?> values, Set<String> seen) {
        Map<String, DMNType> types = new HashMap<>();
        addTypes(of, types, new HashSet<>());
        Map<String, DMNModel> known = imports.of(of);
        Map<String, @Nullable Object> read = new LinkedHashMap<>();
        Set<String> path = new HashSet<>(seen);
        path.add(of.getNamespace());
        Map<String, @Nullable Object> nested = nested(values, types.keySet(), known.keySet());
        known.forEach((alias, imported) -> handOn(of, alias, imported, nested, path));
        nested.forEach((name, value) -> {
            DMNModel imported = known.get(name);
            read.put(
                    name,
                    imported != null && value instanceof Map<?, ?> inner && !hasInput(of, name)
                            ? read(imported, inner, path)
                            : ModelValues.read(value, types.get(name)));
        });
        return read;
    }

    /** What a model itself has no input for goes to the models it imports. */
    private void handOn(
            DMNModel of, String alias, DMNModel imported, Map<String, @Nullable Object> values, Set<String> path) {
        if (alias.isEmpty() || hasInput(of, alias)) {
            return;
        }
        Set<String> own = imports.own(of);
        Map<String, @Nullable Object> inner = new LinkedHashMap<>();
        if (values.get(alias) instanceof Map<?, ?> given) {
            given.forEach((key, value) -> inner.put(String.valueOf(key), value));
        }
        values.forEach((name, value) -> {
            if (!own.contains(name) && imports.isKnown(imported, name, path)) {
                inner.putIfAbsent(name, value);
            }
        });
        if (!inner.isEmpty()) {
            values.put(alias, inner);
        }
    }

    /** With the values that are named {@code import.input} put into the map of their import. */
    private static Map<String, @Nullable Object> nested(Map<?, ?> values, Set<String> declared, Set<String> imports) {
        Map<String, @Nullable Object> nested = new LinkedHashMap<>();
        values.forEach((key, value) -> nested.put(String.valueOf(key), value));
        for (String name : List.copyOf(nested.keySet())) {
            for (String alias : imports) {
                if (!declared.contains(name) && !alias.isEmpty() && name.startsWith(alias + ".")) {
                    Map<String, @Nullable Object> inner = new LinkedHashMap<>();
                    if (nested.get(alias) instanceof Map<?, ?> known) {
                        known.forEach((key, value) -> inner.put(String.valueOf(key), value));
                    }
                    inner.put(name.substring(alias.length() + 1), nested.remove(name));
                    nested.put(alias, inner);
                    break;
                }
            }
        }
        return nested;
    }

    private static boolean hasInput(DMNModel of, String name) {
        return of.getInputs().stream()
                .anyMatch(node -> node.getModelNamespace().equals(of.getNamespace())
                        && node.getName().equals(name));
    }

    /** Decisions count too: their results may be given. What a model declares itself goes before what it imports. */
    private void addTypes(DMNModel of, Map<String, DMNType> types, Set<String> seen) {
        if (!seen.add(of.getNamespace())) {
            return;
        }
        of.getInputs().stream()
                .filter(node -> node.getModelNamespace().equals(of.getNamespace()))
                .forEach(node -> types.putIfAbsent(node.getName(), node.getType()));
        of.getDecisions().stream()
                .filter(node -> node.getModelNamespace().equals(of.getNamespace()))
                .forEach(node -> types.putIfAbsent(node.getName(), node.getResultType()));
        imports.of(of).values().forEach(imported -> addTypes(imported, types, seen));
    }
}
