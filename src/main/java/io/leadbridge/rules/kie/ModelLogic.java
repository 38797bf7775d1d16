package io.leadbridge.rules.kie;

import io.leadbridge.tables.CompiledTable;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.core.api.DMNExpressionEvaluator;
import org.kie.dmn.core.ast.DMNBaseNode;
import org.kie.dmn.core.ast.DMNLiteralExpressionEvaluator;
import org.kie.dmn.core.compiler.DMNCompilerContext;
import org.kie.dmn.core.compiler.DMNCompilerImpl;
import org.kie.dmn.core.compiler.DMNEvaluatorCompiler;
import org.kie.dmn.core.impl.DMNModelImpl;
import org.kie.dmn.core.util.Msg;
import org.kie.dmn.feel.codegen.feel11.ProcessedExpression;
import org.kie.dmn.model.api.BusinessKnowledgeModel;
import org.kie.dmn.model.api.ChildExpression;
import org.kie.dmn.model.api.DMNModelInstrumentedBase;
import org.kie.dmn.model.api.Decision;
import org.kie.dmn.model.api.DecisionRule;
import org.kie.dmn.model.api.DecisionTable;
import org.kie.dmn.model.api.Expression;
import org.kie.dmn.model.api.FunctionDefinition;
import org.kie.dmn.model.api.Iterator;
import org.kie.dmn.model.api.LiteralExpression;
import org.kie.dmn.model.api.OutputClause;

/**
 * KIE's compiler of decision logic, with checkpoints in its expressions, with the tables that fit in the structure that finds rows, and
 * without a value for what is no FEEL.
 */
final class ModelLogic extends DMNEvaluatorCompiler {

    private final ModelTables tables;
    private final IdentityHashMap<DMNModelImpl, FeelSyntax> feel = new IdentityHashMap<>();

    ModelLogic(DMNCompilerImpl compiler, ModelTables tables) {
        super(compiler);
        this.tables = tables;
    }

    @Override
    public @Nullable DMNExpressionEvaluator compileExpression(
            DMNCompilerContext context,
            DMNModelImpl model,
            DMNBaseNode node,
            String name,
            @Nullable Expression expression) {
        FeelSyntax syntax = feel.computeIfAbsent(model, of -> new FeelSyntax(getDmnCompilerConfig(), of));
        DMNCompilerContext own = context.getFeelHelper() == syntax ? context : syntax.context(context);
        int faults = syntax.count();
        DMNExpressionEvaluator evaluator = super.compileExpression(own, model, node, name, expression);
        if (evaluator instanceof DMNLiteralExpressionEvaluator literal
                && literal.getExpression() instanceof ProcessedExpression processed) {
            Checkpoint.into(processed.getInterpreted().getASTNode());
        }
        if (expression != null && isAll(expression.getParent()) && syntax.count() > faults) {
            return new BrokenLogic(syntax.since(faults));
        }
        return expression == null || evaluator == null || !isRepeated(expression.getParent())
                ? evaluator
                : new LoopRound(evaluator);
    }

    /** Whether a decision or a business knowledge model holds an expression as all its logic. */
    private static boolean isAll(@Nullable DMNModelInstrumentedBase parent) {
        return parent instanceof Decision
                || (parent instanceof FunctionDefinition && parent.getParent() instanceof BusinessKnowledgeModel);
    }

    private static boolean isRepeated(@Nullable DMNModelInstrumentedBase parent) {
        return parent instanceof ChildExpression && parent.getParent() instanceof Iterator;
    }

    /** A table that is answered without KIE is compiled with its first row alone, which is enough to say that no row matches, and what is wrong with its columns. */
    @Override
    protected @Nullable DMNExpressionEvaluator compileDecisionTable(
            DMNCompilerContext context, DMNModelImpl model, DMNBaseNode node, String name, DecisionTable logic) {
        if (!(context.getFeelHelper() instanceof FeelSyntax syntax)) {
            return super.compileDecisionTable(context, model, node, name, logic);
        }
        checkDefaults(syntax, context, model, name, logic);
        CompiledTable table = logic.getRule().isEmpty()
                ? null
                : tables.find(model.getNamespace(), node.getName(), logic).orElse(null);
        if (table == null) {
            return super.compileDecisionTable(context, model, node, name, logic);
        }
        DMNCompilerContext later = syntax.context(context);
        var all = new LazyLogic(() -> super.compileDecisionTable(later, model, node, name, logic));
        List<DecisionRule> rows = List.copyOf(logic.getRule());
        DMNExpressionEvaluator first;
        logic.getRule().subList(1, rows.size()).clear();
        try {
            first = super.compileDecisionTable(context, model, node, name, logic);
        } finally {
            logic.getRule().clear();
            logic.getRule().addAll(rows);
        }
        return first == null ? null : new FastTable(node.getName(), name, logic, table, all, first);
    }

    /** KIE reads a default output when it is needed, and then goes on with what it could read of it. */
    private static void checkDefaults(
            FeelSyntax syntax, DMNCompilerContext context, DMNModelImpl model, String name, DecisionTable logic) {
        int index = 0;
        for (OutputClause clause : logic.getOutput()) {
            index++;
            LiteralExpression entry = clause.getDefaultOutputEntry();
            if (entry != null && entry.getText() != null && !entry.getText().isEmpty()) {
                syntax.compileFeelExpression(
                        context,
                        entry.getText(),
                        model,
                        clause,
                        Msg.ERR_COMPILING_FEEL_EXPR_ON_DT_OUTPUT_CLAUSE_IDX,
                        entry.getText(),
                        name,
                        index);
            }
        }
    }
}
