package io.leadbridge.tables;

import io.leadbridge.kernel.Finding;
import java.util.ArrayList;
import java.util.List;

/** Whether tables may be used in a release: what analysis finds wrong with them, as findings. */
public final class CheckTables {

    private CheckTables() {}

    /** An error for each gap, conflict and unreachable row; a warning for what could not be read or proved. */
    public static List<Finding> of(String file, ReadTables read) {
        List<Finding> findings = new ArrayList<>(read.findings());
        for (Table table : read.tables()) {
            TableReport report = AnalyseTable.of(table.withInputsOnce());
            report.gaps().forEach(gap -> findings.add(error(file, table, gap.sentence())));
            report.overlaps().stream()
                    .filter(overlap -> overlap.verdict() == TableReport.Verdict.CONFLICT)
                    .forEach(overlap -> findings.add(error(file, table, overlap.sentence())));
            report.unreachable().forEach(note -> findings.add(error(file, table, note.sentence())));
            if (!report.isProved()) {
                findings.add(new Finding(
                        Finding.Severity.WARNING,
                        file,
                        null,
                        "table '" + table.name() + "': gaps and overlaps are not proved within the budget"));
            }
        }
        return findings;
    }

    private static Finding error(String file, Table table, String sentence) {
        return Finding.error(file, null, "table '" + table.name() + "': " + sentence);
    }
}
