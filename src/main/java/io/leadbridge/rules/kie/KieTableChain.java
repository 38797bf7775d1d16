package io.leadbridge.rules.kie;

import io.leadbridge.kernel.Reason;
import io.leadbridge.rules.EvaluatedDecision;
import io.leadbridge.rules.EvaluatedDecision.MatchedRule;
import io.leadbridge.rules.JudgementFailed;
import io.leadbridge.rules.JudgementFailed.Cause;
import io.leadbridge.rules.ModelEvaluation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNDecisionResult;
import org.kie.dmn.api.core.DMNMessage;
import org.kie.dmn.api.core.DMNResult;

/** Evaluates DMN files one after the other; each sees the facts and the results of those before it. */
final class KieTableChain implements TableChain {

    private final List<TableFile> qualifying;
    private final List<TableFile> routing;
    private final Map<String, String> smallNames = new HashMap<>();
    private final Known.Names names;
    private final Known.Names results;
    private final Slots.Size room;

    KieTableChain(List<TableFile> files) {
        int cut = 0;
        while (cut < files.size() && !files.get(cut).inputs().contains(ChainNames.EFFECT)) {
            cut++;
        }
        this.qualifying = List.copyOf(files.subList(0, cut));
        this.routing = List.copyOf(files.subList(cut, files.size()));
        Set<String> wanted = new HashSet<>(TableFacts.NAMES);
        files.forEach(file -> {
            file.decisions().forEach(name -> smallNames.put(name, ChainNames.decapitalised(name)));
            wanted.addAll(file.inputs());
        });
        this.names = new Known.Names(wanted);
        this.results = new Known.Names(smallNames.keySet());
        this.room = files.stream()
                .map(TableFile::quick)
                .filter(Objects::nonNull)
                .map(QuickFile::size)
                .reduce(Slots.Size.NONE, Slots.Size::max);
    }

    @Override
    public Known known() {
        return new Known(names);
    }

    @Override
    public Answer answer() {
        return new Answer(new Known(results), new Slots(room));
    }

    @Override
    public void qualify(Known known, Answer answer) {
        run(qualifying, known, answer);
    }

    @Override
    public void route(Known known, Answer answer) {
        run(routing, known, answer);
    }

    private void run(List<TableFile> files, Known known, Answer answer) {
        for (TableFile file : files) {
            if (file.quick() == null || !file.quick().answer(known::get, answer)) {
                throughKie(file, known::get, answer);
            }
            for (String decision : file.decisions()) {
                publish(known, decision, answer.values().get(decision));
            }
        }
    }

    static void throughKie(TableFile file, QuickFile.Given known, Answer answer) {
        DMNContext context = file.runtime().newContext();
        file.inputs().forEach(input -> context.set(input, known.get(input)));
        TraceListener.start();
        new FileTrace(file, file.runtime().evaluateAll(file.model(), context)).addTo(answer);
    }

    /** Later tables know a result by its name, with a small first letter, and by the names of its components. */
    private void publish(Known known, String name, @Nullable Object value) {
        known.set(name, value);
        known.set(smallNames.getOrDefault(name, name), value);
        if (value instanceof Map<?, ?> components) {
            components.forEach((component, part) -> known.set(String.valueOf(component), part));
        }
    }

    @Override
    public List<EvaluatedDecision> evaluate(String decision, Map<String, @Nullable Object> inputs) {
        Optional<TableFile> found = files().filter(
                        candidate -> candidate.decisions().contains(decision))
                .findFirst();
        if (found.isEmpty()) {
            return List.of(function(decision, inputs));
        }
        TableFile file = found.get();
        DMNContext context = new ModelInputs(file.runtime(), file.model()).context(inputs);
        file.inputs().stream().filter(input -> !context.isDefined(input)).forEach(input -> context.set(input, null));
        TraceListener.start();
        DMNResult result = file.runtime().evaluateByName(file.model(), context, decision);
        Answer answer = answer();
        new FileTrace(file, result).addTo(answer);
        return answer.evaluatedDecisions();
    }

