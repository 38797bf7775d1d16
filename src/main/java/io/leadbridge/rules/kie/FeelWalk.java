package io.leadbridge.rules.kie;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.lang.ast.ASTNode;
import org.kie.dmn.feel.lang.ast.FilterExpressionNode;
import org.kie.dmn.feel.lang.ast.FunctionDefNode;
import org.kie.dmn.feel.lang.ast.FunctionInvocationNode;
import org.kie.dmn.feel.lang.ast.InfixOpNode;
import org.kie.dmn.feel.lang.ast.InfixOperator;
import org.kie.dmn.feel.lang.ast.IterationContextNode;
import org.kie.dmn.feel.lang.ast.NumberNode;
import org.kie.dmn.feel.lang.ast.RangeNode;
import org.kie.dmn.feel.lang.ast.SignedUnaryNode;
import org.kie.dmn.feel.lang.ast.StringNode;

/** Looks at every node of an expression for what may not be there. */
final class FeelWalk {

    private static final int MAX_LOOPS = 3;
    private static final BigDecimal MAX_SPAN = BigDecimal.valueOf(1_000);
    private static final BigDecimal MAX_EXPONENT = BigDecimal.valueOf(1_000);
    private static final Set<String> REGULAR = Set.of("matches", "replace", "split");
    /** A repeated group, a reference back, or a look-around: with these a search can take exponential time. */
    private static final Pattern EXPENSIVE = Pattern.compile("\\)\\s*[*+{?]|\\\\[1-9k]|\\(\\?|[*+}]\\s*[+*]");

    private final List<String> refusals = new ArrayList<>();
    private final Set<String> called = new TreeSet<>();

    List<String> refusals() {
        return refusals;
    }

    /** Names of the functions that are called. */
    Set<String> called() {
        return called;
    }

    void visit(@Nullable ASTNode node, int loops) {
        if (node == null) {
            return;
        }
        int inside = loops;
        if (node instanceof FunctionDefNode) {
            refusals.add("functions are defined as business knowledge models, not in expressions");
        } else if (node instanceof IterationContextNode iteration) {
            checkRange(iteration);
        } else if (node instanceof FunctionInvocationNode call) {
            checkCall(call);
        } else if (node instanceof InfixOpNode infix && infix.getOperator() == InfixOperator.POW) {
            BigDecimal exponent = number(infix.getRight());
            if (exponent != null && exponent.abs().compareTo(MAX_EXPONENT) > 0) {
                refusals.add("an exponent is at most " + MAX_EXPONENT);
            }
        }
        if (node instanceof FilterExpressionNode) {
            inside++;
        }
        int iterations = 0;
        for (ASTNode child : node.getChildrenNode()) {
            if (child instanceof IterationContextNode) {
                iterations++;
            }
        }
        inside += iterations;
        if (inside > MAX_LOOPS && inside > loops) {
            refusals.add("loops and filters are nested at most " + MAX_LOOPS + " deep");
            return;
        }
        for (ASTNode child : node.getChildrenNode()) {
            visit(child, inside);
        }
    }

    private void checkRange(IterationContextNode iteration) {
        if (iteration.getRangeEndExpr() != null) {
            checkSpan(number(iteration.getExpression()), number(iteration.getRangeEndExpr()));
        } else if (iteration.getExpression() instanceof RangeNode range) {
            checkSpan(number(range.getStart()), number(range.getEnd()));
        }
    }

    private void checkSpan(@Nullable BigDecimal from, @Nullable BigDecimal to) {
        if (from == null || to == null || to.subtract(from).abs().compareTo(MAX_SPAN) > 0) {
            refusals.add("a loop over a range has numbers for its ends, at most " + MAX_SPAN + " apart");
        }
    }

    private void checkCall(FunctionInvocationNode call) {
        String name = call.getName().getText().strip();
        called.add(name);
        if (!REGULAR.contains(name)) {
            return;
        }
        var parameters = call.getParams().getElements();
        if (parameters.size() < 2 || !(parameters.get(1) instanceof StringNode pattern)) {
            refusals.add("the pattern of " + name + "() is a text, not an expression or a named parameter");
        } else if (pattern.getText().length() > 202
                || EXPENSIVE.matcher(pattern.getText()).find()
                || unbounded(pattern.getText()) > 2) {
            refusals.add("the pattern of " + name + "() may take very long: no repeated groups, no references back,"
                    + " no look-around, at most two of * and +, at most 200 characters");
        }
    }

    private static long unbounded(String pattern) {
        return pattern.chars().filter(c -> c == '*' || c == '+' || c == '{').count();
    }

    private static @Nullable BigDecimal number(@Nullable ASTNode node) {
        if (node instanceof NumberNode number) {
            return number.getValue();
        }
        if (node instanceof SignedUnaryNode signed && signed.getExpression() instanceof NumberNode number) {
            return signed.getText().startsWith("-") ? number.getValue().negate() : number.getValue();
        }
        return null;
    }
}
