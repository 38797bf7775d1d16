package io.leadbridge.tables.kie;

import io.leadbridge.tables.CellTest;
import io.leadbridge.tables.Interval;
import io.leadbridge.tables.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads what most cells are, without FEEL's parser, which takes a hundred times longer: literals, comparisons and ranges of plain numbers,
 * strings and dates, lists of them, and what is not in such a list. Whatever is written otherwise is left to the parser.
 */
final class PlainCell {

    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9]\\d{0,14})(?:\\.\\d{1,15})?+(?!\\w)");
    private static final Pattern STRING = Pattern.compile("\"([^\"\\\\\\p{Cntrl}]*)\"");
    private static final Pattern DATE =
            Pattern.compile("(?:date\\(\"(\\d{4}-\\d\\d-\\d\\d)\"\\)|@\"(\\d{4}-\\d\\d-\\d\\d)\")");
    private static final String NOT = "not(";

    private final String text;
    private final Kind kind;
    private final Matcher matcher;
    private int at;

    private PlainCell(String text, Kind kind) {
        this.text = text;
        this.kind = kind;
        this.matcher = (kind == Kind.NUMBER ? NUMBER : kind == Kind.STRING ? STRING : DATE)
                .matcher(text)
                .useTransparentBounds(true);
    }

    /** What the cell accepts; null where the parser is to say. */
    static @Nullable CellTest read(String text, Kind kind) {
        boolean isPlain = (kind == Kind.NUMBER || kind == Kind.STRING || kind == Kind.DATE)
                && text.length() <= Literals.MOST_CHARACTERS
                && !Thread.currentThread().isInterrupted();
        return isPlain ? new PlainCell(text, kind).whole() : null;
    }

    /** The value of a plain number or string; null where the parser is to say. */
    static @Nullable Object literal(String text) {
        var string = STRING.matcher(text);
        if (string.matches()) {
            return string.group(1);
        }
        return NUMBER.matcher(text).matches() ? new BigDecimal(text) : null;
    }

    private @Nullable CellTest whole() {
        boolean isNegated = text.startsWith(NOT);
        at = isNegated ? NOT.length() : 0;
        List<CellTest> parts = new ArrayList<>();
        do {
            CellTest part = part();
            if (part == null) {
                return null;
            }
            parts.add(part);
        } while (takes(','));
        if ((isNegated && !takes(')')) || at < text.length()) {
            return null;
        }
        CellTest accepted = CellTest.any(parts);
        return isNegated ? accepted.not() : accepted;
    }

    private @Nullable CellTest part() {
        if (takes('<')) {
            boolean closed = isNext('=');
            Object end = key();
            return end == null ? null : interval(null, false, end, closed);
        }
        if (takes('>')) {
            boolean closed = isNext('=');
            Object end = key();
            return end == null ? null : interval(end, closed, null, false);
        }
        if (takes('[')) {
            return range(true);
        }
        if (takes('(') || takes(']')) {
            return range(false);
        }
        Object key = key();
        return key == null ? null : CellTest.points(List.of(key));
    }

    private @Nullable CellTest range(boolean lowClosed) {
        Object low = key();
        if (low == null || !takes('.') || !isNext('.')) {
            return null;
        }
        Object high = key();
        if (high == null) {
            return null;
        }
        boolean highClosed = takes(']');
        return highClosed || takes(')') || takes('[') ? interval(low, lowClosed, high, highClosed) : null;
    }

    private static CellTest interval(
            @Nullable Object low, boolean lowClosed, @Nullable Object high, boolean highClosed) {
        return CellTest.of(List.of(new Interval(low, lowClosed, high, highClosed)), false);
    }

    private @Nullable Object key() {
        skipSpaces();
        if (!matcher.region(at, text.length()).lookingAt()) {
            return null;
        }
        at = matcher.end();
        Object value = value();
        return value == null ? null : kind.key(value);
    }

    private @Nullable Object value() {
        if (kind == Kind.NUMBER) {
            return new BigDecimal(matcher.group());
        }
        if (kind == Kind.STRING) {
            return matcher.group(1);
        }
        try {
            return LocalDate.parse(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private boolean takes(char sign) {
        skipSpaces();
        return isNext(sign);
    }

    /** Takes a sign that stands right here. */
    private boolean isNext(char sign) {
        boolean isThere = at < text.length() && text.charAt(at) == sign;
        at += isThere ? 1 : 0;
        return isThere;
    }

    private void skipSpaces() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
    }
}
