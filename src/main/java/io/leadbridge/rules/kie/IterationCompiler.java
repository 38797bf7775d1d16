package io.leadbridge.rules.kie;

import io.leadbridge.rules.kie.FormulaCompiler.CompiledFunction;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.lang.ast.BaseNode;
import org.kie.dmn.feel.lang.ast.ForExpressionNode;
import org.kie.dmn.feel.lang.ast.IterationContextNode;
import org.kie.dmn.feel.lang.ast.QuantifiedExpressionNode;
import org.kie.dmn.feel.lang.ast.QuantifiedExpressionNode.Quantifier;

/** Compiles what runs through a list: {@code for}, {@code some} and {@code every}. */
final class IterationCompiler {

    private final SlotNames names;
    private final Map<String, CompiledFunction> functions;

    IterationCompiler(SlotNames names, Map<String, CompiledFunction> functions) {
        this.names = names;
        this.functions = functions;
    }

    Formula loop(ForExpressionNode loop) {
        Iteration iteration = iteration(loop.getIterationContexts(), loop.getExpression());
        return slots -> {
            List<?> items = PlainFunctions.list(iteration.items().value(slots));
            @Nullable Object[] results = new @Nullable Object[items.size()];
            for (int i = 0; i < items.size(); i++) {
                results[i] = iteration.of(items.get(i), slots);
            }
            return Arrays.asList(results);
        };
    }

    Formula quantified(QuantifiedExpressionNode quantified) {
        Iteration iteration = iteration(quantified.getIterationContexts(), quantified.getExpression());
        boolean decisive = quantified.getQuantifier() != Quantifier.EVERY;
        return slots -> {
            boolean decided = false;
            for (Object item : PlainFunctions.list(iteration.items().value(slots))) {
                Object holds = iteration.of(item, slots);
                if (holds != null && !(holds instanceof Boolean)) {
                    throw new NotPlain();
                }
                decided |= holds != null && holds.equals(decisive);
            }
            return decided == decisive;
        };
    }

    private Iteration iteration(List<IterationContextNode> variables, BaseNode body) {
        if (variables.size() != 1) {
            throw new Unread("a loop over several lists");
        }
        IterationContextNode variable = variables.get(0);
        if (variable.getRangeEndExpr() != null) {
            throw new Unread("a loop over a range");
        }
        Formula items = new FormulaCompiler(names, functions).compile(variable.getExpression());
        SlotNames inner = names.inner();
        int place = inner.add(variable.getName().getText().strip());
        return new Iteration(items, place, new FormulaCompiler(inner, functions).compile(body));
    }

    /** A variable that runs through a list, and what is asked of each of its values. */
    private record Iteration(Formula items, int place, Formula body) {

        @Nullable
        Object of(@Nullable Object item, Slots slots) {
            slots.set(place, item);
            return body.value(slots);
        }
    }
}
