package io.leadbridge.tables.kie;

import io.leadbridge.kernel.Finding;
import io.leadbridge.tables.CellTest;
import io.leadbridge.tables.Column;
import io.leadbridge.tables.HitPolicy;
import io.leadbridge.tables.Output;
import io.leadbridge.tables.OutputColumn;
import io.leadbridge.tables.Row;
import io.leadbridge.tables.Table;
import io.leadbridge.tables.UnreadTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.model.api.DMNElement;
import org.kie.dmn.model.api.DRGElement;
import org.kie.dmn.model.api.Decision;
import org.kie.dmn.model.api.DecisionRule;
import org.kie.dmn.model.api.DecisionTable;
import org.kie.dmn.model.api.OutputClause;
import org.kie.dmn.model.api.UnaryTests;

/** Reads one table; what keeps it from being compiled is a warning for each cell, and what no engine could evaluate an error. */
final class OneTable {

    private static final int MOST_FINDINGS = 100;

    private final String file;
    private final Lines lines;
    private final String name;
    private final DecisionTable table;
    private final List<Finding> findings;
    private final List<InputReader> inputs = new ArrayList<>();
    private final List<OutputReader> outputs = new ArrayList<>();
    private boolean outside;
    private boolean faulty;
    private int unnamed;

    OneTable(
            String file,
            Lines lines,
            Literals literals,
            Types types,
            Spelling spelling,
            DRGElement element,
            DecisionTable table,
            List<Finding> findings) {
        this.file = file;
        this.lines = lines;
        CellReader cells = new CellReader(literals);
        this.name = element.getName();
        this.table = table;
        this.findings = findings;
        Set<String> names = spelling.names(element);
        for (int c = 0; c < table.getInput().size(); c++) {
            inputs.add(new InputReader(cells, types, spelling, names, table, c));
        }
        for (OutputClause clause : table.getOutput()) {
            OutputReader output = new OutputReader(literals, cells, types, spelling, names, clause);
            outputs.add(output);
            try {
                output.limit(table, policy().isSingle(), resultType(element));
            } catch (Outside e) {
                blame(clause, column(clause), e);
            }
        }
    }

    private static @Nullable QName resultType(DRGElement element) {
        return element instanceof Decision decision && decision.getVariable() != null
                ? decision.getVariable().getTypeRef()
                : null;
    }

    Optional<Table> read() {
        for (InputReader input : inputs) {
            try {
                input.read(fault -> blame(input.clause(), input.name(), fault));
            } catch (Outside e) {
                leave(input.clause(), input.name(), e);
            }
        }
        List<Column> columns = inputs.stream().map(InputReader::column).toList();
        List<Row> rows = new ArrayList<>();
        for (int r = 0; r < table.getRule().size(); r++) {
            rows.add(row(r, table.getRule().get(r)));
        }
        if (columns.isEmpty()) {
            leave(table, "the table", new Outside("no inputs"));
        }
        List<OutputColumn> outputColumns = outputColumns();
        boolean byPriority = policy() == HitPolicy.PRIORITY || policy() == HitPolicy.OUTPUT_ORDER;
        if (byPriority
                && outputColumns.stream().allMatch(column -> column.priorities().isEmpty())) {
            leave(
                    table,
                    "hit policy " + table.getHitPolicy().value(),
                    new Outside(
                            "needs the output values, listed one by one from the highest to the lowest",
                            Outside.Fault.VALUE));
        }
        Optional<List<Output>> otherwise = otherwise();
        if (unnamed > MOST_FINDINGS) {
            findings.add(new Finding(
                    Finding.Severity.WARNING,
                    file,
                    lines.of(table.getId()),
                    "table '" + name + "': " + (unnamed - MOST_FINDINGS) + " more such cells; evaluated by KIE"));
        }
        return outside
                ? Optional.empty()
                : Optional.of(new Table(name, policy(), columns, outputColumns, rows, otherwise));
    }

