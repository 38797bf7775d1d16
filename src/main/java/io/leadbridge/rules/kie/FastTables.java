package io.leadbridge.rules.kie;

import io.leadbridge.tables.CompiledTable;
import io.leadbridge.tables.HitPolicy;
import io.leadbridge.tables.Output;
import io.leadbridge.tables.ReadTables;
import io.leadbridge.tables.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kie.dmn.core.api.DMNExpressionEvaluator;
import org.kie.dmn.core.ast.DMNBaseNode;
import org.kie.dmn.core.compiler.DMNCompilerContext;
import org.kie.dmn.core.compiler.DMNCompilerImpl;
import org.kie.dmn.core.compiler.DMNDecisionLogicCompilerFactory;
import org.kie.dmn.core.compiler.DMNEvaluatorCompiler;
import org.kie.dmn.core.impl.DMNModelImpl;
import org.kie.dmn.feel.FEEL;
import org.kie.dmn.model.api.DecisionTable;

/** KIE's compiler of decision logic, but for the tables of a document that could be compiled: those find their rows without scanning. */
final class FastTables extends DMNEvaluatorCompiler {

    private final Map<String, CompiledTable> tables;
    private final FEEL feel = FEEL.newInstance(new RefusingLoader(FastTables.class.getClassLoader()), List.of());

    private FastTables(DMNCompilerImpl compiler, Map<String, CompiledTable> tables) {
        super(compiler);
        this.tables = tables;
    }

    /** The tables that may be answered without KIE, by their names. */
    static Map<String, CompiledTable> compile(ReadTables read) {
        Map<String, CompiledTable> tables = new HashMap<>();
        read.tables().forEach(table -> tables.put(table.name(), CompiledTable.of(table)));
        return tables;
    }

    static DMNDecisionLogicCompilerFactory of(Map<String, CompiledTable> tables) {
        return (compiler, configuration) -> new FastTables(compiler, tables);
    }

    @Override
    protected DMNExpressionEvaluator compileDecisionTable(
            DMNCompilerContext context, DMNModelImpl model, DMNBaseNode node, String name, DecisionTable logic) {
        DMNExpressionEvaluator kie = super.compileDecisionTable(context, model, node, name, logic);
        CompiledTable table = tables.get(node.getName());
        return table == null
                        || kie == null
                        || !FastTable.isOf(table.table(), logic)
                        || !fits(table.table(), model, logic)
                ? kie
                : new FastTable(node.getName(), name, logic, table, kie);
    }

    /** KIE looks at the outputs of all rows that match, even where the first is enough. */
    private boolean fits(Table table, DMNModelImpl model, DecisionTable logic) {
        boolean isEnough = table.hitPolicy() != HitPolicy.FIRST
                || table.rows().stream()
                        .flatMap(row -> row.outputs().stream())
                        .allMatch(Output.Literal.class::isInstance);
        try {
            var types = new ValueCheck.Types(model.getDefinitions(), feel);
            return isEnough && OutputChecks.of(table, logic, types).hold(table);
        } catch (Unread e) {
            return false;
        }
    }
}
