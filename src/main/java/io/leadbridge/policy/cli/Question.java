package io.leadbridge.policy.cli;

import io.leadbridge.kernel.Finding;
import io.leadbridge.platform.GivenFile;
import io.leadbridge.platform.Json;
import io.leadbridge.platform.Unusable;
import io.leadbridge.policy.ReleaseInvariants;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What all commands share. */
@Command(sortOptions = false)
abstract class Question implements Callable<Integer> {

    @Option(names = "--json", order = 90, description = "Answer in JSON, with the body the API has.")
    boolean json;

    @Option(
            names = {"-h", "--help"},
            order = 91,
            usageHelp = true,
            description = "Show this and do nothing.")
    boolean help;

    @Spec
    CommandSpec spec;

    final Tools tools;

    Question(Tools tools) {
        this.tools = tools;
    }

    PrintWriter out() {
        return spec.commandLine().getOut();
    }

    PrintWriter err() {
        return spec.commandLine().getErr();
    }

    void print(Object body) {
        out().println(Json.pretty(body));
    }

    /** Errors are results; warnings are not. */
    void print(List<Finding> findings) {
        findings.forEach(finding -> (finding.isError() ? out() : err()).println(Lines.of(finding)));
    }

    ReleaseInvariants promises(Path file) {
        var read = tools.files().invariants(file.toString(), GivenFile.text(file));
        if (!read.findings().isEmpty()) {
            throw new Unusable(
                    file + " is no invariants.yaml: " + Lines.of(read.findings().get(0)));
        }
        return read.all();
    }
}
