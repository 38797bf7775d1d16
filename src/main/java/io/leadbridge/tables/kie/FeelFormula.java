package io.leadbridge.tables.kie;

import io.leadbridge.tables.Bounds;
import io.leadbridge.tables.Formula;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.feel.runtime.events.FEELEvent;
import org.kie.dmn.api.feel.runtime.events.FEELEventListener;
import org.kie.dmn.feel.FEEL;
import org.kie.dmn.feel.lang.CompiledExpression;
import org.kie.dmn.feel.lang.ast.ASTNode;
import org.kie.dmn.feel.lang.types.impl.ComparablePeriod;

/** A formula in FEEL; one that fails for some values has no known value there. */
final class FeelFormula implements Formula {

    private static final int MOST_CHARACTERS = 10_000;
    private static final int MOST_ELEMENTS = 1_000;

    private final CompiledExpression compiled;
    private final List<Object> literals;
    private final ASTNode tree;
    private final Failures failures = new Failures();
    private final FEEL feel;

    FeelFormula(FEEL feel, CompiledExpression compiled, ASTNode tree) {
        this.feel = feel;
        this.compiled = compiled;
        this.literals = List.copyOf(FeelReads.of(tree).literals());
        this.tree = tree;
    }

    @Override
    public @Nullable Object evaluate(Map<String, @Nullable Object> values) {
        Map<String, @Nullable Object> context = new HashMap<>();
        values.forEach((path, value) -> put(context, path, value));
        synchronized (feel) {
            feel.addListener(failures);
            try {
                failures.any = false;
                Object result = feel.evaluate(compiled, context);
                return failures.any || !isSmall(result) ? UNKNOWN : result;
            } catch (RuntimeException e) {
                return UNKNOWN;
            } finally {
                feel.removeListener(failures);
            }
        }
    }

    /** Formulas that feed each other could double a value at every step. */
    private static boolean isSmall(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.size() <= MOST_ELEMENTS && list.stream().allMatch(one -> isPlain(one) && isSmall(one))
                : isPlain(value) && (!(value instanceof String text) || text.length() <= MOST_CHARACTERS);
    }

    private static boolean isPlain(@Nullable Object value) {
        return !(value instanceof Iterable<?>) && !(value instanceof Map<?, ?>);
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, @Nullable Object> context, String path, @Nullable Object value) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            context.put(path, value instanceof Period period ? new ComparablePeriod(period) : value);
        } else {
            ((Map<String, @Nullable Object>)
                            context.computeIfAbsent(path.substring(0, dot), root -> new HashMap<String, Object>()))
                    .put(path.substring(dot + 1), value);
        }
    }

    @Override
    public @Nullable Bounds bounds(Map<String, Bounds> inputs) {
        return FeelBounds.of(tree, inputs);
    }

    @Override
    public List<Object> literals() {
        return literals;
    }

    /** Notes whether an evaluation failed. */
    private static final class Failures implements FEELEventListener {

        private boolean any;

        @Override
        public void onEvent(FEELEvent event) {
            any |= event.getSeverity() == FEELEvent.Severity.ERROR;
        }
    }
}
