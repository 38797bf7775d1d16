package io.leadbridge.rules.kie;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.lang.EvaluationContext;
import org.kie.dmn.feel.lang.ast.ForExpressionNode;
import org.kie.dmn.feel.lang.ast.IterationContextNode;

/**
 * A loop that keeps its names to itself. KIE leaves frames of names behind after a loop, and takes one too many away where there is nothing
 * to repeat, so that a name beside the loop would mean something else after it. This stands where the loop has what it runs through, runs
 * all of it on a copy of the frames, and leaves the loop itself without rounds.
 */
final class LoopScope extends IterationContextNode {

    private final ForExpressionNode whole;

    private LoopScope(ForExpressionNode loop) {
        super(
                loop.getIterationContexts().get(0).getName(),
                loop.getIterationContexts().get(0).getExpression(),
                null,
                loop.getText());
        this.whole = new ForExpressionNode(loop.getIterationContexts(), loop.getExpression(), loop.getText());
        whole.copyLocationAttributesFrom(loop);
        copyLocationAttributesFrom(loop);
    }

    /** Into a loop whose repeated part is as it will stay. */
    static void into(ForExpressionNode loop) {
        if (!loop.getIterationContexts().isEmpty()
                && !(loop.getIterationContexts().get(0) instanceof LoopScope)) {
            loop.setIterationContexts(List.of(new LoopScope(loop)));
        }
    }

    /** Nothing is left to run through, for which KIE takes away a frame; null makes it answer null. */
    @Override
    @SuppressWarnings("unchecked")
    public @Nullable Object evaluate(EvaluationContext context) {
        Object results = whole.evaluate(context.current());
        if (!(results instanceof List<?> found) || !(context.getValue(PartialResults.NAME) instanceof List<?> answer)) {
            return null;
        }
        ((List<Object>) answer).addAll(found);
        context.enterFrame();
        return List.of();
    }
}
