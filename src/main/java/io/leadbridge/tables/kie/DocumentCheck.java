package io.leadbridge.tables.kie;

import io.leadbridge.kernel.Finding;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.model.api.DMNElementReference;
import org.kie.dmn.model.api.DRGElement;
import org.kie.dmn.model.api.Decision;
import org.kie.dmn.model.api.DecisionRule;
import org.kie.dmn.model.api.DecisionTable;
import org.kie.dmn.model.api.Definitions;

/** What must be there before anything else can be read: names, references, and as many entries in each row as there are columns. */
final class DocumentCheck {

    private final String file;
    private final Lines lines;
    private final List<Finding> findings;
    private boolean usable = true;

    private DocumentCheck(String file, Lines lines, List<Finding> findings) {
        this.file = file;
        this.lines = lines;
        this.findings = findings;
    }

    static boolean isUsable(String file, Lines lines, Definitions definitions, List<Finding> findings) {
        DocumentCheck check = new DocumentCheck(file, lines, findings);
        definitions.getDrgElement().forEach(check::named);
        definitions.getItemDefinition().forEach(item -> {
            if (isBlank(item.getName())) {
                check.refuse(item.getId(), "an item definition has no name");
            }
        });
        return check.usable;
    }

    /** Whether nothing is missing in the tables of a usable document; cells may be wrong. */
    static boolean isWhole(Definitions definitions) {
        List<Finding> unsaid = new ArrayList<>();
        Lines nowhere = new Lines("");
        return definitions.getDrgElement().stream()
                .allMatch(element -> !(DmnTableReader.logic(element) instanceof DecisionTable table)
                        || isComplete("", nowhere, element.getName(), table, unsaid));
    }

    /** Whether each row of a table has an entry for each column; what is wrong is said. */
    static boolean isComplete(String file, Lines lines, String name, DecisionTable table, List<Finding> findings) {
        DocumentCheck check = new DocumentCheck(file, lines, findings);
        if (table.getOutput().isEmpty()) {
            check.refuse(table.getId(), "table '" + name + "' has no output");
        }
        for (int r = 0; r < table.getRule().size() && check.usable; r++) {
            DecisionRule row = table.getRule().get(r);
            if (row.getInputEntry().size() != table.getInput().size()
                    || row.getOutputEntry().size() != table.getOutput().size()) {
                check.refuse(
                        row.getId(),
                        "table '" + name + "', row " + (r + 1) + " has "
                                + row.getInputEntry().size() + " input entries and "
                                + row.getOutputEntry().size() + " output entries, but the table has "
                                + table.getInput().size() + " inputs and "
                                + table.getOutput().size() + " outputs");
            }
        }
        return check.usable;
    }

    private void named(DRGElement element) {
        if (isBlank(element.getName())) {
            refuse(element.getId(), "a " + element.getClass().getSimpleName().replaceFirst("^T", "") + " has no name");
        }
        if (element instanceof Decision decision && !isBlank(decision.getName())) {
            decision.getInformationRequirement().forEach(requirement -> {
                if (isEmpty(requirement.getRequiredDecision()) && isEmpty(requirement.getRequiredInput())) {
                    refuse(
                            requirement.getId(),
                            "decision '" + decision.getName() + "' requires something without a reference");
                }
            });
        }
    }

    private static boolean isEmpty(@Nullable DMNElementReference reference) {
        return reference == null || isBlank(reference.getHref());
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private void refuse(@Nullable String id, String message) {
        usable = false;
        findings.add(Finding.error(file, lines.of(id), message));
    }
}
