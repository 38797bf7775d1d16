package io.leadbridge.rules.kie;

import io.leadbridge.rules.JudgementFailed;
import io.leadbridge.rules.ModelEvaluation;
import io.leadbridge.rules.ModelRequest;
import io.leadbridge.rules.RuleSource;
import io.leadbridge.tables.TableReader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.compiler.RuntimeTypeCheckOption;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/** A document behind the doors of production: as a file of a release, and as a model that is tried. */
@SuppressWarnings("NullAway") // inputs may be null; the maps only carry them
final class Doors {

    private final RuleSource source;
    private final TableFile file;
    private final KieTableChain chain;
    private final DMNRuntime tried;

    private Doors(RuleSource source, TableFile file, DMNRuntime tried) {
        this.source = source;
        this.file = file;
        this.chain = new KieTableChain(List.of(file));
        this.tried = tried;
    }

    /** Null where the table may not stand in a release. */
    static @Nullable Doors open(String document, TableReader reader) {
        var source = new RuleSource("t.dmn", document);
        List<io.leadbridge.kernel.Finding> findings = new ArrayList<>();
        TableFile file = TableFile.compile(source, reader, findings);
        return file == null ? null : new Doors(source, file, tried(source, reader));
    }

    /** The same with KIE alone behind them. */
    static Doors ofKie(String document) {
        Doors doors = Objects.requireNonNull(open(document, new NoTables()));
        DMNRuntime runtime = DMNRuntimeBuilder.fromDefaults()
                .setRootClassLoader(new RefusingLoader(Doors.class.getClassLoader()))
                .setOption(new RuntimeTypeCheckOption(true))
                .buildConfiguration()
                .fromResources(List.of(ResourceFactory.newReaderResource(new StringReader(document), "UTF-8")))
                .getOrElseThrow(IllegalArgumentException::new);
        runtime.addListener(new TraceListener());
        TableFile file = doors.file;
        return new Doors(
                doors.source,
                new TableFile(
                        file.path(),
                        runtime,
                        runtime.getModels().get(0),
                        file.inputs(),
                        file.decisions(),
                        file.tables(),
                        null),
                doors.tried);
    }

    private static DMNRuntime tried(RuleSource source, TableReader reader) {
        return ModelEngine.compile(List.of(source), new ModelSandbox(List.of(source)), reader);
    }

    /** What a decision of a release is, with all that is recorded of it, or how it failed. */
    record Said(List<?> answer, @Nullable Object value, @Nullable String failure) {

        static Said failed(JudgementFailed failure) {
            return new Said(List.of(), null, failure.getMessage());
        }
    }

    Said judge(Map<String, @Nullable Object> inputs) {
        Known known = chain.known();
        inputs.forEach(known::set);
        Answer answer = chain.answer();
        try {
            chain.qualify(known, answer);
            return new Said(
                    List.of(answer.reasons(), answer.evaluatedDecisions()),
                    QuickAgreesWithKieTest.plain(answer.values().get("T")),
                    null);
        } catch (JudgementFailed e) {
            return Said.failed(e);
        }
    }

    /** The decision by itself, as the cases of a table ask for it. */
    Said evaluate(Map<String, @Nullable Object> inputs) {
        try {
            return new Said(chain.evaluate("T", inputs), null, null);
        } catch (JudgementFailed e) {
            return Said.failed(e);
        }
    }

    /** The model as anybody may try it. */
    ModelEvaluation attempt(Map<String, @Nullable Object> inputs) {
        Map<String, @Nullable Object> written = new LinkedHashMap<>();
        inputs.forEach((name, value) -> written.put(name, ModelValues.write(value)));
        var request = new ModelRequest(List.of(source), null, List.of(), null, null, written);
        ModelEvaluation evaluation =
                new ModelRun(request, tried, tried.getModels().get(0)).evaluate();
        Set.copyOf(tried.getListeners()).forEach(tried::removeListener);
        return evaluation;
    }

    /** Whether the whole file answers these inputs without KIE. */
    boolean isQuick(Map<String, @Nullable Object> inputs) {
        return file.quick() != null && file.quick().results((number, name) -> inputs.get(name)) != null;
    }
}
