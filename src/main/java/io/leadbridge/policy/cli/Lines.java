package io.leadbridge.policy.cli;

import io.leadbridge.kernel.Finding;
import io.leadbridge.tables.PlainKeys;
import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Single lines of a report for people. */
final class Lines {

    private Lines() {}

    /** Names and texts come from files: none may steer the terminal. */
    static String clean(String text) {
        return text.replaceAll("\\s*[\\r\\n]+\\s*", " ")
                .replaceAll("\\p{Cntrl}|[\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]", "?");
    }

    /** Such as {@code   gap           no row matches where …}. */
    static String noted(String label, String text) {
        return String.format("  %-12s  %s", label, clean(text));
    }

    /** Under a noted line. */
    static String below(String text) {
        return " ".repeat(16) + clean(text);
    }

    static String count(int number, String singular, String plural) {
        return number + " " + (number == 1 ? singular : plural);
    }

    static String of(Finding finding) {
        String place = finding.line() == null ? finding.file() : finding.file() + ":" + finding.line();
        return clean((finding.isError() ? "error: " : "warning: ") + place + ": " + finding.message());
    }

    static String example(Map<String, @Nullable Object> values) {
        return "for example "
                + values.entrySet().stream()
                        .map(one -> one.getKey() + " = " + value(one.getValue()))
                        .collect(Collectors.joining(", "));
    }

    private static String value(@Nullable Object key) {
        Object value = PlainKeys.plain(key);
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return value instanceof String text ? '"' + text + '"' : String.valueOf(value);
    }
}
