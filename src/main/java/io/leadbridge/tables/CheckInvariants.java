package io.leadbridge.tables;

import io.leadbridge.kernel.Finding;
import java.util.ArrayList;
import java.util.List;

/** Whether the invariants of a release hold, as findings. */
public final class CheckInvariants {

    private CheckInvariants() {}

    /**
     * An error for each invariant that is broken, says nothing, could not be read, or hangs on a formula; a warning for what the budget did not suffice to prove.
     *
     * @param graph of the release's documents
     */
    public static List<Finding> of(DecisionGraph graph, List<Invariant> invariants, TableReader reader, String file) {
        if (invariants.isEmpty()) {
            return List.of();
        }
        ProveInvariants.Proofs proofs = ProveInvariants.of(graph, invariants, reader, file);
        List<Finding> findings = new ArrayList<>(
                graph.findings().stream().filter(Finding::isError).toList());
        findings.addAll(proofs.findings());
        for (Proof proof : proofs.proofs()) {
            Invariant invariant = proof.invariant();
            String message = "invariant '" + invariant.name() + "' is " + proof.sentence();
            switch (proof.verdict()) {
                case PROVED -> {}
                case NOT_PROVED ->
                    findings.add(new Finding(
                            proof.isUndecided() ? Finding.Severity.ERROR : Finding.Severity.WARNING,
                            file,
                            invariant.line(),
                            message));
                case REFUTED, VACUOUS -> findings.add(Finding.error(file, invariant.line(), message));
            }
        }
        return findings;
    }
}
