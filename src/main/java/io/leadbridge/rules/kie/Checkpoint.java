package io.leadbridge.rules.kie;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.lang.EvaluationContext;
import org.kie.dmn.feel.lang.Type;
import org.kie.dmn.feel.lang.ast.ASTNode;
import org.kie.dmn.feel.lang.ast.BaseNode;
import org.kie.dmn.feel.lang.ast.FilterExpressionNode;
import org.kie.dmn.feel.lang.ast.ForExpressionNode;
import org.kie.dmn.feel.lang.ast.FunctionDefNode;
import org.kie.dmn.feel.lang.ast.FunctionInvocationNode;
import org.kie.dmn.feel.lang.ast.IfExpressionNode;
import org.kie.dmn.feel.lang.ast.QuantifiedExpressionNode;
import org.kie.dmn.feel.lang.ast.Visitor;

/** A part of an expression before which an evaluation looks whether it may go on; it stands wherever FEEL repeats something. */
final class Checkpoint extends BaseNode {

    private final BaseNode guarded;

    private Checkpoint(BaseNode guarded) {
        this.guarded = guarded;
        copyLocationAttributesFrom(guarded);
    }

    /** Puts checkpoints into an expression: into loops, filters, functions, branches and arguments. */
    static void into(@Nullable ASTNode root) {
        List<ASTNode> open = new ArrayList<>();
        if (root != null) {
            open.add(root);
        }
        while (!open.isEmpty()) {
            ASTNode node = open.remove(open.size() - 1);
            for (ASTNode child : node.getChildrenNode()) {
                if (child != null) {
                    open.add(child);
                }
            }
            guard(node);
        }
    }

    private static void guard(ASTNode node) {
        if (node instanceof ForExpressionNode loop) {
            loop.setExpression(before(PartialResults.in(loop.getExpression())));
            LoopScope.into(loop);
        } else if (node instanceof QuantifiedExpressionNode loop) {
            loop.setExpression(before(loop.getExpression()));
        } else if (node instanceof FilterExpressionNode filter) {
            filter.setFilter(before(filter.getFilter()));
        } else if (node instanceof FunctionDefNode function && !function.isExternal()) {
            function.setBody(before(function.getBody()));
        } else if (node instanceof IfExpressionNode branch) {
            branch.setThenExpression(before(branch.getThenExpression()));
            branch.setElseExpression(before(branch.getElseExpression()));
        } else if (node instanceof FunctionInvocationNode call && call.getParams() != null) {
            call.getParams()
                    .setElements(call.getParams().getElements().stream()
                            .map(Checkpoint::before)
                            .toList());
        }
    }

    private static BaseNode before(BaseNode node) {
        return node == null || node instanceof Checkpoint ? node : new Checkpoint(node);
    }

    @Override
    public @Nullable Object evaluate(EvaluationContext context) {
        ModelThread.check();
        return guarded.evaluate(context);
    }

    @Override
    public Type getResultType() {
        return guarded.getResultType();
    }

    @Override
    public ASTNode[] getChildrenNode() {
        return new ASTNode[] {guarded};
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
        return guarded.accept(visitor);
    }
}
