package io.leadbridge.policy.cli;

import io.leadbridge.kernel.Finding;
import io.leadbridge.tables.DecisionGraph;
import io.leadbridge.tables.Proof;
import io.leadbridge.tables.ProveInvariants;
import io.leadbridge.tables.ProveInvariants.Proofs;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** Does it hold for every lead? */
@Command(
        name = "prove",
        header = "Prove invariants for all inputs, through the whole chain of tables.",
        description = "Or find the smallest case that breaks one.")
final class ProveCommand extends Question {

    @Parameters(
            arity = "0..*",
            paramLabel = "PATH",
            description = "DMN files in the order of their evaluation, or the folder of a release.")
    List<Path> paths = new ArrayList<>();

    @Option(names = "--policy", paramLabel = "FOLDER", description = "A release, such as policies/2026.11.1.")
    @Nullable
    Path policy;

    @Option(
            names = "--invariants",
            paramLabel = "FILE",
            description = "What must hold, as in invariants.yaml; a release's own where it is not named.")
    @Nullable
    Path invariants;

    ProveCommand(Tools tools) {
        super(tools);
    }

    @Override
    public Integer call() {
        List<Path> all = new ArrayList<>(paths);
        if (policy != null) {
            all.add(policy);
        }
        if (all.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "Name DMN files or --policy");
        }
        Documents documents = Documents.of(all, tools.files());
        if (invariants != null) {
            documents = documents.promising(promises(invariants));
        } else if (documents.promises().all().isEmpty() && documents.findings().isEmpty()) {
            throw new ParameterException(spec.commandLine(), "Nothing is promised: name --invariants");
        }
        DecisionGraph graph = tools.reader().graph(documents.texts());
        Proofs proofs = documents.findings().isEmpty()
                ? ProveInvariants.of(
                        graph,
                        documents.promises().all(),
                        tools.reader(),
                        documents.promises().file())
                : new Proofs(List.of(), List.of());
        List<Finding> findings = new ArrayList<>(documents.findings());
        findings.addAll(graph.findings());
        if (json) {
            print(tools.bodies().proofs(proofs, findings));
        } else {
            say(proofs, findings);
        }
        if (!documents.promises().monotone().isEmpty()) {
            err().println("note: 'leadbridge analyse' proves the 'monotone' promises");
        }
        return Outcome.of(proofs.isProved() && findings.stream().noneMatch(Finding::isError));
    }

    private void say(Proofs proofs, List<Finding> findings) {
        print(findings);
        print(proofs.findings());
        int width = proofs.proofs().stream()
                .mapToInt(proof -> proof.invariant().name().length())
                .max()
                .orElse(1);
        int proved = 0;
        for (Proof proof : proofs.proofs()) {
            proved += proof.verdict() == Proof.Verdict.PROVED ? 1 : 0;
            out().println(Lines.clean(String.format(
                    "%-" + Math.min(60, width) + "s  %s", proof.invariant().name(), proof.sentence())));
        }
        out().println(Lines.count(proofs.proofs().size(), "invariant", "invariants") + ", "
                + (proved == proofs.proofs().size() && proofs.isProved() ? "all proved" : proved + " proved"));
    }
}
