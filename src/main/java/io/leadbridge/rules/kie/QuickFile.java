package io.leadbridge.rules.kie;

import io.leadbridge.rules.EvaluatedDecision;
import io.leadbridge.rules.EvaluatedDecision.MatchedRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A whole file compiled: its tables found through their structure, its formulas as closures. What is not plain it leaves to KIE. */
final class QuickFile {

    private final List<Input> inputs;
    private final List<Step> order;
    private final List<Step> asWritten;
    private final List<Function> functions;
    private final Slots.Size size;

    QuickFile(List<Input> inputs, List<Step> order, List<Step> asWritten, List<Function> functions, int places) {
        this.inputs = List.copyOf(inputs);
        this.order = List.copyOf(order);
        this.asWritten = List.copyOf(asWritten);
        this.functions = List.copyOf(functions);
        int widest = order.stream()
                .mapToInt(step -> step.table() == null ? 0 : step.table().width())
                .max()
                .orElse(0);
        this.size = new Slots.Size(places, widest);
    }

    /** What the file is given from outside. */
    record Input(String name, int slot, ValueCheck check) {}

    /**
     * One decision: a table, or a formula and the type of its result.
     *
     * @param place among the decisions as written
     */
    record Step(String name, int place, int slot, @Nullable QuickTable table, Formula formula, ValueCheck check) {}

    /** A table that is called with arguments, and where it notes its rows. */
    record Function(String name, int slot, QuickTable table) {}

    /** Where the file finds its inputs: by their number, as written, or by their name. */
    interface Given {
        @Nullable
        Object get(int number, String name);
    }

    List<String> inputs() {
        return inputs.stream().map(Input::name).toList();
    }

    Slots.Size size() {
        return size;
    }

    /** The results as KIE would give them, without a trace; null where KIE has to be asked. */
    @Nullable
    Map<String, @Nullable Object> results(Given known) {
        try {
            Slots values = evaluate(known, null, new Slots(size));
            Map<String, @Nullable Object> results = new LinkedHashMap<>();
            asWritten.forEach(step -> results.put(step.name(), values.get(step.slot())));
            return results;
        } catch (NotPlain | ArithmeticException e) {
            return null;
        }
    }

    /** Adds to an answer what KIE would say; false, and nothing is added, where KIE has to be asked. */
    boolean answer(Given known, Answer answer) {
        var evaluations = new QuickTable.Evaluation[asWritten.size()];
        Slots values;
        try {
            answer.room().clear();
            values = evaluate(known, evaluations, answer.room());
        } catch (NotPlain | ArithmeticException e) {
            return false;
        }
        for (Function function : functions) {
            List<MatchedRule> rules = values.matched(function.slot());
            if (rules != null) {
                describe(function, rules, answer);
            }
        }
        for (int i = 0; i < evaluations.length; i++) {
            describe(asWritten.get(i), evaluations[i], values, answer);
        }
        return true;
    }

    private Slots evaluate(Given known, QuickTable.@Nullable Evaluation @Nullable [] evaluations, Slots values) {
        for (int i = 0; i < inputs.size(); i++) {
            Input input = inputs.get(i);
            Object value = known.get(i, input.name());
            if (!input.check().holds(value)) {
                throw new NotPlain();
            }
            values.set(input.slot(), value);
        }
        for (int i = 0; i < order.size(); i++) {
            Step step = order.get(i);
            if (step.table() == null) {
                Object result = step.formula().value(values);
                if (!step.check().holds(result)) {
                    throw new NotPlain();
                }
                values.set(step.slot(), result);
            } else if (evaluations == null) {
                values.set(step.slot(), step.table().decide(values).answer());
            } else {
                var evaluation = step.table().evaluate(values);
                evaluations[step.place()] = evaluation;
                values.set(step.slot(), evaluation.hit().answer());
            }
        }
        return values;
    }

    private static void describe(Function function, List<MatchedRule> rules, Answer answer) {
        TableTrace trace = function.table().trace();
        for (int i = 0; i < rules.size(); i++) {
            trace.reason(rules.get(i).ruleIndex(), null).ifPresent(answer.reasons()::add);
        }
        answer.evaluatedDecisions()
                .add(new EvaluatedDecision(function.name(), trace.hitPolicy(), List.of(), rules, Map.of()));
    }

    private static void describe(Step step, QuickTable.@Nullable Evaluation evaluation, Slots values, Answer answer) {
        Object result = values.get(step.slot());
        answer.values().set(step.name(), result);
        if (evaluation == null || step.table() == null) {
            answer.evaluatedDecisions()
                    .add(new EvaluatedDecision(
                            step.name(),
                            null,
                            List.of(),
                            List.of(),
                            step.formula() instanceof Remembered remembered
                                    ? remembered.outputs(values)
                                    : TraceValues.outputs(step.name(), List.of(), result)));
        } else {
            var hit = evaluation.hit();
            answer.reasons().addAll(hit.reasons());
            answer.evaluatedDecisions()
                    .add(new EvaluatedDecision(
                            step.name(),
                            step.table().trace().hitPolicy(),
                            evaluation.inputs(),
                            hit.rules(),
                            hit.outputs()));
        }
    }
}
