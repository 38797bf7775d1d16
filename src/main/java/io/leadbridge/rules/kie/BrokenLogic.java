package io.leadbridge.rules.kie;

import java.util.List;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.EvaluatorResult;
import org.kie.dmn.api.core.event.DMNRuntimeEventManager;
import org.kie.dmn.core.api.DMNExpressionEvaluator;
import org.kie.dmn.core.ast.EvaluatorResultImpl;
import org.kie.dmn.core.impl.DMNResultImpl;

/** Logic with a text in it that is no FEEL: it fails, whatever could be read of that text. */
record BrokenLogic(List<SyntaxFault> faults) implements DMNExpressionEvaluator {

    private static final int MOST_TOLD = 100;

    @Override
    public EvaluatorResult evaluate(DMNRuntimeEventManager events, DMNResult result) {
        faults.stream().limit(MOST_TOLD).forEach(fault -> fault.tell((DMNResultImpl) result));
        return new EvaluatorResultImpl(null, EvaluatorResult.ResultType.FAILURE);
    }
}
