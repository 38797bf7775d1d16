package io.leadbridge.rules.kie;

import io.leadbridge.tables.Output;
import io.leadbridge.tables.OutputColumn;
import io.leadbridge.tables.Row;
import io.leadbridge.tables.Table;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.chrono.ChronoPeriod;
import java.util.ArrayList;
import java.util.List;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.model.api.BusinessKnowledgeModel;
import org.kie.dmn.model.api.DMNModelInstrumentedBase;
import org.kie.dmn.model.api.Decision;
import org.kie.dmn.model.api.DecisionTable;
import org.kie.dmn.model.api.FunctionDefinition;
import org.kie.dmn.model.api.InformationItem;
import org.kie.dmn.model.api.OutputClause;

/** What KIE accepts in the output columns of a table; a row that says anything else has failed, and KIE says how. */
record OutputChecks(List<ValueCheck> columns) {

    static OutputChecks of(Table table, DecisionTable logic, ValueCheck.Types types) {
        List<ValueCheck> columns = new ArrayList<>();
        for (int c = 0; c < logic.getOutput().size(); c++) {
            OutputClause clause = logic.getOutput().get(c);
            ValueCheck type = type(typeOf(clause, logic), types);
            OutputColumn column = table.outputColumns().get(c);
            if (clause.getOutputValues() != null && column.priorities().isEmpty()) {
                throw new Unread("the values of the output " + column.name());
            }
            columns.add(clause.getOutputValues() == null ? type : value -> type.holds(value) && column.lists(value));
        }
        return new OutputChecks(columns);
    }

    /** The name of an output's type; that of the whole result where the only output has none of its own. */
    static String typeOf(OutputClause clause, DecisionTable logic) {
        InformationItem whole = logic.getOutput().size() == 1 ? result(logic.getParent()) : null;
        QName type = clause.getTypeRef() != null || whole == null ? clause.getTypeRef() : whole.getTypeRef();
        return type == null ? "Any" : type.getLocalPart();
    }

    private static @Nullable InformationItem result(@Nullable DMNModelInstrumentedBase owner) {
        if (owner instanceof Decision decision) {
            return decision.getVariable();
        }
        return owner instanceof FunctionDefinition && owner.getParent() instanceof BusinessKnowledgeModel function
                ? function.getVariable()
                : null;
    }

    private static ValueCheck type(String name, ValueCheck.Types types) {
        return switch (name) {
            case "date" -> value -> value instanceof LocalDate;
            case "time" -> value -> value instanceof LocalTime;
            case "dateTime", "date and time" ->
                value -> value instanceof LocalDateTime || value instanceof ZonedDateTime;
            case "dayTimeDuration", "days and time duration" -> value -> value instanceof Duration;
            case "yearMonthDuration", "years and months duration" -> value -> value instanceof ChronoPeriod;
            default -> types.of(name);
        };
    }

    boolean holds(int column, @Nullable Object value) {
        return columns.get(column).holds(value);
    }

    /** Whether every literal of the rows is accepted. */
    boolean hold(Table table) {
        return table.rows().stream().allMatch(this::hold);
    }

    private boolean hold(Row row) {
        for (int c = 0; c < columns.size(); c++) {
            if (row.outputs().get(c) instanceof Output.Literal literal && !holds(c, literal.value())) {
                return false;
            }
        }
        return true;
    }
}
