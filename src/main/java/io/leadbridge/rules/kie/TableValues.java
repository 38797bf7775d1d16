package io.leadbridge.rules.kie;

import io.leadbridge.rules.JudgementFailed;
import io.leadbridge.rules.JudgementFailed.Cause;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the results of decisions; a decision without the value asked for has failed. */
record TableValues(Known values) {

    String text(String decision) {
        return text(decision, values.get(decision));
    }

    String text(String decision, String output) {
        return text(decision, find(decision, output));
    }

    static String text(String decision, @Nullable Object found) {
        if (found instanceof String text) {
            return text;
        }
        throw missing(decision, "text");
    }

    BigDecimal number(String decision) {
        return number(decision, values.get(decision));
    }

    BigDecimal number(String decision, String output) {
        return number(decision, find(decision, output));
    }

    private static BigDecimal number(String decision, @Nullable Object found) {
        if (found instanceof BigDecimal number) {
            return number;
        }
        throw missing(decision, "number");
    }

    int whole(String decision) {
        return whole(decision, values.get(decision));
    }

    int whole(String decision, String output) {
        return whole(decision, find(decision, output));
    }

    private static int whole(String decision, @Nullable Object found) {
        try {
            return number(decision, found).intValueExact();
        } catch (ArithmeticException e) {
            throw missing(decision, "whole number");
        }
    }

    boolean flag(String decision) {
        return flag(decision, values.get(decision));
    }

    static boolean flag(String decision, @Nullable Object found) {
        if (found instanceof Boolean flag) {
            return flag;
        }
        throw missing(decision, "boolean");
    }

    /** The rows of a decision that collects; none when nothing matched. */
    List<?> rows(String decision) {
        Object found = values.get(decision);
        if (found == null) {
            return List.of();
        }
        if (found instanceof List<?> list) {
            return list;
        }
        throw missing(decision, "list");
    }

    @Nullable
    Object find(String decision, String output) {
        return part(values.get(decision), output);
    }

    static @Nullable Object part(@Nullable Object row, String output) {
        return row instanceof Map<?, ?> parts ? parts.get(output) : null;
    }

    private static JudgementFailed missing(String decision, String kind) {
        return new JudgementFailed(Cause.TABLE_NO_MATCH, decision, "gave no " + kind);
    }
}
