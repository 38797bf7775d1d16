package io.leadbridge.rules.kie;

import io.leadbridge.kernel.FieldError;
import io.leadbridge.kernel.Finding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.DMNModel;

/** The inputs of a request that stand for nothing in its model: a name that is misspelt would else look like one that is missing. */
final class UnknownInputs {

    private static final int MOST_NAMES = 20;

    private final ModelImports models;
    private final List<Finding> found = new ArrayList<>();

    UnknownInputs(ModelImports models) {
        this.models = models;
    }

    /** One finding for each, whose file is the JSON pointer of the input. */
    List<Finding> of(DMNModel model, Map<String, @Nullable Object> inputs) {
        look(model, inputs, "/inputs/");
        return List.copyOf(found);
    }

    /** The parameters of a function are all there is. */
    static List<Finding> of(Collection<String> parameters, Map<String, @Nullable Object> inputs) {
        return inputs.keySet().stream()
                .filter(name -> !parameters.contains(name))
                .map(name -> finding("/inputs/", name, "there is no parameter '" + name + "'" + list(parameters)))
                .toList();
    }

    private void look(DMNModel of, Map<?, ?> values, String at) {
        Set<String> own = models.own(of);
        Map<String, DMNModel> imports = models.of(of);
        values.forEach((key, value) -> {
            String name = String.valueOf(key);
            if (own.contains(name)) {
                return;
            }
            DMNModel imported = imports.get(name);
            String alias = imports.keySet().stream()
                    .filter(one -> !one.isEmpty() && name.startsWith(one + "."))
                    .findFirst()
                    .orElse("");
            if (imported != null) {
                if (value instanceof Map<?, ?> inner) {
                    look(imported, inner, at + FieldError.step(name) + "/");
                }
            } else if (!alias.isEmpty()) {
                look(
                        Objects.requireNonNull(imports.get(alias)),
                        Map.of(name.substring(alias.length() + 1), 0),
                        at + FieldError.step(alias) + ".");
            } else if (!models.isKnown(of, name, Set.of())) {
                found.add(finding(at, name, "there is no input '" + name + "'" + list(own)));
            }
        });
    }

    private static String list(Collection<String> names) {
        return names.isEmpty()
                ? "; there is none at all"
                : "; there are: " + names.stream().limit(MOST_NAMES).collect(Collectors.joining(", "))
                        + (names.size() > MOST_NAMES ? ", …" : "");
    }

    private static Finding finding(String at, String name, String message) {
        return Finding.error(at + FieldError.step(name), null, message);
    }
}
