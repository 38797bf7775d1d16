package io.leadbridge.tables.kie;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.kie.dmn.feel.lang.ast.ASTNode;
import org.kie.dmn.feel.lang.ast.AtLiteralNode;
import org.kie.dmn.feel.lang.ast.BetweenNode;
import org.kie.dmn.feel.lang.ast.BooleanNode;
import org.kie.dmn.feel.lang.ast.FunctionInvocationNode;
import org.kie.dmn.feel.lang.ast.IfExpressionNode;
import org.kie.dmn.feel.lang.ast.InNode;
import org.kie.dmn.feel.lang.ast.InfixOpNode;
import org.kie.dmn.feel.lang.ast.InfixOperator;
import org.kie.dmn.feel.lang.ast.ListNode;
import org.kie.dmn.feel.lang.ast.NameRefNode;
import org.kie.dmn.feel.lang.ast.NullNode;
import org.kie.dmn.feel.lang.ast.NumberNode;
import org.kie.dmn.feel.lang.ast.PathExpressionNode;
import org.kie.dmn.feel.lang.ast.QualifiedNameNode;
import org.kie.dmn.feel.lang.ast.RangeNode;
import org.kie.dmn.feel.lang.ast.SignedUnaryNode;
import org.kie.dmn.feel.lang.ast.StringNode;
import org.kie.dmn.feel.lang.ast.UnaryTestNode;

/** What an expression reads, and whether it is plain: no loop, no clock, no function but the cheap ones of FEEL. */
final class FeelReads {

    private static final Set<String> PLAIN = Set.of(
            "abs",
            "all",
            "any",
            "append",
            "ceiling",
            "concatenate",
            "contains",
            "count",
            "date",
            "distinct values",
            "duration",
            "ends with",
            "even",
            "exp",
            "floor",
            "list contains",
            "log",
            "lower case",
            "max",
            "mean",
            "min",
            "modulo",
            "not",
            "number",
            "odd",
            "round down",
            "round half down",
            "round half up",
            "round up",
            "sqrt",
            "starts with",
            "string",
            "string length",
            "sum",
            "union",
            "upper case");

    private final Set<List<String>> paths = new LinkedHashSet<>();
    private final List<Object> literals = new ArrayList<>();
    private boolean plain = true;

    static FeelReads of(ASTNode node) {
        FeelReads reads = new FeelReads();
        reads.visit(node);
        return reads;
    }

    boolean isPlain() {
        return plain;
    }

    /** Names and, after a name, those of its components. */
    Set<List<String>> paths() {
        return paths;
    }

    List<Object> literals() {
        return literals;
    }

    private void visit(ASTNode node) {
        if (node instanceof NameRefNode name) {
            paths.add(List.of(name.getText().strip()));
        } else if (node instanceof QualifiedNameNode name) {
            paths.add(
                    name.getParts().stream().map(part -> part.getText().strip()).toList());
        } else if (node instanceof PathExpressionNode path) {
            path(path);
        } else if (node instanceof NumberNode number) {
            BigDecimal value = number.getValue();
            literals.add(value);
        } else if (node instanceof StringNode text) {
            literals.add(text.getValue());
        } else if (node instanceof BooleanNode flag) {
            literals.add(flag.getValue());
        } else if (node instanceof FunctionInvocationNode call) {
            plain &= PLAIN.contains(call.getName().getText().strip());
            visit(call.getParams());
        } else if (isPlain(node)) {
            for (ASTNode child : node.getChildrenNode()) {
                visit(child);
            }
        } else {
            plain = false;
        }
    }

    private static boolean isPlain(ASTNode node) {
        return (node instanceof InfixOpNode infix && infix.getOperator() != InfixOperator.POW)
                || node instanceof IfExpressionNode
                || node instanceof InNode
                || node instanceof BetweenNode
                || node instanceof ListNode
                || node instanceof RangeNode
                || node instanceof SignedUnaryNode
                || node instanceof UnaryTestNode
                || node instanceof NullNode
                || node instanceof AtLiteralNode;
    }

    private void path(PathExpressionNode path) {
        List<String> parts = new ArrayList<>();
        if (path.getExpression() instanceof NameRefNode name) {
            parts.add(name.getText().strip());
        } else if (path.getExpression() instanceof QualifiedNameNode name) {
            name.getParts().forEach(part -> parts.add(part.getText().strip()));
        } else {
            plain = false;
            return;
        }
        parts.add(path.getName().getText().strip());
        paths.add(parts);
    }
}
