package io.leadbridge.rules.kie;

import io.leadbridge.kernel.Finding;
import io.leadbridge.kernel.Problem;
import io.leadbridge.kernel.ProblemType;
import io.leadbridge.rules.ModelEvaluation;
import io.leadbridge.rules.ModelEvaluator;
import io.leadbridge.rules.ModelRequest;
import io.leadbridge.rules.RuleSource;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.StringReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.kie.api.io.Resource;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.compiler.RuntimeTypeCheckOption;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/** Tries models with KIE, each on a runtime of its own, on a few threads, for a bounded time. */
@Singleton
class KieModelEvaluator implements ModelEvaluator {

    private static final int WORKERS = 4;
    private static final int WAITING = 16;

    private final Duration limit;
    private final ThreadPoolExecutor workers;

    @Inject
    KieModelEvaluator(@ConfigProperty(name = "leadbridge.models.time-limit", defaultValue = "PT5S") Duration limit) {
        this.limit = limit;
        this.workers = new ThreadPoolExecutor(
                WORKERS, WORKERS, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(WAITING), KieModelEvaluator::worker);
        workers.allowCoreThreadTimeOut(true);
    }

    private static Thread worker(Runnable task) {
        Thread thread = new Thread(task, "leadbridge-models");
        thread.setDaemon(true);
        return thread;
    }

    @PreDestroy
    void close() {
        workers.shutdownNow();
    }

    @Override
    public ModelEvaluation evaluate(ModelRequest request) {
        List<Finding> refusals = new ArrayList<>();
        request.models().forEach(source -> refusals.addAll(ModelSandbox.check(source)));
        if (!refusals.isEmpty()) {
            return ModelEvaluation.refused(refusals);
        }
        try {
            var running = workers.submit(() -> run(request));
            try {
                return running.get(limit.toNanos(), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                running.cancel(true);
                return refused("the evaluation took longer than " + limit.toMillis() + " ms and was given up");
            }
        } catch (RejectedExecutionException e) {
            throw new Problem(ProblemType.UNAVAILABLE, "Too many models are being evaluated; try again in a moment.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem(ProblemType.UNAVAILABLE, "Leadbridge is stopping.");
        } catch (ExecutionException e) {
            return refused(
                    e.getCause() instanceof StackOverflowError
                            ? "the evaluation is nested too deep, or calls itself without end"
                            : "the engine failed: " + e.getCause());
        }
    }

    private static ModelEvaluation refused(String message) {
        return ModelEvaluation.refused(List.of(Finding.error("model", null, message)));
    }

    private static ModelEvaluation run(ModelRequest request) {
        List<Resource> resources = new ArrayList<>();
        for (RuleSource source : request.models()) {
            Resource resource = ResourceFactory.newReaderResource(new StringReader(source.text()), "UTF-8");
            resource.setSourcePath(source.path());
            resources.add(resource);
        }
        DMNRuntime runtime;
        try {
            runtime = DMNRuntimeBuilder.fromDefaults()
                    .setRootClassLoader(new RefusingLoader(KieModelEvaluator.class.getClassLoader()))
                    .setOption(new RuntimeTypeCheckOption(true))
                    .buildConfiguration()
                    .fromResources(resources)
                    .getOrElseThrow(IllegalArgumentException::new);
        } catch (RuntimeException e) {
            return refused("is no DMN model: " + rootMessage(e));
        }
        DMNModel model = chosen(request, runtime);
        return model == null
                ? refused("there is no model '" + request.model() + "'")
                : new ModelRun(request, runtime, model).evaluate();
    }

    private static String rootMessage(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage());
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
                    : wanted.equals(model.getName())
                            || wanted.equals(model.getNamespace())
                            || (model.getResource() != null
                                    && wanted.equals(model.getResource().getSourcePath()));
            found = fits ? model : found;
        }
        return found;
    }
}
