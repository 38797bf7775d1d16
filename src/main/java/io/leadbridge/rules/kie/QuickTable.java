package io.leadbridge.rules.kie;

import io.leadbridge.kernel.Reason;
import io.leadbridge.rules.EvaluatedDecision.MatchedRule;
import io.leadbridge.rules.EvaluatedInputs;
import io.leadbridge.tables.CompiledTable;
import io.leadbridge.tables.HitPolicy;
import io.leadbridge.tables.Match;
import io.leadbridge.tables.Output;
import io.leadbridge.tables.Table;
import io.leadbridge.tables.UndeclaredValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A decision table of a compiled file: its columns as formulas, and all that can be said of a hit before it happens. */
final class QuickTable {

    private static final int MAX_COMPUTED = 1_024;

    private final CompiledTable table;
    private final Formula[] columns;
    private final List<List<Formula>> outputs;
    private final OutputChecks checks;
    private final List<Map.Entry<Integer, Formula>> behindTheFirst;
    private final TableTrace trace;
    private final ValueCheck result;
    private final Map<Match, Hit> hits = new ConcurrentHashMap<>();
    private final Map<Computed, Hit> computed = new ConcurrentHashMap<>();

    /**
     * @param outputs the output cells of each row
     */
    QuickTable(
            CompiledTable table,
            List<Formula> columns,
            List<List<Formula>> outputs,
            OutputChecks checks,
            TableTrace trace,
            ValueCheck result) {
        if (!table.isProved() || !checks.hold(table.table())) {
            throw new Unread("a table beyond the budget of its compilation, or with an output nobody declares");
        }
        this.table = table;
        this.columns = columns.toArray(Formula[]::new);
        this.outputs = outputs;
        this.checks = checks;
        this.behindTheFirst =
                table.table().hitPolicy() == HitPolicy.FIRST ? formulas(table.table(), outputs) : List.of();
        this.trace = trace;
        this.result = result;
    }

    /** Each formula once, with its column: KIE evaluates those of every row that matches, even where the first is enough. */
    private static List<Map.Entry<Integer, Formula>> formulas(Table table, List<List<Formula>> outputs) {
        Map<Output.Formula, Map.Entry<Integer, Formula>> formulas = new HashMap<>();
        for (int row = 0; row < outputs.size(); row++) {
            for (int c = 0; c < outputs.get(row).size(); c++) {
                if (table.rows().get(row).outputs().get(c) instanceof Output.Formula text) {
                    formulas.put(text, Map.entry(c, outputs.get(row).get(c)));
                }
            }
        }
        return List.copyOf(formulas.values());
    }

    int width() {
        return columns.length;
    }

    TableTrace trace() {
        return trace;
    }

    /** Whether it answers with the same object whenever the same rows match. */
    boolean hasFewAnswers() {
        return table.table().rows().stream()
                .flatMap(row -> row.outputs().stream())
                .allMatch(Output.Literal.class::isInstance);
    }

    /** What follows from the rows that match: the same every time they do. */
    record Hit(Match match, List<Reason> reasons, List<MatchedRule> rules, Map<String, @Nullable Object> outputs) {

        @Nullable
        Object answer() {
            return match.answer();
        }
    }

    /** A hit, and the values that led to it. */
    record Evaluation(Hit hit, EvaluatedInputs inputs) {}

    Evaluation evaluate(Slots slots) {
        Hit hit = decide(slots);
        @Nullable Object[] values = slots.row();
        @Nullable Object[] plain = new @Nullable Object[columns.length];
        for (int i = 0; i < plain.length; i++) {
            plain[i] = TraceValues.of(values[i]);
        }
        return new Evaluation(hit, new EvaluatedInputs(trace.expressions(), plain));
    }

    /** The same for a decision without its inputs. */
    Hit decide(Slots slots) {
        fill(slots.row(), slots);
        return hit(slots, slots.row(), slots.point());
    }

    /** The same for a function, which may be called while the columns of another table are evaluated. */
    Hit hit(Slots slots) {
        @Nullable Object[] values = new @Nullable Object[columns.length];
        fill(values, slots);
        return hit(slots, values, new int[values.length]);
    }

    private void fill(@Nullable Object[] values, Slots slots) {
        for (int i = 0; i < columns.length; i++) {
            values[i] = columns[i].value(slots);
        }
    }

    private Hit hit(Slots slots, @Nullable Object[] values, int[] point) {
        Match match;
        try {
            match = table.match(values, point);
        } catch (UndeclaredValue e) {
            throw new NotPlain();
        }
        for (int i = 0; i < behindTheFirst.size(); i++) {
            Map.Entry<Integer, Formula> formula = behindTheFirst.get(i);
            checked(formula.getKey(), formula.getValue().value(slots));
        }
        return match.hasFormulas() && match.isHit() ? withFormulas(match, slots) : known(match);
    }

    private @Nullable Object checked(int column, @Nullable Object value) {
        if (!checks.holds(column, value)) {
            throw new NotPlain();
        }
        return value;
    }

    /** Formulas mostly copy one of a few words; then what follows from them is remembered. */
    private Hit withFormulas(Match match, Slots slots) {
        List<Formula> row = outputs.get(match.row(0));
        @Nullable Object[] values = new @Nullable Object[row.size()];
        boolean isWords = match.rowCount() == 1;
        for (int i = 0; i < values.length && isWords; i++) {
            values[i] = checked(i, row.get(i).value(slots));
            isWords = values[i] == null
                    || values[i] instanceof String
                    || values[i] instanceof Boolean
                    || isLiteral(match, i);
        }
        if (!isWords) {
            return describe(answer(match, slots));
        }
        var key = new Computed(match, Arrays.asList(values));
        Hit hit = computed.get(key);
        if (hit == null) {
            hit = describe(table.answer(match.rows(), (at, column) -> values[column]));
            if (computed.size() < MAX_COMPUTED) {
                computed.put(key, hit);
            }
        }
        return hit;
    }

    /** All that the rows say is evaluated before it is known what counts, as KIE does. */
    private Match answer(Match match, Slots slots) {
        int[] rows = match.rows();
        int width = outputs.get(rows[0]).size();
        @Nullable Object[] values = new @Nullable Object[rows.length * width];
        for (int i = 0; i < values.length; i++) {
            int column = i % width;
            values[i] = checked(column, outputs.get(rows[i / width]).get(column).value(slots));
        }
        return table.answer(rows, (row, column) -> values[Arrays.binarySearch(rows, row) * width + column]);
    }

    private boolean isLiteral(Match match, int column) {
        return table.table().rows().get(match.row(0)).outputs().get(column) instanceof Output.Literal;
    }

    private record Computed(Match match, List<@Nullable Object> values) {}

    private Hit known(Match match) {
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
        int[] selected = match.selected();
        for (int i = 0; i < selected.length; i++) {
            int row = selected[i] + 1;
            Object mine = match.answer() instanceof List<?> list && list.size() == selected.length
                    ? list.get(i)
                    : match.answer();
            trace.reason(row, mine).ifPresent(reasons::add);
            rules.add(trace.rule(row));
        }
        return new Hit(match, List.copyOf(reasons), List.copyOf(rules), trace.outputs(match.answer()));
    }
}