    /** A table that others call as a function. */
    private EvaluatedDecision function(String name, Map<String, @Nullable Object> inputs) {
        TableFile file = files().filter(candidate -> candidate.tables().containsKey(name))
                .findFirst()
                .orElseThrow(() -> new JudgementFailed(Cause.TABLE_FAILED, name, "there is no such decision"));
        TableTrace table = Objects.requireNonNull(file.tables().get(name));
        TraceListener.start();
        ModelEvaluation.Result result = new ModelInvocation(file.runtime(), file.model())
                .invoke(Objects.requireNonNull(ModelInvocation.find(file.model(), name)), inputs)
                .results()
                .get(0);
        List<Integer> rows = TraceListener.rows().getOrDefault(name, List.of());
        if (result.status() != ModelEvaluation.Status.SUCCEEDED) {
            throw new JudgementFailed(Cause.TABLE_FAILED, name, "it cannot be called with these inputs");
        }
        if (rows.isEmpty() && !table.collects() && result.result() == null) {
            throw new JudgementFailed(Cause.TABLE_NO_MATCH, name, "no row matches");
        }
        Map<String, Object> context = new HashMap<>(inputs);
        return new EvaluatedDecision(
                name,
                table.hitPolicy(),
                table.inputs(context),
                FileTrace.rules(table, rows),
                table.outputs(result.result()));
    }

    @Override
    public Map<String, Integer> rows() {
        Map<String, Integer> rows = new LinkedHashMap<>();
        files().forEach(file -> file.tables().forEach((name, table) -> rows.put(name, table.size())));
        return rows;
    }

    private java.util.stream.Stream<TableFile> files() {
        return java.util.stream.Stream.concat(qualifying.stream(), routing.stream());
    }

    @Override
    public void close() {
        // a runtime holds nothing but memory
    }

    /** What the evaluation of one file gave; anything but a full success has failed. */
    private record FileTrace(TableFile file, DMNResult result) {

        FileTrace {
            for (DMNMessage message : result.getMessages(DMNMessage.Severity.ERROR)) {
                throw new JudgementFailed(Cause.TABLE_FAILED, file.path(), String.valueOf(message.getMessageType()));
            }
        }

        private List<DMNDecisionResult> evaluated() {
            return file.decisions().stream()
                    .map(result::getDecisionResultByName)
                    .filter(one -> one.getEvaluationStatus() == DMNDecisionResult.DecisionEvaluationStatus.SUCCEEDED)
                    .toList();
        }

        void addTo(Answer answer) {
            List<Reason> reasons = answer.reasons();
            List<EvaluatedDecision> traces = answer.evaluatedDecisions();
            Map<String, List<Integer>> matched = TraceListener.rows();
            Map<String, Object> context = result.getContext().getAll();
            file.tables().forEach((name, table) -> {
                if (file.model().getDecisionByName(name) == null && matched.containsKey(name)) {
                    List<Integer> rows = matched.get(name);
                    rows.forEach(row -> table.reason(row, null).ifPresent(reasons::add));
                    traces.add(new EvaluatedDecision(name, table.hitPolicy(), List.of(), rules(table, rows), Map.of()));
                }
            });
            for (DMNDecisionResult one : evaluated()) {
                String name = one.getDecisionName();
                answer.values().set(name, one.getResult());
                TableTrace table = file.tables().get(name);
                if (table == null) {
                    traces.add(new EvaluatedDecision(name, null, List.of(), List.of(), outputs(name, one.getResult())));
                } else if (matched.containsKey(name)) {
                    List<Integer> rows = matched.get(name);
                    addReasons(reasons, table, rows, one.getResult());
                    traces.add(new EvaluatedDecision(
                            name,
                            table.hitPolicy(),
                            table.inputs(context),
                            rules(table, rows),
                            outputs(name, one.getResult())));
                }
                if (table != null
                        && !table.collects()
                        && matched.getOrDefault(name, List.of()).isEmpty()
                        && one.getResult() == null) {
                    throw new JudgementFailed(Cause.TABLE_NO_MATCH, name, "no row matches");
                }
            }
        }

        private static void addReasons(
                List<Reason> reasons, TableTrace table, List<Integer> rows, @Nullable Object output) {
            for (int i = 0; i < rows.size(); i++) {
                Object mine = output instanceof List<?> list && list.size() == rows.size() ? list.get(i) : output;
                table.reason(rows.get(i), mine).ifPresent(reasons::add);
            }
        }

        private static List<MatchedRule> rules(TableTrace table, List<Integer> rows) {
            return rows.stream().map(table::rule).toList();
        }

        private Map<String, @Nullable Object> outputs(String name, @Nullable Object value) {
            TableTrace table = file.tables().get(name);
            return table == null ? TraceValues.outputs(name, List.of(), value) : table.outputs(value);
        }
    }
}
