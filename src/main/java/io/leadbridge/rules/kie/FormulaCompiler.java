package io.leadbridge.rules.kie;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.lang.ast.ASTNode;
import org.kie.dmn.feel.lang.ast.BaseNode;
import org.kie.dmn.feel.lang.ast.BooleanNode;
import org.kie.dmn.feel.lang.ast.ContextEntryNode;
import org.kie.dmn.feel.lang.ast.ContextNode;
import org.kie.dmn.feel.lang.ast.ForExpressionNode;
import org.kie.dmn.feel.lang.ast.FunctionInvocationNode;
import org.kie.dmn.feel.lang.ast.IfExpressionNode;
import org.kie.dmn.feel.lang.ast.InfixOpNode;
import org.kie.dmn.feel.lang.ast.ListNode;
import org.kie.dmn.feel.lang.ast.NameRefNode;
import org.kie.dmn.feel.lang.ast.NamedParameterNode;
import org.kie.dmn.feel.lang.ast.NullNode;
import org.kie.dmn.feel.lang.ast.NumberNode;
import org.kie.dmn.feel.lang.ast.PathExpressionNode;
import org.kie.dmn.feel.lang.ast.QualifiedNameNode;
import org.kie.dmn.feel.lang.ast.QuantifiedExpressionNode;
import org.kie.dmn.feel.lang.ast.SignedUnaryNode;
import org.kie.dmn.feel.lang.ast.StringNode;

/** Compiles the syntax tree of a FEEL expression; throws {@link Unread} for what only KIE can evaluate. */
final class FormulaCompiler {

    private final Map<String, CompiledFunction> functions;
    private final SlotNames names;

    FormulaCompiler(SlotNames names, Map<String, CompiledFunction> functions) {
        this.names = names;
        this.functions = functions;
    }

    /** A function of the document: its parameters are slots that the caller fills. */
    interface CompiledFunction {

        int parameters();

        @Nullable
        Object call(Slots slots, @Nullable Object[] arguments);
    }

    Formula compile(@Nullable ASTNode node) {
        if (node instanceof NumberNode number) {
            return constant(number.getValue());
        } else if (node instanceof StringNode text) {
            return constant(text.getValue());
        } else if (node instanceof BooleanNode truth) {
            return constant(truth.getValue());
        } else if (node instanceof NullNode) {
            return constant(null);
        } else if (node instanceof NameRefNode name) {
            return slot(name.getText());
        } else if (node instanceof QualifiedNameNode path) {
            return path(path.getParts());
        } else if (node instanceof PathExpressionNode path) {
            return path(path);
        } else if (node instanceof InfixOpNode infix) {
            return PlainValues.infix(infix.getOperator(), compile(infix.getLeft()), compile(infix.getRight()));
        } else if (node instanceof SignedUnaryNode signed) {
            return signed(signed);
        } else if (node instanceof IfExpressionNode choice) {
            return choice(choice);
        } else if (node instanceof ListNode list) {
            return list(list);
        } else if (node instanceof ContextNode context) {
            return context(context, null);
        } else if (node instanceof FunctionInvocationNode call) {
            return call(call);
        } else if (node instanceof ForExpressionNode loop) {
            return iterations().loop(loop);
        } else if (node instanceof QuantifiedExpressionNode quantified) {
            return iterations().quantified(quantified);
        }
        throw new Unread(node == null ? "an empty expression" : "'" + node.getText() + "'");
    }

    private IterationCompiler iterations() {
        return new IterationCompiler(names, functions);
    }

    private static Formula constant(@Nullable Object value) {
        return slots -> value;
    }

    private Formula slot(String name) {
        Integer slot = names.find(name.strip());
        if (slot == null) {
            throw new Unread("the name '" + name + "'");
        }
        int place = slot;
        return slots -> slots.get(place);
    }

    private Formula path(List<NameRefNode> parts) {
        Formula formula = slot(parts.get(0).getText());
        for (NameRefNode part : parts.subList(1, parts.size())) {
            formula = step(formula, part.getText().strip());
        }
        return formula;
    }

    private Formula path(PathExpressionNode path) {
        String name = path.getName().getText().strip();
        return path.getExpression() instanceof ContextNode context
                ? context(context, name)
                : step(compile(path.getExpression()), name);
    }

