package io.leadbridge.rules.kie;

import io.leadbridge.tables.CompiledTable;
import io.leadbridge.tables.HitPolicy;
import io.leadbridge.tables.ReadTables;
import java.util.HashMap;
import java.util.Map;
import org.kie.dmn.core.api.DMNExpressionEvaluator;
import org.kie.dmn.core.ast.DMNBaseNode;
import org.kie.dmn.core.compiler.DMNCompilerContext;
import org.kie.dmn.core.compiler.DMNCompilerImpl;
import org.kie.dmn.core.compiler.DMNDecisionLogicCompilerFactory;
import org.kie.dmn.core.compiler.DMNEvaluatorCompiler;
import org.kie.dmn.core.impl.DMNModelImpl;
import org.kie.dmn.model.api.DecisionTable;

/** KIE's compiler of decision logic, but for the tables of a document that could be compiled: those find their rows without scanning. */
final class FastTables extends DMNEvaluatorCompiler {

    private final Map<String, CompiledTable> tables;

    private FastTables(DMNCompilerImpl compiler, Map<String, CompiledTable> tables) {
        super(compiler);
        this.tables = tables;
    }

    /** The tables that may be answered without KIE, by their names; it alone says which row was first under PRIORITY and OUTPUT ORDER. */
    static Map<String, CompiledTable> compile(ReadTables read) {
        Map<String, CompiledTable> tables = new HashMap<>();
        read.tables().stream()
                .filter(table -> table.hitPolicy() != HitPolicy.PRIORITY && table.hitPolicy() != HitPolicy.OUTPUT_ORDER)
                .forEach(table -> tables.put(table.name(), CompiledTable.of(table)));
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
        boolean same = table != null
                && table.table().rows().size() == logic.getRule().size()
                && (table.table().rows().isEmpty()
                        || table.table()
                                .rows()
                                .get(0)
                                .id()
                                .equals(logic.getRule().get(0).getId()));
        return table == null || !same || kie == null ? kie : new FastTable(node.getName(), name, logic, table, kie);
    }
}
