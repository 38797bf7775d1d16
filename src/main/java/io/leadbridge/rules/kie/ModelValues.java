package io.leadbridge.rules.kie;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.chrono.ChronoPeriod;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.DMNType;
import org.kie.dmn.core.impl.BaseDMNTypeImpl;
import org.kie.dmn.core.util.CoerceUtil;
import org.kie.dmn.feel.lang.Type;
import org.kie.dmn.feel.lang.ast.AtLiteralNode;
import org.kie.dmn.feel.lang.types.BuiltInType;
import org.kie.dmn.feel.runtime.FEELFunction;
import org.kie.dmn.feel.runtime.Range;
import org.kie.dmn.feel.runtime.functions.DateAndTimeFunction;
import org.kie.dmn.feel.runtime.functions.DateFunction;
import org.kie.dmn.feel.runtime.functions.DurationFunction;
import org.kie.dmn.feel.runtime.functions.FEELFnResult;
import org.kie.dmn.feel.runtime.functions.TimeFunction;
import org.kie.dmn.feel.util.TypeUtil;

/** Between plain values (texts, numbers, booleans, lists, maps) and those FEEL knows. */
final class ModelValues {

    private static final int DEEPEST = 20;
    private static final int SHORTEST = 4;
    /** Beyond this exponent a number is not written out, but as FEEL's text of it. */
    private static final int MOST_DIGITS = 1_000;

    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(\\d{1,100}(\\.\\d{0,100})?|\\.\\d{1,100})([eE][+-]?\\d{1,4})?");

    private ModelValues() {}

    /**
     * The value as its declared type has it; one that cannot be read as that type stays as it is, and the engine says so. Where no type is
     * declared, a text is a date, time or duration only when it is written as FEEL's literal of one: {@code @"2026-11-05"}.
     */
    static @Nullable Object read(@Nullable Object value, @Nullable DMNType type) {
        if (value instanceof List<?> list) {
            List<@Nullable Object> read = new ArrayList<>();
            list.forEach(element -> read.add(read(element, type)));
            return read;
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, DMNType> fields = fields(type);
            Map<String, @Nullable Object> read = new LinkedHashMap<>();
            map.forEach((key, field) -> read.put(String.valueOf(key), read(field, fields.get(String.valueOf(key)))));
            return read;
        }
        if (value instanceof String text) {
            Type declared = feelType(type);
            return declared == null ? literal(text) : parse(text, declared);
        }
        return value;
    }

    private static Map<String, DMNType> fields(@Nullable DMNType type) {
        DMNType at = type;
        for (int depth = 0; at != null && depth < DEEPEST; depth++) {
            if (at.isComposite() && !at.getFields().isEmpty()) {
                return at.getFields();
            }
            at = at.getBaseType();
        }
        return Map.of();
    }

    /** The basic type under a type; null where it is not known. */
    private static @Nullable Type feelType(@Nullable DMNType type) {
        DMNType at = type;
        for (int depth = 0; at != null && depth < DEEPEST; depth++) {
            if (at instanceof BaseDMNTypeImpl base
                    && base.getFeelType() instanceof BuiltInType basic
                    && basic != BuiltInType.LIST
                    && basic != BuiltInType.UNKNOWN) {
                return basic;
            }
            at = at.getBaseType();
        }
        return null;
    }

    private static Object literal(String text) {
        if (!text.startsWith("@\"") || !text.endsWith("\"") || text.length() < SHORTEST) {
            return text;
        }
        String inside = text.substring(2, text.length() - 1);
        Object read = parse(inside, AtLiteralNode.fromAtValue(inside).type);
        return read.equals(inside) ? text : read;
    }

    private static Object parse(String text, Type type) {
        FEELFnResult<?> result = null;
        if (type == BuiltInType.NUMBER) {
            return NUMBER.matcher(text).matches() ? new BigDecimal(text) : text;
        }
        if (type == BuiltInType.BOOLEAN) {
            return text.equals("true") || text.equals("false") ? (Object) Boolean.valueOf(text) : text;
        }
        if (type == BuiltInType.DATE) {
            result = DateFunction.INSTANCE.invoke(text);
        } else if (type == BuiltInType.TIME) {
            result = TimeFunction.INSTANCE.invoke(text);
        } else if (type == BuiltInType.DATE_TIME) {
            result = DateAndTimeFunction.INSTANCE.invoke(text);
        } else if (type == BuiltInType.DURATION) {
            result = DurationFunction.INSTANCE.invoke(text);
        }
        Object read = result == null ? null : result.getOrElse(null);
        return read == null ? text : read;
    }

    /** A result as its type has it: a list of one for its element and the reverse, a date for its first moment; null where it does not fit. */
    static @Nullable Object as(DMNType type, @Nullable Object value) {
        Object coerced = CoerceUtil.coerceValue(type, value);
        return type.isAssignableValue(coerced) ? coerced : null;
    }

    /** The value as JSON can hold it; dates, times, durations, ranges and functions as the texts FEEL prints. */
    static @Nullable Object write(@Nullable Object value) {
        ModelThread.check();
        if (value instanceof Collection<?> list) {
            List<@Nullable Object> written = new ArrayList<>();
            list.forEach(element -> written.add(write(element)));
            return written;
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> written = new LinkedHashMap<>();
            map.forEach((key, field) -> written.put(String.valueOf(key), write(field)));
            return written;
        }
        if (value instanceof TemporalAccessor || value instanceof Duration || value instanceof ChronoPeriod) {
            return TypeUtil.formatValue(value, false);
        }
        if (value instanceof Range range) {
            return TypeUtil.formatValue(range, true);
        }
        if (value instanceof BigDecimal number) {
            return plain(number);
        }
        if (value instanceof FEELFunction function) {
            return "function " + function.getName();
        }
        if (value instanceof Double || value instanceof Float) {
            double number = ((Number) value).doubleValue();
            return Double.isFinite(number) ? plain(BigDecimal.valueOf(number)) : String.valueOf(value);
        }
        return value == null || value instanceof String || value instanceof Boolean || value instanceof Number
                ? value
                : String.valueOf(value);
    }

    private static Object plain(BigDecimal number) {
        BigDecimal stripped = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        if (Math.abs((long) stripped.scale()) > MOST_DIGITS) {
            return stripped.toString();
        }
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
