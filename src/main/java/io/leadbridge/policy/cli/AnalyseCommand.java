package io.leadbridge.policy.cli;

import io.leadbridge.tables.AnalyseTables;
import io.leadbridge.tables.AnalyseTables.Analysis;
import io.leadbridge.tables.HitPolicy;
import io.leadbridge.tables.Proof;
import io.leadbridge.tables.Table;
import io.leadbridge.tables.TableReport;
import io.leadbridge.tables.TableReport.Verdict;
import io.leadbridge.tables.UnreadTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Gaps, conflicts, unreachable rows. */
@Command(
        name = "analyse",
        header = "Find gaps, conflicts, unreachable and needless rows, for all inputs.",
        description = "Found is what keeps a release from being loaded; hints are shown, too.")
final class AnalyseCommand extends Question {

    @Parameters(arity = "1..*", paramLabel = "PATH", description = "A DMN file, or the folder of a release.")
    List<Path> paths = new ArrayList<>();

    @Option(
            names = "--invariants",
            paramLabel = "FILE",
            description = "Prove its 'monotone' promises, too; those of a release are its own.")
    @Nullable
    Path invariants;

    AnalyseCommand(Tools tools) {
        super(tools);
    }

    @Override
    public Integer call() {
        Documents documents = Documents.of(paths, tools.files());
        if (invariants != null) {
            documents = documents.promising(promises(invariants));
        }
        Analysis read = AnalyseTables.of(
                documents.texts(),
                documents.promises().monotone(),
                documents.promises().file(),
                tools.reader());
        var findings = new ArrayList<>(documents.findings());
        findings.addAll(read.findings());
        Analysis analysis = new Analysis(read.tables(), read.reports(), read.unread(), read.monotone(), findings);
        if (json) {
            print(tools.bodies().analysis(analysis));
        } else {
            say(analysis);
        }
        return Outcome.of(analysis.isSound() && analysis.isProved());
    }

    private void say(Analysis analysis) {
        print(analysis.findings());
        int width = Stream.concat(
                        analysis.tables().stream().map(Table::name),
                        analysis.unread().stream().map(UnreadTable::name))
                .mapToInt(String::length)
                .max()
                .orElse(0);
        for (int i = 0; i < analysis.tables().size(); i++) {
            say(analysis.tables().get(i), analysis.reports().get(i), width);
        }
        analysis.unread().forEach(table -> {
            head(table.name(), table.hitPolicy(), table.rows(), width, "NOT READ");
            out().println(Lines.noted("not proved", table.sentence()));
        });
        analysis.monotone().forEach(proof -> out().println(
                        Lines.noted(proof.verdict() == Proof.Verdict.PROVED ? "proved" : "promise", proof.sentence())));
        long sound = analysis.reports().stream().filter(TableReport::isSound).count();
        int all = analysis.tables().size() + analysis.unread().size();
        out().println(Lines.count(all, "table", "tables") + ", "
                + (all == 0 ? "nothing to analyse" : sound == all ? "all sound" : (all - sound) + " not sound"));
    }

    private void say(Table table, TableReport report, int width) {
        head(
                table.name(),
                table.hitPolicy(),
                table.rows().size(),
                width,
                report.isSound() ? "sound" : report.isProved() ? "NOT SOUND" : "NOT PROVED");
        report.gaps().forEach(gap -> {
            out().println(Lines.noted("gap", gap.sentence()));
            out().println(Lines.below(Lines.example(gap.example())));
        });
        report.overlaps().stream()
                .filter(overlap -> overlap.verdict() == Verdict.CONFLICT)
                .forEach(overlap -> out().println(Lines.noted("conflict", overlap.sentence())));
        report.unreachable().forEach(note -> out().println(Lines.noted("unreachable", note.sentence())));
        report.redundant().forEach(note -> out().println(Lines.noted("hint", note.sentence())));
        report.idle().forEach(input -> out().println(Lines.noted("hint", "no answer depends on " + input)));
        report.mergeable().forEach(pair -> out().println(Lines.noted("hint", pair.sentence())));
        report.nullGaps().forEach(gap -> out().println(Lines.noted("hint", gap.sentence())));
        if (!report.isProved()) {
            out().println(Lines.noted("not proved", "the budget did not suffice: there may be more"));
        }
    }

    private void head(String name, HitPolicy policy, int rows, int width, String verdict) {
        out().println(Lines.clean(String.format(
                "%-" + Math.max(1, Math.min(40, width)) + "s  %-13s  %9s  %s",
                name,
                policy,
                Lines.count(rows, "row", "rows"),
                verdict)));
    }
}
