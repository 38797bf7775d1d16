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
 * The inputs of a model in the types it declares. Those of an imported model stand in a map named like the import, or by their name alone
 * where the import has no name or where they are handed on to whatever model wants them.
 */
final class ModelInputs {

    private final DMNRuntime runtime;
    private final DMNModel model;

    ModelInputs(DMNRuntime runtime, DMNModel model) {
        this.runtime = runtime;
        this.model = model;
    }

    DMNContext context(Map<String, @Nullable Object> inputs) {
        DMNContext context = runtime.newContext();
        read(model, inputs).forEach(context::set);
        return context;
    }

    private Map<String, @Nullable Object> read(DMNModel of, Map<?, ?> values) {
        Map<String, DMNType> types = new HashMap<>();
        addTypes(of, types, new HashSet<>());
        Map<String, DMNModel> imports = imports(of);
        Map<String, @Nullable Object> read = new LinkedHashMap<>();
        nested(values, types.keySet(), imports.keySet()).forEach((name, value) -> {
            DMNModel imported = imports.get(name);
            read.put(
                    name,
                    imported != null && value instanceof Map<?, ?> inner && !hasInput(of, name)
                            ? read(imported, inner)
                            : ModelValues.read(value, types.get(name)));
        });
        return read;
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

    private Map<String, DMNModel> imports(DMNModel of) {
        Map<String, DMNModel> imports = new LinkedHashMap<>();
        of.getDefinitions().getImport().forEach(one -> runtime.getModels().stream()
                .filter(other -> other.getNamespace().equals(one.getNamespace()))
                .findFirst()
                .ifPresent(other -> imports.put(String.valueOf(one.getName()), other)));
        return imports;
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
        imports(of).values().forEach(imported -> addTypes(imported, types, seen));
    }
}
