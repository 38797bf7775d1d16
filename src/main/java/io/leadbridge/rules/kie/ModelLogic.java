package io.leadbridge.rules.kie;

import org.jspecify.annotations.Nullable;
import org.kie.dmn.core.api.DMNExpressionEvaluator;
import org.kie.dmn.core.ast.DMNBaseNode;
import org.kie.dmn.core.ast.DMNLiteralExpressionEvaluator;
import org.kie.dmn.core.compiler.DMNCompilerContext;
import org.kie.dmn.core.compiler.DMNCompilerImpl;
import org.kie.dmn.core.compiler.DMNEvaluatorCompiler;
import org.kie.dmn.core.impl.DMNModelImpl;
import org.kie.dmn.feel.codegen.feel11.ProcessedExpression;
import org.kie.dmn.model.api.DecisionTable;
import org.kie.dmn.model.api.Expression;

/** KIE's compiler of decision logic, with checkpoints in its expressions, and with the tables that fit in the structure that finds rows. */
final class ModelLogic extends DMNEvaluatorCompiler {

    private final ModelTables tables;

    ModelLogic(DMNCompilerImpl compiler, ModelTables tables) {
        super(compiler);
        this.tables = tables;
    }

    @Override
    public @Nullable DMNExpressionEvaluator compileExpression(
            DMNCompilerContext context, DMNModelImpl model, DMNBaseNode node, String name, Expression expression) {
        DMNExpressionEvaluator evaluator = super.compileExpression(context, model, node, name, expression);
        if (evaluator instanceof DMNLiteralExpressionEvaluator literal
                && literal.getExpression() instanceof ProcessedExpression processed) {
            Checkpoint.into(processed.getInterpreted().getASTNode());
        }
        return evaluator;
    }

    @Override
    protected @Nullable DMNExpressionEvaluator compileDecisionTable(
            DMNCompilerContext context, DMNModelImpl model, DMNBaseNode node, String name, DecisionTable logic) {
        DMNExpressionEvaluator kie = super.compileDecisionTable(context, model, node, name, logic);
        return kie == null
                ? null
                : tables.find(model.getNamespace(), node.getName(), logic)
                        .<DMNExpressionEvaluator>map(table -> new FastTable(node.getName(), name, logic, table, kie))
                        .orElse(kie);
    }
}