    private static Formula step(Formula from, String name) {
        return slots -> part(from.value(slots), name);
    }

    private static @Nullable Object part(@Nullable Object value, String name) {
        if (value instanceof Map<?, ?> map && map.containsKey(name)) {
            return map.get(name);
        }
        List<@Nullable Object> parts = new ArrayList<>();
        for (Object item : PlainFunctions.list(value)) {
            if (!(item instanceof Map<?, ?> map) || !map.containsKey(name)) {
                throw new NotPlain();
            }
            parts.add(map.get(name));
        }
        return parts;
    }

    private Formula signed(SignedUnaryNode signed) {
        Formula of = compile(signed.getExpression());
        return signed.getSign() == SignedUnaryNode.Sign.NEGATIVE
                ? slots -> PlainValues.number(of.value(slots)).negate()
                : slots -> PlainValues.number(of.value(slots));
    }

    private Formula choice(IfExpressionNode choice) {
        Formula condition = compile(choice.getCondition());
        Formula then = compile(choice.getThenExpression());
        Formula otherwise = compile(choice.getElseExpression());
        return slots -> Boolean.TRUE.equals(condition.value(slots)) ? then.value(slots) : otherwise.value(slots);
    }

    private Formula list(ListNode list) {
        Formula[] items = compile(list.getElements()).toArray(Formula[]::new);
        if (list.getElements().stream().allMatch(item -> item instanceof StringNode || item instanceof NumberNode)) {
            List<@Nullable Object> constants = new ArrayList<>(items.length);
            for (Formula item : items) {
                constants.add(item.value(new Slots(Slots.Size.NONE)));
            }
            return slots -> constants;
        }
        return slots -> Arrays.asList(evaluate(items, slots));
    }

    private List<Formula> compile(List<BaseNode> nodes) {
        return nodes.stream().map(this::compile).toList();
    }

    private static @Nullable Object[] evaluate(Formula[] formulas, Slots slots) {
        @Nullable Object[] values = new @Nullable Object[formulas.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = formulas[i].value(slots);
        }
        return values;
    }

    /** A context, or, where only one entry is wanted, that entry. */
    private Formula context(ContextNode context, @Nullable String wanted) {
        SlotNames inner = names.inner();
        var compiler = new FormulaCompiler(inner, functions);
        Map<String, Formula> entries = new LinkedHashMap<>();
        for (ContextEntryNode entry : context.getEntries()) {
            String name = entry.getName() instanceof StringNode text
                    ? text.getValue()
                    : entry.getName().getText().strip();
            Formula value = compiler.compile(entry.getValue());
            int place = inner.add(name);
            entries.put(name, slots -> {
                Object given = value.value(slots);
                slots.set(place, given);
                return given;
            });
        }
        if (wanted != null && !entries.containsKey(wanted)) {
            throw new Unread("the entry '" + wanted + "'");
        }
        List<String> keys = List.copyOf(entries.keySet());
        Formula[] values = entries.values().toArray(Formula[]::new);
        if (wanted != null) {
            int place = keys.indexOf(wanted);
            return slots -> evaluate(values, slots)[place];
        }
        return slots -> new Entries(keys, evaluate(values, slots));
    }

    private Formula call(FunctionInvocationNode call) {
        String name = call.getName().getText().strip();
        List<BaseNode> given = call.getParams().getElements();
        if (given.stream().anyMatch(NamedParameterNode.class::isInstance)) {
            throw new Unread("named parameters of " + name);
        }
        List<Formula> parameters = compile(given);
        CompiledFunction function = functions.get(name);
        if (function != null && function.parameters() == parameters.size()) {
            Formula[] arguments = parameters.toArray(Formula[]::new);
            return slots -> function.call(slots, evaluate(arguments, slots));
        }
        if (function != null || names.find(name) != null) {
            throw new Unread("a call of " + name);
        }
        Formula builtIn = PlainFunctions.call(name, parameters);
        return given.stream().allMatch(NumberNode.class::isInstance) && !given.isEmpty() ? folded(builtIn) : builtIn;
    }

    /** Of constants only: computed once. */
    private static Formula folded(Formula formula) {
        try {
            return constant(formula.value(new Slots(Slots.Size.NONE)));
        } catch (NotPlain | ArithmeticException e) {
            throw new Unread("a call that fails on its constants");
        }
    }
}
