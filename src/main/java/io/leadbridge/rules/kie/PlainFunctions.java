package io.leadbridge.rules.kie;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.runtime.functions.AbsFunction;
import org.kie.dmn.feel.runtime.functions.CeilingFunction;
import org.kie.dmn.feel.runtime.functions.FEELFnResult;
import org.kie.dmn.feel.runtime.functions.FloorFunction;
import org.kie.dmn.feel.runtime.functions.LogFunction;
import org.kie.dmn.feel.runtime.functions.RoundHalfUpFunction;
import org.kie.dmn.feel.runtime.functions.StringFunction;
import org.kie.dmn.feel.runtime.functions.SumFunction;

/** The functions of FEEL a compiled formula may call, on plain values; where it matters they are KIE's own. */
final class PlainFunctions {

    private PlainFunctions() {}

    static Formula call(String name, List<Formula> parameters) {
        int count = parameters.size();
        return switch (name) {
            case "not" -> one(parameters, PlainValues::not);
            case "exp" -> one(parameters, value -> Exponential.of(PlainValues.number(value)));
            case "log" -> one(parameters, value -> given(LogFunction.INSTANCE.invoke(PlainValues.number(value))));
            case "sqrt" -> one(parameters, value -> SquareRoot.of(PlainValues.number(value)));
            case "abs" -> one(parameters, value -> given(AbsFunction.INSTANCE.invoke(PlainValues.number(value))));
            case "floor" -> one(parameters, value -> given(FloorFunction.INSTANCE.invoke(PlainValues.number(value))));
            case "ceiling" ->
                one(parameters, value -> given(CeilingFunction.INSTANCE.invoke(PlainValues.number(value))));
            case "string" -> one(parameters, PlainFunctions::string);
            case "count" ->
                one(parameters, value -> BigDecimal.valueOf(list(value).size()));
            case "sum" -> count == 1 ? one(parameters, PlainFunctions::sum) : unread("sum of several values");
            case "max" -> extreme(parameters, 1);
            case "min" -> extreme(parameters, -1);
            case "round half up" -> two(parameters, PlainFunctions::roundHalfUp);
            case "list contains" -> two(parameters, PlainFunctions::listContains);
            case "concatenate" -> slots -> concatenate(parameters, slots);
            default -> unread("the function " + name);
        };
    }

    private static Formula unread(String what) {
        throw new Unread(what);
    }

    private interface One {
        @Nullable
        Object of(@Nullable Object value);
    }

    private interface Two {
        @Nullable
        Object of(@Nullable Object first, @Nullable Object second);
    }

    private static Formula one(List<Formula> parameters, One function) {
        if (parameters.size() != 1) {
            throw new Unread("a function of one value with " + parameters.size());
        }
        Formula parameter = parameters.get(0);
        return slots -> function.of(parameter.value(slots));
    }

    private static Formula two(List<Formula> parameters, Two function) {
        if (parameters.size() != 2) {
            throw new Unread("a function of two values with " + parameters.size());
        }
        Formula first = parameters.get(0);
        Formula second = parameters.get(1);
        return slots -> function.of(first.value(slots), second.value(slots));
    }

    private static @Nullable Object string(@Nullable Object value) {
        if (value == null || value instanceof String) {
            return value;
        }
        if (value instanceof BigDecimal || value instanceof Boolean) {
            return given(StringFunction.INSTANCE.invoke(value));
        }
        throw new NotPlain();
    }

    private static @Nullable Object sum(@Nullable Object value) {
        List<?> numbers = list(value);
        return numbers.isEmpty() ? null : given(SumFunction.INSTANCE.invoke(numbers));
    }

    private static Object roundHalfUp(@Nullable Object number, @Nullable Object scale) {
        return given(RoundHalfUpFunction.INSTANCE.invoke(PlainValues.number(number), PlainValues.number(scale)));
    }

    private static Object listContains(@Nullable Object list, @Nullable Object wanted) {
        List<?> items = list(list);
        if (wanted == null) {
            return containsNull(items);
        }
        if (!PlainValues.isSimple(wanted)) {
            throw new NotPlain();
        }
        for (int i = 0; i < items.size(); i++) {
            if (Boolean.TRUE.equals(PlainValues.equal(items.get(i), wanted))) {
                return true;
            }
        }
        return false;
    }

    /** KIE asks the list itself, and some lists refuse to be asked. */
    private static boolean containsNull(List<?> items) {
        try {
            return items.contains(null);
        } catch (NullPointerException e) {
            throw new NotPlain();
        }
    }

    private static Object concatenate(List<Formula> parameters, Slots slots) {
        var lists = new List<?>[parameters.size()];
        int size = 0;
        for (int i = 0; i < lists.length; i++) {
            lists[i] = list(parameters.get(i).value(slots));
            size += lists[i].size();
        }
        List<@Nullable Object> all = new ArrayList<>(size);
        for (List<?> list : lists) {
            for (int i = 0; i < list.size(); i++) {
                all.add(list.get(i));
            }
        }
        return all;
    }

    /** The greatest, or the least, of at least two numbers. */
    private static Formula extreme(List<Formula> parameters, int sign) {
        if (parameters.size() < 2) {
            throw new Unread("the extreme of a list");
        }
        return slots -> {
            BigDecimal best = PlainValues.number(parameters.get(0).value(slots));
            for (int i = 1; i < parameters.size(); i++) {
                BigDecimal next = PlainValues.number(parameters.get(i).value(slots));
                best = next.compareTo(best) * sign > 0 ? next : best;
            }
            return best;
        };
    }

    static List<?> list(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list;
        }
        throw new NotPlain();
    }

    private static <T> T given(FEELFnResult<T> result) {
        return result.cata(
                event -> {
                    throw new NotPlain();
                },
                value -> value);
    }
}
