package io.leadbridge.tables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a table says where these rows match, in a form that is equal just where the answers are. */
final class Said {

    private static final String NO_ANSWER = "no answer";

    private final Table table;
    private final Answers answers;

    Said(Table table) {
        this.table = table;
        this.answers = new Answers(table);
    }

    /** Equal for equal answers; formulas are equal where their texts are, and what is collected has no order. */
    Object by(int[] rows) {
        if (!answers.hasFormulas(rows)) {
            Match match = answers.literal(rows);
            if (match.conflict().isPresent()) {
                return NO_ANSWER;
            }
            Object answer = plain(match.answer());
            return Collections.singletonList(
                    table.hitPolicy() == HitPolicy.COLLECT && answer instanceof List<?> list
                            ? unordered(list)
                            : answer);
        }
        List<Object> outputs = new ArrayList<>();
        counted(rows).forEach(said -> outputs.add(outputs(said)));
        return switch (table.hitPolicy()) {
            case UNIQUE, FIRST -> outputs.size() == 1 ? outputs.get(0) : NO_ANSWER;
            case ANY -> outputs.stream().distinct().count() == 1 ? outputs.get(0) : outputs;
            case PRIORITY -> outputs.size() == 1 ? outputs.get(0) : outputs;
            case COLLECT -> List.of(table.hitPolicy(), unordered(outputs));
            default -> List.of(table.hitPolicy(), outputs);
        };
    }

    private static List<String> unordered(List<?> list) {
        return list.stream().map(String::valueOf).sorted().toList();
    }

    /** What counts of the rows that match; the default outputs where none does. */
    private List<List<Output>> counted(int[] rows) {
        if (rows.length == 0) {
            return List.of(table.otherwise().orElseThrow());
        }
        int[] counted = table.hitPolicy() == HitPolicy.FIRST ? new int[] {rows[0]} : rows;
        return Arrays.stream(counted)
                .mapToObj(row -> table.rows().get(row).outputs())
                .toList();
    }

    private static List<Object> outputs(List<Output> said) {
        List<Object> outputs = new ArrayList<>();
        for (Output output : said) {
            outputs.add(
                    output instanceof Output.Literal literal
                            ? Collections.singletonList(plain(literal.value()))
                            : output);
        }
        return outputs;
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

    /** Whether these rows may not match together. */
    boolean isConflict(int[] rows) {
        return by(rows).equals(NO_ANSWER);
    }

    boolean isFormula(int[] rows) {
        return answers.hasFormulas(rows);
    }

    /** As a person reads it. */
    String words(int[] rows) {
        if (answers.hasFormulas(rows)) {
            return counted(rows).stream()
                    .map(said -> said.stream().map(Said::words).collect(Collectors.joining(", ")))
                    .collect(Collectors.joining("; "));
        }
        Match match = answers.literal(rows);
        return match.conflict().isPresent()
                ? "no answer (" + match.conflict().get() + ")"
                : rows.length == 0 && match.answer() == null ? "no answer (no row matches)" : words(match.answer());
    }

    private static String words(Output output) {
        return output instanceof Output.Formula formula
                ? "the value of " + formula.text()
                : words(((Output.Literal) output).value());
    }

    static String words(@Nullable Object value) {
        if (value instanceof java.math.BigDecimal number) {
            return Wording.value(Kind.NUMBER, number);
        }
        String moment = value == null ? null : FeelText.of(value);
        return moment != null ? moment : value instanceof String text ? '"' + text + '"' : String.valueOf(value);
    }
}
