package io.leadbridge.tables;

import io.leadbridge.kernel.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Analyses every table of some documents, and proves what is promised of them. */
public final class AnalyseTables {

    private AnalyseTables() {}

    /**
     * What was found.
     *
     * @param reports one for each table
     * @param unread tables that are there, but could not be read in full, so that nothing is known of them
     * @param monotone one for each promise that could be read
     * @param findings what kept documents, tables and promises from being read in full
     */
    public record Analysis(
            List<Table> tables,
            List<TableReport> reports,
            List<UnreadTable> unread,
            List<MonotoneProof> monotone,
            List<Finding> findings) {

        /** No gap, no conflict, no unreachable row, no broken promise, and every document and table could be read. */
        public boolean isSound() {
            return unread.isEmpty()
                    && reports.stream().allMatch(TableReport::isSound)
                    && monotone.stream().noneMatch(proof -> proof.verdict() == Proof.Verdict.REFUTED)
                    && findings.stream().noneMatch(Finding::isError);
        }

        /** Whether there is nothing more to find. */
        public boolean isProved() {
            return unread.isEmpty()
                    && reports.stream().allMatch(TableReport::isProved)
                    && monotone.stream().noneMatch(proof -> proof.verdict() == Proof.Verdict.NOT_PROVED);
        }
    }

    /**
     * Analyses.
     *
     * @param documents by file
     * @param file where the promises stand
     */
    public static Analysis of(Map<String, String> documents, List<Monotone> promises, String file, TableReader reader) {
        return of(documents, promises, file, reader, Budget.STANDARD);
    }

    /** The budget is for all tables together, and once more for all promises. */
    public static Analysis of(
            Map<String, String> documents, List<Monotone> promises, String file, TableReader reader, Budget budget) {
        ReadTables read = ReadTables.of(documents, reader);
        ProveMonotone.Proofs proofs = ProveMonotone.of(read.tables(), promises, reader, file, budget);
        List<Finding> findings = new ArrayList<>(read.findings());
        findings.addAll(proofs.findings());
        read.tables().forEach(table -> findings.addAll(table.notes()));
        List<Table> tables = read.tables().stream().map(Table::withInputsOnce).toList();
        return new Analysis(
                tables,
                AnalyseTable.all(tables, budget).stream()
                        .map(report -> read.faulty().contains(report.table()) ? report.faulty() : report)
                        .toList(),
                read.unread(),
                proofs.proofs(),
                findings);
    }
}
