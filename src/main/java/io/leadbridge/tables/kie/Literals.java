package io.leadbridge.tables.kie;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.FEEL;
import org.kie.dmn.feel.codegen.feel11.ProcessedUnaryTest;
import org.kie.dmn.feel.lang.ast.ASTNode;
import org.kie.dmn.feel.lang.ast.AtLiteralNode;
import org.kie.dmn.feel.lang.ast.BaseNode;
import org.kie.dmn.feel.lang.ast.BooleanNode;
import org.kie.dmn.feel.lang.ast.FunctionInvocationNode;
import org.kie.dmn.feel.lang.ast.ListNode;
import org.kie.dmn.feel.lang.ast.NullNode;
import org.kie.dmn.feel.lang.ast.NumberNode;
import org.kie.dmn.feel.lang.ast.SignedUnaryNode;
import org.kie.dmn.feel.lang.ast.StringNode;

/** What FEEL says without looking at anything: numbers, strings, booleans, dates, times, durations, null, and lists of them. */
final class Literals {

    private static final Set<String> MAKERS =
            Set.of("date", "time", "date and time", "duration", "years and months duration");

    private static final int MOST_CHARACTERS = 100_000;
    private static final int MOST_OPEN = 100;

    private final FEEL feel = FEEL.newInstance(Literals.class.getClassLoader(), List.of());
    private final Map<String, Optional<Object>> evaluated = new HashMap<>();

    ASTNode unaryTests(String text) throws Outside {
        bounded(text);
        try {
            return ((ProcessedUnaryTest) feel.processUnaryTests(text, feel.newCompilerContext()))
                    .getInterpreted()
                    .getASTNode();
        } catch (RuntimeException | StackOverflowError e) {
            throw new Outside("no unary tests: " + text);
        }
    }

    ASTNode expression(String text) throws Outside {
        bounded(text);
        try {
            return feel.processExpression(text, feel.newCompilerContext())
                    .getInterpreted()
                    .getASTNode();
        } catch (RuntimeException | StackOverflowError e) {
            throw new Outside("no FEEL: " + text);
        }
    }

    /** Parsing what nests without end takes minutes. */
    private static void bounded(String text) throws Outside {
        if (text.length() > MOST_CHARACTERS) {
            throw new Outside("more than " + MOST_CHARACTERS + " characters");
        }
        if (Names.depth(text) > MOST_OPEN) {
            throw new Outside("more than " + MOST_OPEN + " brackets within each other");
        }
    }

    boolean isConstant(ASTNode node) {
        if (node instanceof ListNode list) {
            return list.getElements().stream().allMatch(this::isConstant);
        }
        return isScalar(node);
    }

    private static boolean isScalar(ASTNode node) {
        if (node instanceof SignedUnaryNode signed) {
            return signed.getExpression() instanceof NumberNode;
        }
        if (node instanceof FunctionInvocationNode call) {
            return MAKERS.contains(call.getName().getText())
                    && call.getParams() != null
                    && call.getParams().getElements().stream().allMatch(Literals::isScalar);
        }
        return node instanceof NumberNode
                || node instanceof StringNode
                || node instanceof BooleanNode
                || node instanceof NullNode
                || node instanceof AtLiteralNode;
    }

    @Nullable
    Object constant(ASTNode node) {
        if (node instanceof ListNode list) {
            List<@Nullable Object> values = new ArrayList<>();
            list.getElements().forEach(element -> values.add(constant(element)));
            return Collections.unmodifiableList(values);
        }
        return evaluated
                .computeIfAbsent(((BaseNode) node).getText(), text -> Optional.ofNullable(feel.evaluate(text)))
                .orElse(null);
    }

    /** The value, which must be a literal; null stands for itself. */
    @Nullable
    Object scalar(ASTNode node) throws Outside {
        if (!isScalar(node)) {
            throw new Outside(describe(node));
        }
        Object value = constant(node);
        if (value == null && !(node instanceof NullNode)) {
            throw new Outside("no value: " + ((BaseNode) node).getText());
        }
        return value;
    }

    static String describe(ASTNode node) {
        String name = node.getClass().getSimpleName().replaceAll("Node$", "").replaceAll("(?<=.)([A-Z])", " $1");
        return switch (name) {
            case "Name Ref", "Qualified Name", "Path Expression" -> "a name";
            case "Function Invocation" -> "a function call";
            case "Infix Op" -> "a formula";
            default -> name.toLowerCase(java.util.Locale.ROOT);
        };
    }
}
