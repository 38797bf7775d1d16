package io.leadbridge.rules.kie;

import io.leadbridge.tables.CompiledTable;
import io.leadbridge.tables.Match;
import io.leadbridge.tables.Table;
import io.leadbridge.tables.UndeclaredValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.EvaluatorResult;
import org.kie.dmn.api.core.event.DMNRuntimeEventManager;
import org.kie.dmn.core.api.DMNExpressionEvaluator;
import org.kie.dmn.core.ast.EvaluatorResultImpl;
import org.kie.dmn.core.impl.DMNRuntimeEventManagerUtils;
import org.kie.dmn.feel.FEEL;
import org.kie.dmn.feel.lang.CompiledExpression;
import org.kie.dmn.model.api.DecisionRule;
import org.kie.dmn.model.api.DecisionTable;

/** Evaluates a compiled table; whatever is not a plain hit on declared values is left to KIE, which says it in its own words. */
final class FastTable implements DMNExpressionEvaluator {

    private final String node;
    private final String name;
    private final @Nullable String id;
    private final CompiledTable table;
    private final DMNExpressionEvaluator kie;
    private final DMNExpressionEvaluator unmatched;
    private final FEEL feel = FEEL.newInstance(new RefusingLoader(FastTable.class.getClassLoader()), List.of());
    private final List<@Nullable String> rules = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final List<@Nullable CompiledExpression> expressions = new ArrayList<>();

    FastTable(String node, String name, DecisionTable logic, CompiledTable table, DMNExpressionEvaluator kie) {
        this(node, name, logic, table, kie, kie);
    }

    /** With KIE's own evaluator of the table, and one that says the same where no row matches. */
    FastTable(
            String node,
            String name,
            DecisionTable logic,
            CompiledTable table,
            DMNExpressionEvaluator kie,
            DMNExpressionEvaluator unmatched) {
        this.node = node;
        this.name = name;
        this.id = logic.getId();
        logic.getRule().forEach(rule -> rules.add(rule.getId()));
        this.table = table;
        this.kie = kie;
        this.unmatched = unmatched;
        table.table().columns().forEach(column -> {
            String text = column.name();
            texts.add(text);
            expressions.add(
                    text.matches("\\p{L}[\\p{L}\\p{N}_]*") ? null : feel.compile(text, feel.newCompilerContext()));
        });
    }

    /** Whether a table was read from this logic, as its rules tell; a rule needs no id (DMN 1.5, table 31). */
    static boolean isOf(Table table, DecisionTable logic) {
        List<DecisionRule> rules = logic.getRule();
        return table.rows().size() == rules.size()
                && IntStream.range(0, rules.size()).allMatch(at -> {
                    String id = rules.get(at).getId();
                    return id == null || table.rows().get(at).id().equals(id);
                });
    }

    @Override
    public EvaluatorResult evaluate(DMNRuntimeEventManager events, DMNResult result) {
        Match match = match(result);
        if (match == null || match.hasFormulas() || match.conflict().isPresent()) {
            return kie.evaluate(events, result);
        }
        if (!match.isHit()) {
            return unmatched.evaluate(events, result);
        }
        DMNRuntimeEventManagerUtils.fireBeforeEvaluateDecisionTable(events, node, name, id, result);
        int[] rows = match.rows();
        int[] selected = match.selected();
        DMNRuntimeEventManagerUtils.fireAfterEvaluateDecisionTable(
                events, node, name, id, result, numbers(rows), numbers(selected), ids(rows), ids(selected), id);
        return new EvaluatorResultImpl(match.answer(), EvaluatorResult.ResultType.SUCCESS);
    }

    private static List<Integer> numbers(int[] rows) {
        return Arrays.stream(rows).mapToObj(row -> row + 1).toList();
    }

    /** As the document has them; a rule needs none. */
    private List<@Nullable String> ids(int[] rows) {
        List<@Nullable String> ids = new ArrayList<>();
        for (int row : rows) {
            ids.add(rules.get(row));
        }
        return ids;
    }

    private @Nullable Match match(DMNResult result) {
        try {
            Map<String, Object> context = result.getContext().getAll();
            return table.match(column -> value(column, context));
        } catch (UndeclaredValue e) {
            return null;
        }
    }

    private @Nullable Object value(int column, Map<String, Object> context) {
        CompiledExpression expression = expressions.get(column);
        return expression == null || context.containsKey(texts.get(column))
                ? context.get(texts.get(column))
                : feel.evaluate(Objects.requireNonNull(expression), context);
    }
}
