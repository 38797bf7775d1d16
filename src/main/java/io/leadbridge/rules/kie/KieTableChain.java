package io.leadbridge.rules.kie;

import io.leadbridge.rules.EvaluatedDecision;
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
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNResult;

/** Evaluates DMN files one after the other; each sees the facts and the results of those before it. */
final class KieTableChain implements TableChain {

    private final List<Link> qualifying;
    private final List<Link> routing;
    private final Known.Names names;
    private final Known.Names results;
    private final Slots.Size room;

    KieTableChain(List<TableFile> files) {
        int cut = 0;
        while (cut < files.size() && !files.get(cut).inputs().contains(ChainNames.EFFECT)) {
            cut++;
        }
        Set<String> wanted = new HashSet<>(TableFacts.NAMES);
        files.forEach(file -> wanted.addAll(file.inputs()));
        this.names = new Known.Names(wanted);
        this.results = new Known.Names(
                files.stream().flatMap(file -> file.decisions().stream()).toList());
        List<Link> links =
                files.stream().map(file -> Link.of(file, names, results)).toList();
        this.qualifying = links.subList(0, cut);
        this.routing = links.subList(cut, links.size());
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

    private static void run(List<Link> links, Known known, Answer answer) {
        for (Link link : links) {
            QuickFile quick = link.file().quick();
            if (quick == null
                    || !quick.answer((number, name) -> known.at(link.inputs().get(number)), answer)) {
                throughKie(link.file(), known::get, answer);
            }
            for (Result result : link.results()) {
                publish(known, result, answer.values().at(result.place()));
            }
        }
    }

    static void throughKie(TableFile file, Function<String, @Nullable Object> known, Answer answer) {
        DMNContext context = file.runtime().newContext();
        file.inputs().forEach(input -> context.set(input, known.apply(input)));
        TraceListener.start();
        new FileTrace(file, file.runtime().evaluateAll(file.model(), context)).addTo(answer);
    }

    /** Later tables know a result by its name, with a small first letter, and by the names of its components. */
    private static void publish(Known known, Result result, @Nullable Object value) {
        known.put(result.name(), value);
        known.put(result.smallName(), value);
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

    private Stream<TableFile> files() {
        return Stream.concat(qualifying.stream(), routing.stream()).map(Link::file);
    }

    @Override
    public void close() {
        // a runtime holds nothing but memory
    }

    /**
     * A file of the chain.
     *
     * @param inputs where those of its compiled form are known
     */
    private record Link(TableFile file, List<Integer> inputs, List<Result> results) {

        static Link of(TableFile file, Known.Names names, Known.Names results) {
            List<Integer> inputs = file.quick() == null
                    ? List.of()
                    : file.quick().inputs().stream().map(names::place).toList();
            return new Link(
                    file,
                    inputs,
                    file.decisions().stream()
                            .map(name -> new Result(
                                    results.place(name),
                                    names.place(name),
                                    names.place(ChainNames.decapitalised(name))))
                            .toList());
        }
    }

    /**
     * What a decision gives.
     *
     * @param place among the results
     * @param name where later tables find it, less than 0 where none asks
     * @param smallName the same for its name with a small first letter
     */
    private record Result(int place, int name, int smallName) {}
}
