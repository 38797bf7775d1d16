package io.leadbridge.rules.kie;

import io.leadbridge.kernel.Finding;
import io.leadbridge.rules.ModelEvaluation;
import io.leadbridge.rules.ModelEvaluator;
import io.leadbridge.rules.ModelRequest;
import io.leadbridge.tables.TableReader;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNRuntime;

/** Tries models with KIE, each on a runtime of its own, on a few threads, for a bounded time. */
@Singleton
class KieModelEvaluator implements ModelEvaluator {

    private final TableReader reader;
    private final ModelWorkers workers;

    @Inject
    KieModelEvaluator(
            TableReader reader,
            @ConfigProperty(name = "leadbridge.models.time-limit", defaultValue = "PT5S") Duration limit) {
        this(reader, new ModelWorkers(limit));
    }

    KieModelEvaluator(TableReader reader, ModelWorkers workers) {
        this.reader = reader;
        this.workers = workers;
    }

    @Override
    public ModelEvaluation evaluate(ModelRequest request) {
        var sandbox = new ModelSandbox(request.models());
        if (!sandbox.findings().isEmpty()) {
            return ModelEvaluation.refused(sandbox.findings());
        }
        try {
            return workers.run(() -> run(request, sandbox));
        } catch (GivenUp e) {
            return refused(String.valueOf(e.getMessage()));
        }
    }

    private static ModelEvaluation refused(String message) {
        return ModelEvaluation.refused(List.of(Finding.error("model", null, message)));
    }

    private ModelEvaluation run(ModelRequest request, ModelSandbox sandbox) {
        DMNRuntime runtime;
        try {
            runtime = ModelEngine.compile(
                    request.model() == null ? request.models() : ModelHead.needed(sandbox.heads(), request.model()),
                    sandbox,
                    reader);
        } catch (RuntimeException e) {
            List<Finding> wrong = wrong(request);
            return wrong.isEmpty() ? refused("is no DMN model: " + Causes.of(e)) : ModelEvaluation.refused(wrong);
        }
        DMNModel model = chosen(request, runtime);
        return model == null
                ? refused(
                        request.model() == null
                                ? "the documents import each other in a circle; remove one import, or name a 'model'"
                                : "there is no model '" + request.model() + "'")
                : new ModelRun(request, runtime, model).evaluate();
    }

    /** What the reader of tables finds wrong with the documents: it names the place. */
    private List<Finding> wrong(ModelRequest request) {
        return request.models().stream()
                .flatMap(model -> reader.read(model.path(), model.text()).findings().stream())
                .filter(Finding::isError)
                .toList();
    }

    /** The model that is named, or the last that no other imports. */
    private static @Nullable DMNModel chosen(ModelRequest request, DMNRuntime runtime) {
        String wanted = request.model();
        Set<String> imported = new HashSet<>();
        runtime.getModels()
                .forEach(model -> model.getDefinitions().getImport().forEach(one -> imported.add(one.getNamespace())));
        DMNModel found = null;
        for (DMNModel model : runtime.getModels()) {
            boolean fits = wanted == null
                    ? !imported.contains(model.getNamespace())
                    : ModelHead.isCalled(wanted, model.getName(), model.getNamespace(), path(model));
            found = fits ? model : found;
        }
        return found;
    }

    private static String path(DMNModel model) {
        return model.getResource() == null
                ? ""
                : String.valueOf(model.getResource().getSourcePath());
    }
}
