package io.leadbridge.tables.kie;

import io.leadbridge.tables.Kind;
import io.leadbridge.tables.Output;
import io.leadbridge.tables.OutputColumn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.lang.ast.ASTNode;
import org.kie.dmn.model.api.BuiltinAggregator;
import org.kie.dmn.model.api.DecisionTable;
import org.kie.dmn.model.api.LiteralExpression;
import org.kie.dmn.model.api.OutputClause;

/** Reads what rows say in one output column, and tells what no row may say there. */
final class OutputReader {

    private final Literals literals;
    private final CellReader cells;
    private final Types types;
    private final Spelling spelling;
    private final Set<String> names;
    private final OutputClause clause;
    private final List<OutputLimits> limits = new ArrayList<>();
    private final List<OutputLimits> limitsOfDefault = new ArrayList<>();
    private final Map<String, Read> read = new HashMap<>();
    private boolean adds;
    private boolean compares;
    private @Nullable Kind compared;

    OutputReader(
            Literals literals,
            CellReader cells,
            Types types,
            Spelling spelling,
            Set<String> names,
            OutputClause clause) {
        this.literals = literals;
        this.cells = cells;
        this.types = types;
        this.spelling = spelling;
        this.names = names;
        this.clause = clause;
    }

    /**
     * Takes what the output declares, and the type of the whole result where there is no other output.
     *
     * @param isSingle whether one row gives the result
     */
    void limit(DecisionTable table, boolean isSingle, @Nullable QName result) throws Outside {
        adds = table.getAggregation() == BuiltinAggregator.SUM;
        compares = table.getAggregation() == BuiltinAggregator.MIN || table.getAggregation() == BuiltinAggregator.MAX;
        boolean isOnly = table.getOutput().size() == 1;
        QName type = clause.getTypeRef() == null && isOnly ? result : clause.getTypeRef();
        limits.add(OutputLimits.of(type, listed(), types, cells));
        if (isOnly && isSingle && result != null) {
            OutputLimits ofResult = OutputLimits.of(result, null, types, cells);
            limits.add(ofResult);
            limitsOfDefault.add(ofResult);
        }
    }

    private @Nullable String listed() {
        return clause.getOutputValues() == null || clause.getOutputValues().getText() == null
                ? null
                : clause.getOutputValues().getText().strip();
    }

    /** The value or formula of a row, though it may be at fault. */
    Output read(@Nullable LiteralExpression entry, Consumer<Outside> faults) {
        Read one = read.computeIfAbsent(text(entry), text -> read(text, limits));
        one.tell(faults);
        return one.output();
    }

    /** The default output; null where this column has none. */
    Output otherwise(Consumer<Outside> faults) {
        if (clause.getDefaultOutputEntry() == null) {
            return new Output.Literal(null);
        }
        Read one = read(text(clause.getDefaultOutputEntry()), limitsOfDefault);
        one.tell(faults);
        return one.output();
    }

    private record Read(Output output, @Nullable Outside fault) {

        void tell(Consumer<Outside> faults) {
            if (fault != null) {
                faults.accept(fault);
            }
        }
    }

    private Read read(String text, List<OutputLimits> limited) {
        Output output = text.isEmpty() ? new Output.Literal(null) : parse(text);
        try {
            if (output instanceof Output.Literal literal) {
                for (OutputLimits limit : limited) {
                    limit.check(literal.value(), text);
                }
                aggregate(literal.value(), text);
            } else {
                spelling.verify(text, false, names);
            }
            return new Read(output, null);
        } catch (Outside e) {
            return new Read(output, e);
        }
    }

    /** Only numbers can be added up, and only values of one type be compared. */
    private void aggregate(@Nullable Object value, String text) throws Outside {
        Kind kind = value == null ? null : Kind.of(value);
        if (adds && kind != null && kind != Kind.NUMBER) {
            throw new Outside(Literals.shortened(text) + " cannot be added up", Outside.Fault.TYPE);
        }
        if (compares && kind != null && compared != null && kind != compared) {
            throw new Outside(
                    Literals.shortened(text) + " cannot be compared with the " + compared.feel() + " of a row before",
                    Outside.Fault.TYPE);
        }
        compared = kind == null ? compared : kind;
    }

    private Output parse(String text) {
        Object plain = PlainCell.literal(text);
        if (plain != null) {
            return new Output.Literal(plain);
        }
        try {
            ASTNode node = literals.expression(text);
            if (literals.isConstant(node) && Literals.isInRange(literals.constant(node))) {
                return new Output.Literal(literals.constant(node));
            }
        } catch (Outside e) {
            // with its names known, it may be a formula
        }
        return new Output.Formula(text);
    }

    private static String text(@Nullable LiteralExpression entry) {
        return entry == null || entry.getText() == null ? "" : entry.getText().strip();
    }

    /** The column, with its values in descending priority. */
    OutputColumn column(String name) {
        String listed = listed();
        if (listed != null) {
            return new OutputColumn(name, cells.values(listed));
        }
        List<String> allowed = types.allowed(clause.getTypeRef());
        return new OutputColumn(name, allowed.isEmpty() ? List.of() : cells.values(allowed.get(allowed.size() - 1)));
    }
}
