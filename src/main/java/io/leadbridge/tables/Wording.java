package io.leadbridge.tables;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values and tests as FEEL writes them, and boxes as a person says them. */
final class Wording {

    private static final String ANYWHERE = "any input";

    private Wording() {}

    static String value(Kind kind, @Nullable Object key) {
        if (key == null) {
            return "null";
        }
        return switch (kind) {
            case NUMBER -> number((BigDecimal) key);
            case STRING -> '"' + ((String) key).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
            case BOOLEAN -> key.toString();
            case DATE -> "date(\"" + key + "\")";
            case TIME -> "time(\"" + FeelText.of(key) + "\")";
            case DATE_TIME, ZONED_DATE_TIME -> "date and time(\"" + FeelText.of(key) + "\")";
            case DAYS_AND_TIME_DURATION -> "duration(\"" + FeelText.of(key) + "\")";
            case YEARS_AND_MONTHS_DURATION -> "duration(\"" + FeelText.months((Long) key) + "\")";
        };
    }

    private static String number(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    static String test(Kind kind, CellTest test) {
        if (test.isAny()) {
            return "-";
        }
        CellTest rest = test.not();
        if (!test.intervals().isEmpty() && isPoints(rest)) {
            String excluded = plain(kind, rest);
            return excluded.isEmpty() ? "-" : "not(" + excluded + ")";
        }
        return plain(kind, test);
    }

    private static boolean isPoints(CellTest test) {
        return test.intervals().stream()
                .allMatch(i -> i.low() != null && i.high() != null && Order.compare(i.low(), i.high()) == 0);
    }

    private static String plain(Kind kind, CellTest test) {
        List<String> parts = new ArrayList<>();
        test.intervals().forEach(interval -> parts.add(interval(kind, interval)));
        if (test.acceptsNull()) {
            parts.add("null");
        }
        return String.join(", ", parts);
    }

    private static String interval(Kind kind, Interval interval) {
        Object low = interval.low();
        Object high = interval.high();
        if (low == null || high == null) {
            return low != null
                    ? (interval.lowClosed() ? ">= " : "> ") + value(kind, low)
                    : high != null ? (interval.highClosed() ? "<= " : "< ") + value(kind, high) : "not(null)";
        }
        return Order.compare(low, high) == 0
                ? value(kind, low)
                : (interval.lowClosed() ? "[" : "(")
                        + value(kind, low)
                        + ".."
                        + value(kind, high)
                        + (interval.highClosed() ? "]" : ")");
    }

    /** Such as {@code country is "DE", "FR" and employees is [50..200)}; "any input" where nothing is restricted. */
    static String box(List<Column> columns, Box box) {
        List<String> parts = new ArrayList<>();
        for (int c = 0; c < columns.size(); c++) {
            Column column = columns.get(c);
            if (!column.allowed().and(box.tests().get(c).not()).equals(CellTest.NONE)) {
                parts.add(column.name() + " is " + declared(column, box.tests().get(c)));
            }
        }
        return parts.isEmpty() ? ANYWHERE : String.join(" and ", parts);
    }

    /** Such as {@code where employees is [50..200)}. */
    static String where(List<Column> columns, Box box) {
        String where = box(columns, box);
        return (where.equals(ANYWHERE) ? "for " : "where ") + where;
    }

    /** That no row matches in a box. */
    static String noRow(List<Column> columns, Box box) {
        String where = box(columns, box);
        return "no row matches " + (where.equals(ANYWHERE) ? "" : "where ") + where;
    }

    /** Null is not named as excluded where it cannot come anyway. */
    static String declared(Column column, CellTest test) {
        boolean excludesPoints = !test.intervals().isEmpty() && isPoints(test.not());
        return test(column.kind(), excludesPoints && !column.allowed().acceptsNull() ? test.withNull(true) : test);
    }

    static String rows(List<Integer> rows) {
        return (rows.size() == 1 ? "row " : "rows ")
                + rows.stream().map(row -> String.valueOf(row + 1)).collect(Collectors.joining(", "));
    }
}
