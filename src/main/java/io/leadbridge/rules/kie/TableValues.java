package io.leadbridge.rules.kie;

import io.leadbridge.rules.JudgementFailed;
import io.leadbridge.rules.JudgementFailed.Cause;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the results of decisions; a decision without the value asked for has failed. */
record TableValues(Map<String, @Nullable Object> values) {

    String text(String decision, String... output) {
        if (find(decision, output) instanceof String text) {
            return text;
        }
        throw missing(decision, "text");
    }

    BigDecimal number(String decision, String... output) {
        if (find(decision, output) instanceof BigDecimal number) {
            return number;
        }
        throw missing(decision, "number");
    }

    int whole(String decision, String... output) {
        try {
            return number(decision, output).intValueExact();
        } catch (ArithmeticException e) {
            throw missing(decision, "whole number");
        }
    }

    boolean flag(String decision, String... output) {
        if (find(decision, output) instanceof Boolean flag) {
            return flag;
        }
        throw missing(decision, "boolean");
    }

    /** The rows of a decision that collects; none when nothing matched. */
    List<TableValues> rows(String decision) {
        var found = values.get(decision);
        if (found == null) {
            return List.of();
        }
        if (found instanceof List<?> list) {
            return list.stream()
                    .map(row -> new TableValues(Map.of(decision, row)))
                    .toList();
        }
        throw missing(decision, "list");
    }

    @Nullable
    Object find(String decision, String... output) {
        var found = values.get(decision);
        for (var name : output) {
            found = found instanceof Map<?, ?> parts ? parts.get(name) : null;
        }
        return found;
    }

    private static JudgementFailed missing(String decision, String kind) {
        return new JudgementFailed(Cause.TABLE_NO_MATCH, decision, "gave no " + kind);
    }
}
