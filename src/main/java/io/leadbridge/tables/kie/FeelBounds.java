package io.leadbridge.tables.kie;

import io.leadbridge.tables.Bounds;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.lang.ast.ASTNode;
import org.kie.dmn.feel.lang.ast.FunctionInvocationNode;
import org.kie.dmn.feel.lang.ast.IfExpressionNode;
import org.kie.dmn.feel.lang.ast.InfixOpNode;
import org.kie.dmn.feel.lang.ast.NameRefNode;
import org.kie.dmn.feel.lang.ast.NumberNode;
import org.kie.dmn.feel.lang.ast.PathExpressionNode;
import org.kie.dmn.feel.lang.ast.QualifiedNameNode;
import org.kie.dmn.feel.lang.ast.SignedUnaryNode;

/** Between which numbers a formula lies, by those between which its inputs lie: interval arithmetic (R. E. Moore, 1966). */
final class FeelBounds {

    private final Map<String, Bounds> inputs;

    private FeelBounds(Map<String, Bounds> inputs) {
        this.inputs = inputs;
    }

    /** Null where the formula is more than arithmetic. */
    static @Nullable Bounds of(ASTNode formula, Map<String, Bounds> inputs) {
        try {
            return new FeelBounds(inputs).of(formula);
        } catch (ArithmeticException e) {
            // beyond the numbers of FEEL
            return null;
        }
    }

    private @Nullable Bounds of(@Nullable ASTNode node) {
        if (node instanceof NumberNode number) {
            return Literals.isInRange(number.getValue()) ? Bounds.point(number.getValue()) : null;
        }
        if (node instanceof NameRefNode name) {
            return inputs.get(name.getText().strip());
        }
        if (node instanceof QualifiedNameNode || node instanceof PathExpressionNode) {
            List<List<String>> paths = List.copyOf(FeelReads.of(node).paths());
            return paths.size() == 1 ? inputs.get(String.join(".", paths.get(0))) : null;
        }
        if (node instanceof SignedUnaryNode signed) {
            Bounds inner = of(signed.getExpression());
            return inner == null || signed.getSign() == SignedUnaryNode.Sign.POSITIVE ? inner : inner.negated();
        }
        if (node instanceof InfixOpNode infix) {
            return infix(infix);
        }
        if (node instanceof IfExpressionNode choice) {
            Bounds left = of(choice.getThenExpression());
            Bounds right = of(choice.getElseExpression());
            return left == null || right == null ? null : left.or(right);
        }
        return node instanceof FunctionInvocationNode call ? call(call) : null;
    }

    private @Nullable Bounds infix(InfixOpNode infix) {
        Bounds left = of(infix.getLeft());
        Bounds right = of(infix.getRight());
        if (left == null || right == null) {
            return null;
        }
        return switch (infix.getOperator()) {
            case ADD -> left.plus(right);
            case SUB -> left.plus(right.negated());
            case MULT -> left.times(right);
            case DIV -> left.over(right);
            default -> null;
        };
    }

    private @Nullable Bounds call(FunctionInvocationNode call) {
        List<Bounds> arguments = new ArrayList<>();
        for (ASTNode argument : call.getParams().getElements()) {
            Bounds one = of(argument);
            if (one == null) {
                return null;
            }
            arguments.add(one);
        }
        return switch (call.getName().getText().strip()) {
            case "min" -> arguments.stream().reduce(Bounds::min).orElse(null);
            case "max" -> arguments.stream().reduce(Bounds::max).orElse(null);
            case "sum" -> arguments.stream().reduce(Bounds::plus).orElse(null);
            case "floor" -> arguments.size() == 1 ? arguments.get(0).whole(RoundingMode.FLOOR) : null;
            case "ceiling" -> arguments.size() == 1 ? arguments.get(0).whole(RoundingMode.CEILING) : null;
            case "abs" -> arguments.size() == 1 ? arguments.get(0).absolute() : null;
            default -> null;
        };
    }
}
