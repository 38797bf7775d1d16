package io.leadbridge.rules.kie;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.api.core.ast.DMNNode;

/** The models that a model imports, by the names it gives them, and the names of what may be given to them. */
record ModelImports(DMNRuntime runtime) {

    Map<String, DMNModel> of(DMNModel model) {
        Map<String, DMNModel> imports = new LinkedHashMap<>();
        model.getDefinitions().getImport().forEach(one -> runtime.getModels().stream()
                .filter(other -> other.getNamespace().equals(one.getNamespace()))
                .findFirst()
                .ifPresent(other -> imports.put(one.getName() == null ? "" : one.getName(), other)));
        return imports;
    }

    /** What may be given by its name alone: inputs, results of decisions, and those of imports without a name. */
    Set<String> own(DMNModel model) {
        Set<String> own = new LinkedHashSet<>();
        addOwn(model, own, new HashSet<>());
        return own;
    }

    private void addOwn(DMNModel model, Set<String> own, Set<String> seen) {
        if (!seen.add(model.getNamespace())) {
            return;
        }
        add(model, model.getInputs(), own);
        add(model, model.getDecisions(), own);
        of(model).forEach((alias, imported) -> {
            if (alias.isEmpty()) {
                addOwn(imported, own, seen);
            }
        });
    }

    private static void add(DMNModel of, Collection<? extends DMNNode> nodes, Set<String> names) {
        nodes.stream()
                .filter(node -> node.getModelNamespace().equals(of.getNamespace()))
                .forEach(node -> names.add(node.getName()));
    }

    /** Whether a name may be given to a model, or to one it imports, without those that were seen. */
    boolean isKnown(DMNModel model, String name, Set<String> seen) {
        Set<String> more = new HashSet<>(seen);
        return more.add(model.getNamespace())
                && (own(model).contains(name)
                        || of(model).values().stream().anyMatch(imported -> isKnown(imported, name, more)));
    }
}
