package io.leadbridge.rules.kie;

import io.leadbridge.kernel.Reason;
import io.leadbridge.rules.EvaluatedDecision.EvaluatedInput;
import io.leadbridge.rules.EvaluatedDecision.MatchedRule;
import io.leadbridge.tables.CompiledTable;
import io.leadbridge.tables.Match;
import io.leadbridge.tables.UndeclaredValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A decision table of a compiled file: its columns as formulas, and all that can be said of a hit before it happens. */
final class QuickTable {

    private final CompiledTable table;
    private final List<Formula> columns;
    private final List<List<Formula>> outputs;
    private final TableTrace trace;
    private final ValueCheck result;
    private final Map<Match, Hit> hits = new ConcurrentHashMap<>();

    /**
     * @param outputs the output cells of each row
     */
    QuickTable(
            CompiledTable table,
            List<Formula> columns,
            List<List<Formula>> outputs,
            TableTrace trace,
            ValueCheck result) {
        if (!table.isProved()) {
            throw new Unread("a table beyond the budget of its compilation");
        }
        this.table = table;
        this.columns = columns;
        this.outputs = outputs;
        this.trace = trace;
        this.result = result;
    }

    TableTrace trace() {
        return trace;
    }

    /** What follows from the rows that match: the same every time they do. */
    record Hit(Match match, List<Reason> reasons, List<MatchedRule> rules, Map<String, @Nullable Object> outputs) {

        @Nullable
        Object answer() {
            return match.answer();
        }
    }

    /** A hit, and the values that led to it. */
    record Evaluation(Hit hit, List<EvaluatedInput> inputs) {}

    Evaluation evaluate(Slots slots) {
        @Nullable Object[] values = new @Nullable Object[columns.size()];
        Hit hit = hit(slots, values);
        List<EvaluatedInput> inputs = new ArrayList<>(values.length);
        for (int i = 0; i < values.length; i++) {
            inputs.add(new EvaluatedInput(trace.expression(i), TraceValues.of(values[i])));
        }
        return new Evaluation(hit, inputs);
    }

    /** The same without its inputs, for a function that is called often. */
    Hit hit(Slots slots) {
        return hit(slots, new @Nullable Object[columns.size()]);
    }

    private Hit hit(Slots slots, @Nullable Object[] values) {
        Match match;
        try {
            match = table.match(column -> values[column] = columns.get(column).value(slots));
        } catch (UndeclaredValue e) {
            throw new NotPlain();
        }
        if (match.hasFormulas() && match.isHit()) {
            return describe(table.answer(
                    match.rows(), (row, column) -> outputs.get(row).get(column).value(slots)));
        }
        Hit hit = hits.get(match);
        if (hit == null) {
            hit = describe(match);
            hits.put(match, hit);
        }
        return hit;
    }

    private Hit describe(Match match) {
        boolean empty = !match.isHit() && !trace.collects();
        if (empty || match.hasFormulas() || match.conflict().isPresent() || !result.holds(match.answer())) {
            throw new NotPlain();
        }
        List<Reason> reasons = new ArrayList<>();
        List<MatchedRule> rules = new ArrayList<>();
        for (int i = 0; i < match.rowCount(); i++) {
            int row = match.row(i) + 1;
            Object mine = match.answer() instanceof List<?> list && list.size() == match.rowCount()
                    ? list.get(i)
                    : match.answer();
            trace.reason(row, mine).ifPresent(reasons::add);
            rules.add(new MatchedRule(trace.ruleId(row), row));
        }
        return new Hit(match, List.copyOf(reasons), List.copyOf(rules), trace.outputs(match.answer()));
    }
}
