package io.leadbridge.rules.kie;

import java.util.List;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.EvaluatorResult;
import org.kie.dmn.api.core.event.DMNRuntimeEventManager;
import org.kie.dmn.core.api.DMNExpressionEvaluator;

/** What a boxed loop repeats, which sees the results of the rounds before it and no more. */
record LoopRound(DMNExpressionEvaluator logic) implements DMNExpressionEvaluator {

    @Override
    public EvaluatorResult evaluate(DMNRuntimeEventManager events, DMNResult result) {
        DMNContext context = result.getContext();
        if (context.get(PartialResults.NAME) instanceof List<?> results) {
            context.set(PartialResults.NAME, PartialResults.soFar(results));
        }
        return logic.evaluate(events, result);
    }
}