    UnreadTable unread() {
        return new UnreadTable(name, policy(), table.getRule().size());
    }

    /** Whether it was read, though an error was found in it. */
    boolean isFaulty() {
        return faulty && !outside;
    }

    /** What is wrong here keeps nothing from being analysed. */
    private void blame(DMNElement element, String where, Outside fault) {
        faulty = true;
        find(element, where, fault);
    }

    private void leave(DMNElement element, String where, Outside piece) {
        outside = true;
        find(element, where, piece);
    }

    private void find(DMNElement element, String where, Outside piece) {
        if (++unnamed > MOST_FINDINGS) {
            return;
        }
        boolean wrong = piece.fault() != Outside.Fault.NONE;
        findings.add(new Finding(
                wrong ? Finding.Severity.ERROR : Finding.Severity.WARNING,
                file,
                lines.of(element.getId()),
                "table '" + name + "', " + where + ": " + piece.construct() + (wrong ? "" : "; evaluated by KIE")));
    }

    private Row row(int number, DecisionRule rule) {
        List<CellTest> tests = new ArrayList<>();
        for (int c = 0; c < inputs.size(); c++) {
            UnaryTests entry = rule.getInputEntry().get(c);
            InputReader input = inputs.get(c);
            try {
                tests.add(input.cell(entry, unnamed < MOST_FINDINGS));
            } catch (Outside e) {
                tests.add(CellTest.ANY);
                leave(entry.getId() == null ? rule : entry, "row " + (number + 1) + ", " + input.name(), e);
            }
        }
        List<Output> said = new ArrayList<>();
        for (int c = 0; c < outputs.size(); c++) {
            said.add(output(number, c, rule));
        }
        return new Row(rule.getId() == null ? name + "_" + (number + 1) : rule.getId(), tests, said);
    }

    private Output output(int row, int column, DecisionRule rule) {
        return outputs.get(column)
                .read(
                        rule.getOutputEntry().get(column),
                        fault -> blame(
                                rule,
                                "row " + (row + 1) + ", "
                                        + column(table.getOutput().get(column)),
                                fault));
    }

    private static String column(OutputClause clause) {
        return clause.getName() == null ? "output" : "output '" + clause.getName() + "'";
    }

    private HitPolicy policy() {
        return switch (table.getHitPolicy()) {
            case UNIQUE -> HitPolicy.UNIQUE;
            case FIRST -> HitPolicy.FIRST;
            case PRIORITY -> HitPolicy.PRIORITY;
            case ANY -> HitPolicy.ANY;
            case RULE_ORDER -> HitPolicy.RULE_ORDER;
            case OUTPUT_ORDER -> HitPolicy.OUTPUT_ORDER;
            case COLLECT ->
                table.getAggregation() == null
                        ? HitPolicy.COLLECT
                        : switch (table.getAggregation()) {
                            case SUM -> HitPolicy.COLLECT_SUM;
                            case COUNT -> HitPolicy.COLLECT_COUNT;
                            case MIN -> HitPolicy.COLLECT_MIN;
                            case MAX -> HitPolicy.COLLECT_MAX;
                        };
        };
    }

    private List<OutputColumn> outputColumns() {
        List<OutputColumn> columns = new ArrayList<>();
        for (int c = 0; c < outputs.size(); c++) {
            String named = table.getOutput().get(c).getName();
            columns.add(outputs.get(c).column(named == null ? name : named));
        }
        return columns;
    }

    /** The defaults count only where every output has one. */
    private Optional<List<Output>> otherwise() {
        List<Output> defaults = new ArrayList<>();
        for (int c = 0; c < outputs.size(); c++) {
            OutputClause clause = table.getOutput().get(c);
            defaults.add(outputs.get(c).otherwise(fault -> blame(clause, "default of " + column(clause), fault)));
        }
        return table.getOutput().stream().anyMatch(clause -> clause.getDefaultOutputEntry() == null)
                ? Optional.empty()
                : Optional.of(defaults);
    }
}
