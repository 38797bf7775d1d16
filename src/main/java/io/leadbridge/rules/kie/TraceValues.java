package io.leadbridge.rules.kie;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values as a trace shows them: plain, with at most 16 significant digits. */
final class TraceValues {

    private TraceValues() {}

    /**
     * The result of a decision by the names of its outputs.
     *
     * @param order names of the outputs in their order; none where the result itself says it
     */
    static Map<String, @Nullable Object> outputs(String name, List<String> order, @Nullable Object value) {
        Object plain = of(value);
        Map<String, @Nullable Object> outputs = new LinkedHashMap<>();
        if (plain instanceof Map<?, ?> components) {
            if (order.isEmpty()) {
                components.forEach((component, part) -> outputs.put(String.valueOf(component), part));
            }
            order.forEach(output -> outputs.put(output, components.get(output)));
        } else {
            return Collections.singletonMap(name, plain);
        }
        return Collections.unmodifiableMap(outputs);
    }

    static @Nullable Object of(@Nullable Object value) {
        if (value == null || value instanceof Boolean || value instanceof String) {
            return value;
        }
        if (value instanceof BigDecimal number) {
            if (number.scale() == 0 && number.precision() <= MathContext.DECIMAL64.getPrecision()) {
                return number;
            }
            var rounded = number.round(MathContext.DECIMAL64).stripTrailingZeros();
            return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
        }
        if (value instanceof Number number) {
            return new BigDecimal(number.toString());
        }
        if (value instanceof Collection<?> items) {
            List<@Nullable Object> list = new ArrayList<>(items.size());
            for (Object item : items) {
                list.add(of(item));
            }
            return list;
        }
        if (value instanceof Entries entries) {
            @Nullable Object[] values = new @Nullable Object[entries.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = of(entries.value(i));
            }
            return new Entries(entries.names(), values);
        }
        if (value instanceof Map<?, ?> entries) {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            entries.forEach((key, entry) -> map.put(String.valueOf(key), of(entry)));
            return map;
        }
        return String.valueOf(value);
    }
}
