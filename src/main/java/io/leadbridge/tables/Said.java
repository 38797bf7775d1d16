package io.leadbridge.tables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a table says where these rows match, in a form that is equal just where the answers are. */
final class Said {

    private final Table table;
    private final Answers answers;

    Said(Table table) {
        this.table = table;
        this.answers = new Answers(table);
    }

    /** Equal for equal answers; formulas are equal where their texts are. */
    Object by(int[] rows) {
        if (!answers.hasFormulas(rows)) {
            Match match = answers.literal(rows);
            return match.conflict().isPresent() ? "no answer" : Collections.singletonList(plain(match.answer()));
        }
        int[] counted = table.hitPolicy() == HitPolicy.FIRST && rows.length > 1 ? new int[] {rows[0]} : rows;
        List<List<Output>> outputs = new ArrayList<>();
        Arrays.stream(counted).forEach(row -> outputs.add(table.rows().get(row).outputs()));
        return List.of(table.hitPolicy(), outputs);
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof java.math.BigDecimal number) {
            return number.signum() == 0 ? java.math.BigDecimal.ZERO : number.stripTrailingZeros();
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> plain = new ArrayList<>();
            list.forEach(one -> plain.add(plain(one)));
            return plain;
        }
        if (value instanceof java.util.Map<?, ?> map) {
            java.util.Map<Object, @Nullable Object> plain = new java.util.LinkedHashMap<>();
            map.forEach((key, one) -> plain.put(key, plain(one)));
            return plain;
        }
        return value;
    }

    boolean same(int row, int other) {
        return by(new int[] {row}).equals(by(new int[] {other}));
    }

    /** The row that gives the answer, where it is one. */
    int winner(int[] rows) {
        if (table.hitPolicy() != HitPolicy.PRIORITY || answers.hasFormulas(rows)) {
            return rows[0];
        }
        Object answer = by(rows);
        return Arrays.stream(rows)
                .filter(row -> by(new int[] {row}).equals(answer))
                .findFirst()
                .orElse(rows[0]);
    }

    /** As a person reads it. */
    String words(int[] rows) {
        if (answers.hasFormulas(rows)) {
            return Arrays.toString(rows);
        }
        Match match = answers.literal(rows);
        return match.conflict().isPresent()
                ? "no answer (" + match.conflict().get() + ")"
                : rows.length == 0 && match.answer() == null ? "no answer (no row matches)" : words(match.answer());
    }

    static String words(@Nullable Object value) {
        if (value instanceof java.math.BigDecimal number) {
            return Wording.value(Kind.NUMBER, number);
        }
        return value instanceof String text ? '"' + text + '"' : String.valueOf(value);
    }
}
