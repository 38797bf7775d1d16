package io.leadbridge.rules.kie;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.EvaluatorResult;
import org.kie.dmn.api.core.event.DMNRuntimeEventManager;
import org.kie.dmn.core.api.DMNExpressionEvaluator;

/** Logic that is compiled when it is first evaluated, if ever; for one thread. */
final class LazyLogic implements DMNExpressionEvaluator {

    private final Supplier<DMNExpressionEvaluator> compiler;
    private @Nullable DMNExpressionEvaluator logic;

    LazyLogic(Supplier<DMNExpressionEvaluator> compiler) {
        this.compiler = compiler;
    }

    @Override
    public EvaluatorResult evaluate(DMNRuntimeEventManager events, DMNResult result) {
        DMNExpressionEvaluator compiled = logic == null ? compiler.get() : logic;
        logic = compiled;
        return compiled.evaluate(events, result);
    }
}
