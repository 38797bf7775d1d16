package io.leadbridge.policy.cli;

import io.leadbridge.kernel.Finding;
import io.leadbridge.platform.GivenFile;
import io.leadbridge.platform.Unusable;
import io.leadbridge.policy.CaseResult;
import io.leadbridge.policy.CoverRelease;
import io.leadbridge.policy.LoadedReleases;
import io.leadbridge.policy.Release;
import io.leadbridge.policy.ReleaseContent;
import io.leadbridge.policy.ReleaseCoverage;
import io.leadbridge.policy.Releases.Summary;
import io.leadbridge.policy.RunCases;
import io.leadbridge.tables.ReadTables;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** Is a release sound, and does it keep its promises? */
@Command(
        name = "test",
        header = "Load a release as the service would, and run its golden cases.",
        description = "Loading checks pins, tables, guards and invariants; everything found is shown.")
final class TestCommand extends Question {

    @Parameters(
            arity = "1..*",
            paramLabel = "PATH",
            description = "The folder of a release, such as policies/2026.11.1; or DMN files, with --cases.")
    List<Path> paths = new ArrayList<>();

    @Option(
            names = "--cases",
            paramLabel = "FILE",
            description = "Run these cases of tables, written as in cases.yaml, on DMN files that are no release.")
    @Nullable
    Path cases;

    @Option(
            names = "--coverage",
            description =
                    "Show which rows, guards and boundaries no case hits; a row or guard that none does is a finding.")
    boolean coverage;

    @Option(
            names = "--generate",
            description = "Write a case for each row and boundary that none hits, ready to paste.")
    boolean generate;

    TestCommand(Tools tools) {
        super(tools);
    }

    /** What came of it; nothing was run where the release could not be loaded. */
    private record Run(
            Summary summary,
            @Nullable ReleaseContent content,
            List<CaseResult> results,
            @Nullable ReleaseCoverage coverage) {

        boolean isFine(boolean everyRow) {
            return summary.release().isPresent()
                    && results.stream().allMatch(CaseResult::isPassed)
                    && (!everyRow || coverage == null || coverage.isEveryRowHit());
        }
    }

    @Override
    public Integer call() {
        if (cases != null) {
            return files(cases);
        }
        if (paths.size() > 1) {
            throw new ParameterException(spec.commandLine(), "Name one folder of a release, or DMN files and --cases");
        }
        Path folder = paths.get(0);
        if (!Files.isDirectory(folder)) {
            throw new Unusable(folder + (Files.exists(folder) ? " is no folder of a release" : " does not exist"));
        }
        Run run = run(folder);
        if (json) {
            print(body(run));
        } else {
            report().say(run.summary(), run.content(), run.results());
            say(run.coverage());
        }
        return Outcome.of(run.isFine(coverage));
    }

    /** Cases of tables alone, on documents that are no release. */
    private int files(Path file) {
        Documents documents = Documents.of(paths, tools.files());
        var read = tools.files().cases(file.toString(), GivenFile.text(file));
        if (!read.findings().isEmpty()) {
            throw new Unusable(
                    file + " is no cases.yaml: " + Lines.of(read.findings().get(0)));
        }
        var tables = new ModelTables(tools.evaluator().get(), tools.reader(), documents.texts());
        var findings = new ArrayList<>(documents.findings());
        findings.addAll(ReadTables.of(documents.texts(), tools.reader()).findings());
        var results = RunCases.of(tables, read.all());
        ReleaseCoverage covered =
                coverage || generate ? CoverRelease.of(tables, documents.texts(), results, tools.reader()) : null;
        boolean fine = findings.stream().noneMatch(Finding::isError)
                && results.stream().allMatch(CaseResult::isPassed)
                && (!coverage || covered == null || covered.isEveryRowHit());
        if (json) {
            Map<String, @Nullable Object> body = new LinkedHashMap<>();
            body.put("fine", fine);
            body.put("release", null);
            body.put("cases", tools.bodies().cases(results));
            body.put("coverage", covered == null ? null : tools.bodies().coverage(null, results, covered));
            print(body);
        } else {
            print(findings);
            report().cases(file.toString(), results);
            say(covered);
        }
        return Outcome.of(fine);
    }

    private void say(@Nullable ReleaseCoverage covered) {
        if (covered != null) {
            report().coverage(covered, coverage);
            if (generate) {
                report().generated(covered, tools.files());
            }
        }
    }

    private TestReport report() {
        return new TestReport(out(), err());
    }

    private Run run(Path folder) {
        var one = new OneRelease(Documents.folders(folder, tools.files()), Documents.version(folder));
        var loaded = new LoadedReleases(one, tools.compiler().get(), tools.reader());
        loaded.reload();
        Summary summary = loaded.list().get(0);
        ReleaseContent content = one.read(one.version()).content().orElse(null);
        Release release = summary.release().orElse(null);
        if (release == null || content == null) {
            return new Run(summary, null, List.of(), null);
        }
        var results = RunCases.of(release, content.cases(), tools.decider().get());
        return new Run(
                summary,
                content,
                results,
                coverage || generate
                        ? CoverRelease.of(release.rules(), content.tables(), results, tools.reader())
                        : null);
    }

    private Map<String, @Nullable Object> body(Run run) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("fine", run.isFine(coverage));
        body.put("release", tools.bodies().release(run.summary()));
        Release release = run.summary().release().orElse(null);
        body.put("cases", release == null ? null : tools.bodies().cases(run.results()));
        body.put(
                "coverage",
                release == null || run.coverage() == null
                        ? null
                        : tools.bodies().coverage(release, run.results(), run.coverage()));
        return body;
    }
}
