package io.leadbridge.tables.kie;

import io.leadbridge.tables.CellTest;
import io.leadbridge.tables.Column;
import io.leadbridge.tables.Kind;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.model.api.DecisionTable;
import org.kie.dmn.model.api.InputClause;
import org.kie.dmn.model.api.LiteralExpression;
import org.kie.dmn.model.api.UnaryTests;

/** Reads one input of a table, and its cells; a fault is one only where no engine could evaluate the piece. */
final class InputReader {

    private final CellReader cells;
    private final Types types;
    private final Spelling spelling;
    private final Set<String> names;
    private final DecisionTable table;
    private final int at;
    private final InputClause clause;
    private final String text;
    private Kind kind = Kind.STRING;
    private boolean declared;
    private CellTest allowed = CellTest.ANY;
    private boolean noted;
    private List<Object> order = List.of();

    InputReader(CellReader cells, Types types, Spelling spelling, Set<String> names, DecisionTable table, int at) {
        this.cells = cells;
        this.types = types;
        this.spelling = spelling;
        this.names = names;
        this.table = table;
        this.at = at;
        this.clause = table.getInput().get(at);
        LiteralExpression expression = clause.getInputExpression();
        this.text = expression == null || expression.getText() == null
                ? ""
                : expression.getText().strip();
    }

    InputClause clause() {
        return clause;
    }

    String name() {
        return text.isEmpty() ? "column " + (at + 1) : "column '" + text + "'";
    }

    /** As far as {@link #read} came. */
    Column column() {
        return new Column(text, kind, allowed, order, noted);
    }

    /** @param faults takes what is wrong with the expression */
    void read(Consumer<Outside> faults) throws Outside {
        if (text.isEmpty()) {
            throw new Outside("no expression");
        }
        QName type = clause.getInputExpression().getTypeRef();
        Kind known = types.kind(type);
        Kind seen = table.getRule().stream()
                .map(rule -> cells.kindOf(text(rule.getInputEntry().get(at))))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        declared = known != null;
        if (known == null && seen != null) {
            kind = seen;
        } else if (known != null) {
            kind = known == Kind.DATE_TIME && seen == Kind.ZONED_DATE_TIME ? seen : known;
        }
        try {
            spelling.verify(text, false, names);
        } catch (Outside e) {
            faults.accept(e);
        }
        if (known == null && seen == null) {
            throw new Outside("a column without a type");
        }
        for (String limit : types.allowed(type)) {
            allowed = allowed.and(limit(limit));
        }
        if (clause.getInputValues() != null && clause.getInputValues().getText() != null) {
            CellTest listed = limit(clause.getInputValues().getText().strip());
            noted = !listed.or(allowed).equals(listed);
            allowed = allowed.and(listed);
        }
    }

    private CellTest limit(String values) throws Outside {
        try {
            CellTest test = cells.read(values, kind).withNull(true);
            order = cells.keys(values, kind);
            return test;
        } catch (Outside e) {
            throw new Outside("its declared values: " + e.construct());
        }
    }

    /** @param isVerified whether to find out if what was not read is wrong, which takes time */
    CellTest cell(UnaryTests entry, boolean isVerified) throws Outside {
        String tests = text(entry);
        if (tests.isEmpty()) {
            throw new Outside("no test; write - where any value will do", Outside.Fault.SYNTAX);
        }
        try {
            return cells.read(tests, kind);
        } catch (Outside e) {
            if (isVerified && e.fault() != Outside.Fault.TYPE) {
                spelling.verify(tests, true, names);
            }
            throw isVerified && e.fault() == Outside.Fault.TYPE && declared ? e : new Outside(e.construct());
        }
    }

    private static String text(@Nullable UnaryTests tests) {
        return tests == null || tests.getText() == null ? "" : tests.getText().strip();
    }
}
