package io.leadbridge.tables.kie;

import java.math.BigDecimal;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
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
import org.kie.dmn.feel.runtime.events.SyntaxErrorEvent;

/** What FEEL says without looking at anything: numbers, strings, booleans, dates, times, durations, null, and lists of them. */
final class Literals {

    private static final Set<String> MAKERS =
            Set.of("date", "time", "date and time", "duration", "years and months duration");

    static final int MOST_CHARACTERS = 20_000;
    private static final int MOST_OPEN = 100;
    private static final int MOST_QUOTED = 80;

    /** The greatest power of ten of FEEL's numbers, which are those of IEEE 754 decimal128. */
    private static final int MOST_DIGITS = 6_144;

    private final FEEL feel = FEEL.newInstance(Literals.class.getClassLoader(), List.of());
    private final Map<String, Optional<Object>> evaluated = new HashMap<>();
    private boolean broken;

    Literals() {
        feel.addListener(event -> broken |= event instanceof SyntaxErrorEvent);
    }

    ASTNode unaryTests(String text) throws Outside {
        return whole(text, () -> ((ProcessedUnaryTest) feel.processUnaryTests(text, feel.newCompilerContext()))
                .getInterpreted()
                .getASTNode());
    }

    /** What a whole text says; what could be read of the beginning of another is not given. */
    private ASTNode whole(String text, Supplier<ASTNode> parser) throws Outside {
        check(text);
        try {
            broken = false;
            ASTNode node = parser.get();
            if (!broken) {
                return node;
            }
        } catch (RuntimeException e) {
            broken = true;
        } catch (StackOverflowError e) {
            throw new Outside("nested too deep");
        }
        throw new Outside("a syntax error in " + shortened(text), Outside.Fault.SYNTAX);
    }

    static String shortened(String text) {
        return text.length() > MOST_QUOTED ? text.substring(0, MOST_QUOTED) + "…" : text;
    }

    /** Parsing what nests without end takes minutes, and many texts take time, too: who is interrupted reads no more. */
    static void check(String text) throws Outside {
        if (Thread.currentThread().isInterrupted()) {
            throw new Outside("not read in time");
        }
        if (text.length() > MOST_CHARACTERS) {
            throw new Outside("more than " + MOST_CHARACTERS + " characters");
        }
        if (depth(text) > MOST_OPEN) {
            throw new Outside("more than " + MOST_OPEN + " brackets within each other");
        }
    }

    /** How many brackets are open at once, and how many conditions there are. */
    static int depth(String text) {
        int open = 0;
        int deepest = 0;
        for (int i = 0; i < text.length(); i++) {
            open += "([{".indexOf(text.charAt(i)) >= 0 ? 1 : ")]}".indexOf(text.charAt(i)) >= 0 ? -1 : 0;
            deepest = Math.max(deepest, open);
        }
        return deepest + (text.split("\\bif\\b", -1).length - 1);
    }

    /** An expression that knows no names. */
    ASTNode expression(String text) throws Outside {
        return whole(text, () -> feel.processExpression(text, feel.newCompilerContext())
                .getInterpreted()
                .getASTNode());
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
        if (!isInRange(value)) {
            throw new Outside("a number FEEL does not have");
        }
        if (value instanceof Temporal moment
                && moment.isSupported(ChronoField.NANO_OF_SECOND)
                && moment.get(ChronoField.NANO_OF_SECOND) != 0) {
            throw new Outside("a fraction of a second");
        }
        return value;
    }

    /** Whether a number, or every number of a list, can be written out. */
    static boolean isInRange(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list.stream().allMatch(Literals::isInRange);
        }
        return !(value instanceof BigDecimal number)
                || (Math.abs((long) number.scale()) <= MOST_DIGITS && number.precision() <= MOST_DIGITS);
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
