package io.leadbridge.policy.cli;

import io.leadbridge.kernel.Finding;
import io.leadbridge.policy.AuthoredFiles;
import io.leadbridge.policy.CaseResult;
import io.leadbridge.policy.ReleaseContent;
import io.leadbridge.policy.ReleaseCoverage;
import io.leadbridge.policy.Releases.Summary;
import io.leadbridge.tables.TableCoverage;
import java.io.PrintWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a test of a release found, for people. */
record TestReport(PrintWriter out, PrintWriter err) {

    private static final String NOT_ALL_PROVED = " was found, but not all is proved: see the warnings";

    void say(Summary summary, @Nullable ReleaseContent content, List<CaseResult> results) {
        summary.findings().forEach(finding -> (finding.isError() ? out : err).println(Lines.of(finding)));
        if (content == null || summary.release().isEmpty()) {
            out.println("release " + summary.version() + ": refused; its cases were not run");
            return;
        }
        out.println("release " + summary.version() + ": loaded, " + content.digest());
        out.println(Lines.noted("tables", tables(content, summary)));
        out.println(Lines.noted(
                "promises",
                Lines.count(content.invariants().all().size(), "invariant", "invariants") + " and "
                        + Lines.count(content.invariants().monotone().size(), "direction", "directions")
                        + (isWarned(summary) ? ": no breach" + NOT_ALL_PROVED : " hold for all inputs")));
        cases("policies/" + content.version() + "/cases.yaml", results);
    }

    private static boolean isWarned(Summary summary) {
        return summary.findings().stream().anyMatch(finding -> finding.severity() == Finding.Severity.WARNING);
    }

    private static String tables(ReleaseContent content, Summary summary) {
        var inventory = summary.release().orElseThrow().rules().inventory();
        return Lines.count(inventory.tables().size(), "table", "tables") + " in "
                + Lines.count(content.tables().size(), "file", "files") + ", no gap, no conflict, no unreachable row"
                + (isWarned(summary) ? NOT_ALL_PROVED : "") + "; "
                + Lines.count(inventory.guards().size(), "guard", "guards");
    }

    /** How they went, and what differs where they failed. */
    void cases(String file, List<CaseResult> results) {
        long failed = results.stream().filter(result -> !result.isPassed()).count();
        out.println(
                Lines.noted("cases", results.size() + " run, " + (failed == 0 ? "all passed" : failed + " failed")));
        results.stream().filter(result -> !result.isPassed()).forEach(result -> {
            out.println(Lines.noted(
                    "FAILED",
                    result.subject().name() + " (" + file + ":"
                            + result.subject().line() + ")"));
            result.differences().forEach(difference -> out.println(Lines.below(difference)));
        });
    }

    /** Counts, and with {@code full} every row, guard and boundary that is missing. */
    void coverage(ReleaseCoverage coverage, boolean full) {
        var tables = coverage.tables().stream()
                .map(ReleaseCoverage.OneTable::coverage)
                .toList();
        out.println(Lines.noted(
                "coverage",
                hit(tables.stream()
                                .flatMap(table -> table.rows().stream().map(TableCoverage.RowHits::cases))
                                .toList())
                        + " rows, "
                        + hit(coverage.guards().stream()
                                .map(ReleaseCoverage.GuardHits::cases)
                                .toList())
                        + " guards, "
                        + hit(tables.stream()
                                .flatMap(table -> table.boundaries().stream().map(TableCoverage.BoundaryHits::cases))
                                .toList())
                        + " boundaries"));
        if (full) {
            coverage.guards().stream()
                    .filter(guard -> guard.cases().isEmpty())
                    .forEach(guard ->
                            out.println(Lines.noted("missing", "in no case guard " + guard.guard() + " fires")));
            tables.forEach(table -> table.missing().forEach(text -> out.println(Lines.noted("missing", text))));
            coverage.tables().forEach(table -> table.left().forEach(text -> out.println(Lines.noted("note", text))));
        }
    }

    private static String hit(List<List<String>> hits) {
        return hits.stream().filter(cases -> !cases.isEmpty()).count() + " of " + hits.size();
    }

    /** After a line that says what it is, so that all below can be pasted. */
    void generated(ReleaseCoverage coverage, AuthoredFiles files) {
        out.println();
        out.println(
                "# What no case hits yet; the tables themselves say what comes out. Read each, keep what is right.");
        coverage.tables().forEach(table -> table.generated().forEach(one -> out.print(files.yaml(one))));
    }
}
