package io.leadbridge.rules.kie;

import io.leadbridge.rules.RuleSource;
import io.leadbridge.tables.Column;
import io.leadbridge.tables.CompiledTable;
import io.leadbridge.tables.Output;
import io.leadbridge.tables.ReadTables;
import io.leadbridge.tables.Table;
import io.leadbridge.tables.TableReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.kie.dmn.model.api.DecisionTable;
import org.kie.dmn.model.api.OutputClause;

/** The tables of tried models that are answered without scanning: those for which that gives, message for message, what KIE would say. */
final class ModelTables {

    private static final String NAME = "[\\p{L}_][\\p{L}\\p{N}_]*";

    private final Map<String, RuleSource> documents;
    private final TableReader reader;
    private final Map<String, ReadTables> read = new HashMap<>();

    ModelTables(Map<String, RuleSource> documents, TableReader reader) {
        this.documents = documents;
        this.reader = reader;
    }

    Optional<CompiledTable> find(String namespace, String node, DecisionTable logic) {
        RuleSource source = documents.get(namespace);
        if (source == null || logic.getInput().isEmpty()) {
            return Optional.empty();
        }
        return read.computeIfAbsent(namespace, name -> reader.read(source.path(), source.text()))
                .table(node)
                .filter(table -> fits(table, logic))
                .map(CompiledTable::of);
    }

    private static boolean fits(Table table, DecisionTable logic) {
        return logic.getTypeRef() == null
                && FastTable.isOf(table, logic)
                && table.columns().stream().map(Column::name).allMatch(name -> name.matches(NAME))
                && IntStream.range(0, table.outputColumns().size()).allMatch(at -> declared(table, at, logic));
    }

    /** Whether every output of a column is a value that KIE accepts there. */
    private static boolean declared(Table table, int at, DecisionTable logic) {
        OutputClause clause = logic.getOutput().get(at);
        List<Object> allowed = table.outputColumns().get(at).priorities();
        boolean listed = clause.getOutputValues() != null;
        String type = OutputChecks.typeOf(clause, logic);
        return table.rows().stream()
                .map(row -> row.outputs().get(at))
                .allMatch(output -> output instanceof Output.Literal literal
                        && literal.value() != null
                        && (!listed || allowed.contains(literal.value()))
                        && (type.equals("Any") || isOf(type, literal.value())));
    }

    private static boolean isOf(String type, Object value) {
        return switch (type) {
            case "string" -> value instanceof String;
            case "number" -> value instanceof Number;
            case "boolean" -> value instanceof Boolean;
            default -> false;
        };
    }
}
