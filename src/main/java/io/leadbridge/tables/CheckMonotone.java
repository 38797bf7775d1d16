package io.leadbridge.tables;

import io.leadbridge.kernel.Finding;
import java.util.ArrayList;
import java.util.List;

/** Whether the tables of a release go in the directions it promises, as findings. */
public final class CheckMonotone {

    private CheckMonotone() {}

    /** An error for each promise that is broken, says nothing, or could not be read; a warning for what could not be proved. */
    public static List<Finding> of(List<Table> tables, List<Monotone> promises, TableReader reader, String file) {
        ProveMonotone.Proofs proofs = ProveMonotone.of(tables, promises, reader, file, Budget.STANDARD);
        List<Finding> findings = new ArrayList<>(proofs.findings());
        for (MonotoneProof proof : proofs.proofs()) {
            Integer line = proof.promise().line();
            String message = "monotone '" + proof.promise().text() + "' is " + proof.sentence();
            switch (proof.verdict()) {
                case PROVED -> {}
                case NOT_PROVED -> findings.add(new Finding(Finding.Severity.WARNING, file, line, message));
                case REFUTED, VACUOUS -> findings.add(Finding.error(file, line, message));
            }
        }
        return findings;
    }
}
