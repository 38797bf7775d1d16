package io.leadbridge.tables.kie;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Inputs of a generated table, no two the same: on the bounds of its cells, beside them, anywhere, null, and of a wrong type. */
public final class GeneratedInputs {

    private static final List<Object> ODD = List.of(
            "elsewhere",
            new BigDecimal("5"),
            true,
            LocalDate.of(2026, 1, 2),
            LocalDateTime.of(2026, 1, 2, 10, 0),
            LocalDateTime.of(2026, 1, 2, 10, 0).atZone(ZoneOffset.UTC),
            OffsetTime.of(11, 0, 0, 0, ZoneOffset.UTC),
            List.of(),
            List.of(new BigDecimal("1"), new BigDecimal("2")),
            List.of("A"),
            Map.of("A", "B"));

    private final List<GeneratedType> types;
    private final Random random;
    private final Set<Map<String, @Nullable Object>> given = new HashSet<>();

    GeneratedInputs(List<GeneratedType> types, Random random) {
        this.types = types;
        this.random = random;
    }

    /** Values by the names of the inputs, which were not given before. */
    public Map<String, @Nullable Object> next() {
        for (int tries = 0; tries < 10_000; tries++) {
            Map<String, @Nullable Object> inputs = new TreeMap<>();
            for (int c = 0; c < types.size(); c++) {
                inputs.put("c" + c, value(types.get(c)));
            }
            if (given.add(inputs)) {
                return inputs;
            }
        }
        throw new IllegalStateException("no more inputs for " + types);
    }

    private @Nullable Object value(GeneratedType type) {
        int form = random.nextInt(100);
        boolean hasFewBeside = form % 5 > 0 && type.isLimited();
        if (form < 7) {
            return null;
        }
        if (form == 7) {
            return ODD.get(random.nextInt(ODD.size()));
        }
        int point = hasFewBeside ? 1 + random.nextInt(3) : random.nextInt(GeneratedType.POINTS);
        return form < 45
                ? type.value(point, 0)
                : form < 65 && !hasFewBeside ? type.value(point, form % 2 == 0 ? 1 : -1) : type.any(random);
    }
}
