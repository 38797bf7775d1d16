package io.leadbridge.policy.cli;

import io.leadbridge.kernel.Finding;
import io.leadbridge.tables.CompareDocuments;
import io.leadbridge.tables.CompareDocuments.Differences;
import io.leadbridge.tables.TableDifference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** What would be answered differently. */
@Command(
        name = "compare",
        header = "Find exactly the inputs that two versions answer differently.",
        description = "Tables are matched by name; moved rows and another spelling of a cell make no difference.")
final class CompareCommand extends Question {

    @Parameters(index = "0", paramLabel = "OLD", description = "A DMN file, or the folder of a release.")
    Path before = Path.of("");

    @Parameters(index = "1", paramLabel = "NEW", description = "The other version.")
    Path after = Path.of("");

    CompareCommand(Tools tools) {
        super(tools);
    }

    @Override
    public Integer call() {
        Documents old = Documents.of(List.of(before), tools.files());
        Documents young = Documents.of(List.of(after), tools.files());
        Differences read = CompareDocuments.of(old.texts(), young.texts(), tools.reader());
        List<Finding> findings = new ArrayList<>(old.findings());
        findings.addAll(young.findings());
        findings.addAll(read.findings());
        Differences differences =
                new Differences(read.added(), read.removed(), read.unread(), read.formulas(), read.tables(), findings);
        if (json) {
            print(tools.bodies().differences(differences));
        } else {
            say(differences);
        }
        return Outcome.of(differences.isEquivalent());
    }

    private void say(Differences differences) {
        print(differences.findings());
        differences.added().forEach(name -> out().println(Lines.clean(name + ": added")));
        differences.removed().forEach(name -> out().println(Lines.clean(name + ": removed")));
        differences.unread().forEach(name -> out().println(
                        Lines.clean(name + ": not compared, it could not be read in full")));
        differences.formulas().forEach(name -> out().println(
                        Lines.clean(name + ": its formula is another, so that its values may be")));
        int same = 0;
        for (TableDifference table : differences.tables()) {
            same += table.isEquivalent() ? 1 : 0;
            if (!table.isEquivalent() || !table.notes().isEmpty()) {
                say(table);
            }
        }
        out().println(Lines.count(differences.tables().size(), "table", "tables") + " in both, "
                + (same == differences.tables().size() && same > 0 ? "all equivalent" : same + " equivalent"));
    }

    private void say(TableDifference table) {
        out().println(Lines.clean(table.table() + ": "
                + (table.isEquivalent()
                        ? "equivalent"
                        : table.isProved()
                                ? Lines.count(table.regions().size(), "region differs", "regions differ")
                                : "not known")));
        table.notes().forEach(note -> out().println(Lines.noted("note", note)));
        table.regions().forEach(region -> {
            out().println(Lines.noted("differs", region.sentence()));
            out().println(Lines.below(Lines.example(region.example())));
        });
        if (!table.isProved() && table.notes().isEmpty()) {
            out().println(Lines.noted("not proved", "the budget did not suffice"));
        }
    }
}
