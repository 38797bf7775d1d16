package io.leadbridge.policy.cli;

import io.leadbridge.policy.CaseResult;
import io.leadbridge.policy.CoverRelease;
import io.leadbridge.policy.LoadedReleases;
import io.leadbridge.policy.Release;
import io.leadbridge.policy.ReleaseContent;
import io.leadbridge.policy.ReleaseCoverage;
import io.leadbridge.policy.Releases.Summary;
import io.leadbridge.policy.RunCases;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Is a release sound, and does it keep its promises? */
@Command(
        name = "test",
        header = "Load a release as the service would, and run its golden cases.",
        description = "Loading checks pins, tables, guards and invariants; everything found is shown.")
final class TestCommand extends Question {

    @Parameters(
            index = "0",
            paramLabel = "FOLDER",
            description = "The folder of a release, such as policies/2026.11.1.")
    Path folder = Path.of("");

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
        if (!Files.isDirectory(folder)) {
            throw new Unusable(folder + (Files.exists(folder) ? " is no folder of a release" : " does not exist"));
        }
        Run run = run();
        if (json) {
            print(body(run));
        } else {
            new TestReport(out(), err()).say(run.summary(), run.content(), run.results(), run.coverage(), coverage);
            if (generate && run.coverage() != null) {
                new TestReport(out(), err()).generated(run.coverage(), tools.files());
            }
        }
        return Outcome.of(run.isFine(coverage));
    }

    private Run run() {
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
                        : tools.bodies().coverage(release.version(), release.digest(), run.results(), run.coverage()));
        return body;
    }
}
