package io.leadbridge.rules.kie;

import io.leadbridge.kernel.Reason;
import io.leadbridge.rules.EvaluatedDecision;
import io.leadbridge.rules.EvaluatedDecision.MatchedRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A whole file compiled: its tables found through their structure, its formulas as closures. What is not plain it leaves to KIE. */
final class QuickFile {

    private final List<Input> inputs;
    private final List<Step> order;
    private final List<Step> asWritten;
    private final Map<String, QuickTable> functions;
    private final int slots;

    QuickFile(
            List<Input> inputs, List<Step> order, List<Step> asWritten, Map<String, QuickTable> functions, int slots) {
        this.inputs = List.copyOf(inputs);
        this.order = List.copyOf(order);
        this.asWritten = List.copyOf(asWritten);
        this.functions = functions;
        this.slots = slots;
    }

    /** What the file is given from outside. */
    record Input(String name, int slot, ValueCheck check) {}

    /** One decision: a table, or a formula and the type of its result. */
    record Step(String name, int slot, @Nullable QuickTable table, Formula formula, ValueCheck check) {}

    /** The answer KIE would give; none where KIE has to be asked. */
    Optional<FileAnswer> answer(Map<String, @Nullable Object> known) {
        try {
            return Optional.of(evaluate(known));
        } catch (NotPlain | ArithmeticException e) {
            return Optional.empty();
        }
    }

    private FileAnswer evaluate(Map<String, @Nullable Object> known) {
        var values = new Slots(slots);
        for (Input input : inputs) {
            Object value = known.get(input.name());
            if (!input.check().holds(value)) {
                throw new NotPlain();
            }
            values.set(input.slot(), value);
        }
        Map<String, QuickTable.Evaluation> tables = new LinkedHashMap<>();
        for (Step step : order) {
            Object result;
            if (step.table() != null) {
                var evaluation = step.table().evaluate(values);
                tables.put(step.name(), evaluation);
                result = evaluation.hit().answer();
            } else {
                result = step.formula().value(values);
                if (!step.check().holds(result)) {
                    throw new NotPlain();
                }
            }
            values.set(step.slot(), result);
        }
        return describe(values, tables);
    }

    private FileAnswer describe(Slots values, Map<String, QuickTable.Evaluation> tables) {
        Map<String, @Nullable Object> results = new LinkedHashMap<>();
        List<Reason> reasons = new ArrayList<>();
        List<EvaluatedDecision> traces = new ArrayList<>();
        functions.forEach((name, function) -> {
            List<Integer> rows = values.matched(name);
            if (rows != null) {
                List<MatchedRule> rules = new ArrayList<>(rows.size());
                rows.forEach(row -> {
                    function.trace().reason(row, null).ifPresent(reasons::add);
                    rules.add(new MatchedRule(function.trace().ruleId(row), row));
                });
                traces.add(new EvaluatedDecision(name, function.trace().hitPolicy(), List.of(), rules, Map.of()));
            }
        });
        for (Step step : asWritten) {
            Object result = values.get(step.slot());
            results.put(step.name(), result);
            var evaluation = tables.get(step.name());
            if (evaluation == null || step.table() == null) {
                traces.add(new EvaluatedDecision(
                        step.name(), null, List.of(), List.of(), TraceValues.outputs(step.name(), List.of(), result)));
            } else {
                var hit = evaluation.hit();
                reasons.addAll(hit.reasons());
                traces.add(new EvaluatedDecision(
                        step.name(),
                        step.table().trace().hitPolicy(),
                        evaluation.inputs(),
                        hit.rules(),
                        hit.outputs()));
            }
        }
        return new FileAnswer(results, reasons, traces);
    }
}
