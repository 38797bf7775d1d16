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
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.DMNType;
import org.kie.dmn.core.impl.BaseDMNTypeImpl;
import org.kie.dmn.feel.lang.Type;
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

    private ModelValues() {}

    /** The value as its declared type has it; one that cannot be read as that type stays as it is, and the engine says so. */
    static @Nullable Object read(@Nullable Object value, @Nullable DMNType type) {
        if (value == null || type == null) {
            return value;
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> read = new ArrayList<>();
            list.forEach(element -> read.add(read(element, type)));
            return read;
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, DMNType> fields = type.isComposite() ? type.getFields() : Map.of();
            Map<String, @Nullable Object> read = new LinkedHashMap<>();
            map.forEach((key, field) -> read.put(String.valueOf(key), read(field, fields.get(String.valueOf(key)))));
            return read;
        }
        return value instanceof String text ? read(text, feelType(type)) : value;
    }

    private static @Nullable Type feelType(DMNType type) {
        DMNType at = type;
        for (int depth = 0; depth < 20; depth++) {
            if (at instanceof BaseDMNTypeImpl base && base.getFeelType() instanceof BuiltInType basic) {
                if (basic != BuiltInType.LIST && basic != BuiltInType.UNKNOWN) {
                    return basic;
                }
            }
            if (at.getBaseType() == null) {
                return null;
            }
            at = at.getBaseType();
        }
        return null;
    }

    static Object read(String text, @Nullable Type type) {
        FEELFnResult<?> result = null;
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

    /** The value as JSON can hold it; dates, times, durations, ranges and functions as the texts FEEL prints. */
    static @Nullable Object write(@Nullable Object value) {
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
        return value == null || value instanceof String || value instanceof Boolean || value instanceof Number
                ? value
                : String.valueOf(value);
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        return stripped.scale() < 0 && stripped.precision() - stripped.scale() < 1000 ? stripped.setScale(0) : stripped;
    }
}
