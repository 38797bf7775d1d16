package io.leadbridge.rules.kie;

import io.leadbridge.rules.RuleSource;
import io.leadbridge.tables.kie.RealTableReader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/** A document twice: as KIE evaluates it when nobody helps it, and as this project does. */
final class KieModel {

    private final DMNRuntime runtime;
    private final DMNModel model;
    private final QuickFile compiled;

    KieModel(String document) {
        runtime = DMNRuntimeBuilder.fromDefaults()
                .buildConfiguration()
                .fromResources(List.of(ResourceFactory.newReaderResource(new StringReader(document), "UTF-8")))
                .getOrElseThrow(IllegalArgumentException::new);
        model = runtime.getModels().get(0);
        TableFile file =
                TableFile.compile(new RuleSource("big.dmn", document), RealTableReader.start(), new ArrayList<>());
        compiled = Objects.requireNonNull(Objects.requireNonNull(file).quick());
    }

    QuickFile compiled() {
        return compiled;
    }

    /** Inputs in, results out, through KIE alone. */
    Map<String, Object> kie(Map<String, Object> inputs) {
        DMNContext context = runtime.newContext();
        inputs.forEach(context::set);
        DMNResult result = runtime.evaluateAll(model, context);
        if (result.hasErrors()) {
            throw new IllegalStateException(result.getMessages().toString());
        }
        Map<String, Object> results = new LinkedHashMap<>();
        result.getDecisionResults().forEach(one -> results.put(one.getDecisionName(), one.getResult()));
        return results;
    }

    /** Inputs in, results out, through the compiled file. */
    Map<String, Object> compiled(Map<String, Object> inputs) {
        return Objects.requireNonNull(compiled.results((number, name) -> inputs.get(name)), "not plain");
    }

    /** @throws IllegalStateException when the two differ */
    void check(List<Map<String, Object>> all) {
        for (Map<String, Object> inputs : all) {
            if (!kie(inputs).equals(compiled(inputs))) {
                throw new IllegalStateException(inputs + ": " + kie(inputs) + " but " + compiled(inputs));
            }
        }
    }
}
