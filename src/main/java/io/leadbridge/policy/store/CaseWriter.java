package io.leadbridge.policy.store;

import io.leadbridge.policy.GeneratedCase;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a case in the form {@link CaseReader} reads: ready to stand among the {@code cases} of {@code cases.yaml}. */
final class CaseWriter {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Set<String> WORDS = Set.of("true", "false", "null");

    private CaseWriter() {}

    static String write(GeneratedCase one) {
        Map<String, @Nullable Object> expect = new LinkedHashMap<>(one.outputs());
        expect.put(
                "rows",
                Map.of(one.table(), one.rows().stream().map(BigDecimal::valueOf).toList()));
        return "  - name: " + quoted(one.name()) + "\n"
                + "    table: " + text(one.table()) + "\n"
                + "    inputs: " + value(one.inputs()) + "\n"
                + "    expect: " + value(expect) + "\n";
    }

    private static String value(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(field -> text(String.valueOf(field.getKey())) + ": " + value(field.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof List<?> list) {
            return list.stream().map(CaseWriter::value).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return value == null || value instanceof Boolean ? String.valueOf(value) : text(value.toString());
    }

    /** Words stand as they are; whatever could be read as something else is quoted. */
    private static String text(String text) {
        return PLAIN.matcher(text).matches() && !WORDS.contains(text) ? text : quoted(text);
    }

    private static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        text.codePoints().forEach(point -> {
            if (point == '"' || point == '\\') {
                quoted.append('\\').appendCodePoint(point);
            } else if (point < 0x20 || point == 0x7f) {
                quoted.append(String.format("\\x%02x", point));
            } else {
                quoted.appendCodePoint(point);
            }
        });
        return quoted.append('"').toString();
    }
}
