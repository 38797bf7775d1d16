package io.leadbridge.tables.kie;

import io.leadbridge.kernel.Finding;
import io.leadbridge.tables.CellTest;
import io.leadbridge.tables.Column;
import io.leadbridge.tables.HitPolicy;
import io.leadbridge.tables.Kind;
import io.leadbridge.tables.Output;
import io.leadbridge.tables.OutputColumn;
import io.leadbridge.tables.Row;
import io.leadbridge.tables.Table;
import io.leadbridge.tables.UnreadTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.lang.ast.ASTNode;
import org.kie.dmn.model.api.DMNElement;
import org.kie.dmn.model.api.DecisionRule;
import org.kie.dmn.model.api.DecisionTable;
import org.kie.dmn.model.api.InputClause;
import org.kie.dmn.model.api.LiteralExpression;
import org.kie.dmn.model.api.OutputClause;
import org.kie.dmn.model.api.UnaryTests;

/** Reads one table; what keeps it from being compiled is a warning for each cell. */
final class OneTable {

    private static final int MOST_FINDINGS = 100;

    private final String file;
    private final Lines lines;
    private final Literals literals;
    private final CellReader cells;
    private final Types types;
    private final Spelling spelling;
    private final String name;
    private final DecisionTable table;
    private final List<Finding> findings;
    private final Map<String, Output> said = new HashMap<>();
    private boolean outside;
    private int unnamed;

    OneTable(
            String file,
            Lines lines,
            Literals literals,
            Types types,
            Spelling spelling,
            String name,
            DecisionTable table,
            List<Finding> findings) {
        this.file = file;
        this.lines = lines;
        this.literals = literals;
        this.cells = new CellReader(literals);
        this.types = types;
        this.spelling = spelling;
        this.name = name;
        this.table = table;
        this.findings = findings;
    }

    Optional<Table> read() {
        List<Column> columns = new ArrayList<>();
        for (int c = 0; c < table.getInput().size(); c++) {
            columns.add(column(c, table.getInput().get(c)));
        }
        List<Row> rows = new ArrayList<>();
        for (int r = 0; r < table.getRule().size(); r++) {
            rows.add(row(r, table.getRule().get(r), columns));
        }
        if (columns.isEmpty()) {
            leave(table, "the table", "no inputs", false);
        }
        if (unnamed > MOST_FINDINGS) {
            findings.add(new Finding(
                    Finding.Severity.WARNING,
                    file,
                    lines.of(table.getId()),
                    "table '" + name + "': " + (unnamed - MOST_FINDINGS) + " more such cells; evaluated by KIE"));
        }
        return outside
                ? Optional.empty()
                : Optional.of(new Table(name, policy(), columns, outputs(), rows, otherwise()));
    }

    UnreadTable unread() {
        return new UnreadTable(name, policy(), table.getRule().size());
    }

    private void leave(DMNElement element, String where, String construct, boolean wrong) {
        outside = true;
        if (++unnamed > MOST_FINDINGS) {
            return;
        }
        findings.add(new Finding(
                wrong ? Finding.Severity.ERROR : Finding.Severity.WARNING,
                file,
                lines.of(element.getId()),
                "table '" + name + "', " + where + ": " + construct + (wrong ? "" : "; evaluated by KIE")));
    }

    private Column column(int at, InputClause clause) {
        String text = text(clause);
        Kind kind = Kind.STRING;
        CellTest allowed = CellTest.ANY;
        List<Object> order = List.of();
        try {
            QName type = clause.getInputExpression() == null
                    ? null
                    : clause.getInputExpression().getTypeRef();
            Kind declared = types.kind(type);
            Kind seen = table.getRule().stream()
                    .map(rule -> cells.kindOf(text(rule.getInputEntry().get(at))))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            if (text.isEmpty()) {
                throw new Outside("no expression");
            }
            if (declared == null && seen == null) {
                throw new Outside("a column without a type");
            }
            kind = declared == null ? Objects.requireNonNull(seen) : declared;
            if (kind == Kind.DATE_TIME && seen == Kind.ZONED_DATE_TIME) {
                kind = seen;
            }
            List<String> limits = new ArrayList<>(types.allowed(type));
            if (clause.getInputValues() != null && clause.getInputValues().getText() != null) {
                limits.add(clause.getInputValues().getText().strip());
            }
            for (String limit : limits) {
                allowed = allowed.and(cells.read(limit, kind).withNull(true));
                order = cells.keys(limit, kind);
            }
        } catch (Outside e) {
            leave(
                    clause,
                    text.isEmpty() ? "column " + (at + 1) : "column '" + text + "'",
                    e.construct(),
                    e.fault() == Outside.Fault.UNDECLARED);
        }
        return new Column(text, kind, allowed, order);
    }

    private static String text(InputClause clause) {
        LiteralExpression expression = clause.getInputExpression();
        return expression == null || expression.getText() == null
                ? ""
                : expression.getText().strip();
    }

    private static String text(@Nullable UnaryTests tests) {
        return tests == null || tests.getText() == null ? "-" : tests.getText().strip();
    }

    private Row row(int number, DecisionRule rule, List<Column> columns) {
        List<CellTest> tests = new ArrayList<>();
        for (int c = 0; c < columns.size(); c++) {
            UnaryTests entry = rule.getInputEntry().get(c);
            try {
                tests.add(cells.read(text(entry), columns.get(c).kind()));
            } catch (Outside e) {
                tests.add(CellTest.ANY);
                leave(
                        entry,
                        "row " + (number + 1) + ", column '" + columns.get(c).name() + "'",
                        e.construct(),
                        unnamed < MOST_FINDINGS
                                && spelling.isWrong(
                                        e, text(entry), table.getInput().get(c)));
            }
        }
        List<Output> outputs = rule.getOutputEntry().stream().map(this::output).toList();
        return new Row(rule.getId() == null ? name + "_" + (number + 1) : rule.getId(), tests, outputs);
    }

    private Output output(@Nullable LiteralExpression entry) {
        String text =
                entry == null || entry.getText() == null ? "" : entry.getText().strip();
        return said.computeIfAbsent(text, this::output);
    }

    private Output output(String text) {
        try {
            ASTNode node = literals.expression(text);
            return literals.isConstant(node) && Literals.isInRange(literals.constant(node))
                    ? new Output.Literal(literals.constant(node))
                    : new Output.Formula(text);
        } catch (Outside e) {
            return new Output.Formula(text);
        }
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

    private List<OutputColumn> outputs() {
        return table.getOutput().stream()
                .map(clause -> new OutputColumn(clause.getName() == null ? name : clause.getName(), priorities(clause)))
                .toList();
    }

    private List<Object> priorities(OutputClause clause) {
        if (clause.getOutputValues() != null && clause.getOutputValues().getText() != null) {
            return cells.values(clause.getOutputValues().getText().strip());
        }
        List<String> allowed = types.allowed(clause.getTypeRef());
        return allowed.isEmpty() ? List.of() : cells.values(allowed.get(allowed.size() - 1));
    }

    private Optional<List<Output>> otherwise() {
        boolean any = table.getOutput().stream().anyMatch(clause -> clause.getDefaultOutputEntry() != null);
        return any
                ? Optional.of(table.getOutput().stream()
                        .map(clause -> clause.getDefaultOutputEntry() == null
                                ? new Output.Literal(null)
                                : output(clause.getDefaultOutputEntry()))
                        .toList())
                : Optional.empty();
    }
}
