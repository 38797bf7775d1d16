package io.leadbridge.rules.kie;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.feel.lang.ast.InfixOperator;

/** What FEEL's operators give for plain values: null, texts, numbers and booleans. */
final class PlainValues {

    private PlainValues() {}

    static Formula infix(InfixOperator operator, Formula left, Formula right) {
        return switch (operator) {
            case AND -> slots -> and(left, right, slots);
            case OR -> slots -> or(left, right, slots);
            case EQ -> slots -> equal(left.value(slots), right.value(slots));
            case NE -> slots -> not(equal(left.value(slots), right.value(slots)));
            case LT -> comparison(left, right, order -> order < 0);
            case LTE -> comparison(left, right, order -> order <= 0);
            case GT -> comparison(left, right, order -> order > 0);
            case GTE -> comparison(left, right, order -> order >= 0);
            case ADD -> slots -> sum(left.value(slots), right.value(slots));
            case SUB -> arithmetic(left, right, (a, b) -> a.subtract(b, MathContext.DECIMAL128));
            case MULT -> arithmetic(left, right, (a, b) -> a.multiply(b, MathContext.DECIMAL128));
            case DIV -> arithmetic(left, right, PlainValues::quotient);
            case POW -> throw new Unread("the operator **");
        };
    }

    private static @Nullable Object and(Formula left, Formula right, Slots slots) {
        Object first = left.value(slots);
        if (Boolean.FALSE.equals(first)) {
            return false;
        }
        Object second = right.value(slots);
        if (Boolean.FALSE.equals(second)) {
            return false;
        }
        return (first instanceof Boolean && second instanceof Boolean) ? true : null;
    }

    private static @Nullable Object or(Formula left, Formula right, Slots slots) {
        Object first = left.value(slots);
        if (Boolean.TRUE.equals(first)) {
            return true;
        }
        Object second = right.value(slots);
        if (Boolean.TRUE.equals(second)) {
            return true;
        }
        return (first instanceof Boolean && second instanceof Boolean) ? false : null;
    }

    static @Nullable Object not(@Nullable Object value) {
        if (value instanceof Boolean truth) {
            return !truth;
        }
        if (value == null) {
            return null;
        }
        throw new NotPlain();
    }

    static @Nullable Object equal(@Nullable Object a, @Nullable Object b) {
        if (a == null || b == null) {
            return a == b;
        }
        if (!isSimple(a) || !isSimple(b)) {
            throw new NotPlain();
        }
        if (a instanceof BigDecimal number && b instanceof BigDecimal other) {
            return number.compareTo(other) == 0;
        }
        return a.getClass() == b.getClass() ? (Object) a.equals(b) : null;
    }

    static boolean isSimple(Object value) {
        return value instanceof String || value instanceof BigDecimal || value instanceof Boolean;
    }

    private interface Ordered {
        boolean holds(int order);
    }

    private static Formula comparison(Formula left, Formula right, Ordered test) {
        return slots -> {
            Object a = left.value(slots);
            Object b = right.value(slots);
            if (a instanceof BigDecimal number && b instanceof BigDecimal other) {
                return test.holds(number.compareTo(other));
            }
            if (a instanceof String text && b instanceof String other) {
                return test.holds(text.compareTo(other));
            }
            if ((a == null || isSimple(a)) && (b == null || isSimple(b)) && !(a instanceof Boolean)) {
                return null;
            }
            throw new NotPlain();
        };
    }

    private interface Arithmetic {
        BigDecimal of(BigDecimal a, BigDecimal b);
    }

    private static Formula arithmetic(Formula left, Formula right, Arithmetic operation) {
        return slots -> {
            Object a = left.value(slots);
            Object b = right.value(slots);
            return a == null || b == null ? null : operation.of(number(a), number(b));
        };
    }

    private static @Nullable Object sum(@Nullable Object a, @Nullable Object b) {
        if (a == null || b == null) {
            return null;
        }
        return a instanceof String text && b instanceof String other
                ? text + other
                : number(a).add(number(b), MathContext.DECIMAL128);
    }

    private static BigDecimal quotient(BigDecimal a, BigDecimal b) {
        if (b.signum() == 0) {
            throw new NotPlain();
        }
        return a.divide(b, MathContext.DECIMAL128);
    }

    static BigDecimal number(@Nullable Object value) {
        if (value instanceof BigDecimal number) {
            return number;
        }
        throw new NotPlain();
    }
}
