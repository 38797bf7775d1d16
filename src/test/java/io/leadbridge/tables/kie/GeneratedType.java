package io.leadbridge.tables.kie;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import org.kie.dmn.feel.lang.types.impl.ComparablePeriod;

/** The type of a generated column: five points to write into cells, each with what lies just beside it, and values anywhere. */
enum GeneratedType {
    NUMBER("number"),
    SCORE("tScore"),
    STRING("string"),
    WORD("tWord"),
    BOOLEAN("boolean"),
    DATE("date"),
    DAY("tDay"),
    LOCAL("dateTime"),
    ZONED("dateTime"),
    TIME("time"),
    DAYS("dayTimeDuration"),
    MONTHS("yearMonthDuration"),
    /** No type is declared; its cells are numbers. */
    ANY("");

    static final int POINTS = 5;

    /** The types of these names that a document declares. */
    static final String ITEMS = item("tWord", "string", "\"A\", \"B\", \"C\", \"D\", \"E\"")
            + item("tScore", "number", "[0..10]")
            + item("tDay", "date", "[date(\"2026-01-01\")..date(\"2026-01-04\")]");

    private static final List<String> NUMBERS = List.of("-3", "0", "0.1", "2.50", "10.0");
    private static final List<String> WORDS = List.of("A", "B", "C", "D", "E");
    private static final List<Integer> MONTH_COUNTS = List.of(0, 11, 12, 13, 24);
    private static final BigDecimal LEAST = new BigDecimal("1E-20");

    private final String typeRef;

    GeneratedType(String typeRef) {
        this.typeRef = typeRef;
    }

    private static String item(String name, String type, String allowed) {
        return "<itemDefinition name=\"%s\"><typeRef>%s</typeRef><allowedValues><text>%s</text></allowedValues></itemDefinition>"
                .formatted(name, type, allowed);
    }

    /** As an attribute; nothing where none is declared. */
    String attribute() {
        return typeRef.isEmpty() ? "" : " typeRef=\"" + typeRef + "\"";
    }

    /** Whether a file of such inputs is compiled as a whole. */
    boolean isPlain() {
        return this == BOOLEAN || isNumber() || isText();
    }

    /** Whether its document says which values it has. */
    boolean isLimited() {
        return this == SCORE || this == WORD || this == DAY;
    }

    boolean isNumber() {
        return this == NUMBER || this == SCORE || this == ANY;
    }

    boolean isText() {
        return this == STRING || this == WORD;
    }

    /** Whether it has too few values for a thousand inputs. */
    boolean isSmall() {
        return this == BOOLEAN || this == WORD || this == DAY;
    }

    /** A literal of FEEL. */
    String literal(int point) {
        return switch (this) {
            case NUMBER, SCORE, ANY -> NUMBERS.get(point);
            case STRING, WORD -> '"' + WORDS.get(point) + '"';
            case BOOLEAN -> String.valueOf(point % 2 == 0);
            case DATE, DAY -> "date(\"" + day(point) + "\")";
            case LOCAL -> "date and time(\"" + day(point) + "T10:00:00\")";
            case ZONED ->
                "date and time(\"" + day(point)
                        + List.of("T10:00:00Z\")", "T12:00:00+02:00\")").get(point % 2);
            case TIME -> "time(\"1" + point + ":00:00\")";
            case DAYS -> "duration(\"P" + point + "D\")";
            case MONTHS -> "duration(\"P" + MONTH_COUNTS.get(point) + "M\")";
        };
    }

    /**
     * The value of a literal, or the next one to it.
     *
     * @param beside -1, 0 or 1
     */
    Object value(int point, int beside) {
        return switch (this) {
            case NUMBER, SCORE, ANY ->
                new BigDecimal(NUMBERS.get(point)).add(LEAST.multiply(BigDecimal.valueOf(beside)));
            case STRING, WORD ->
                beside == 0
                        ? WORDS.get(point)
                        : beside > 0
                                ? WORDS.get(point) + "\0"
                                : (char) (WORDS.get(point).charAt(0) - 1) + "~";
            case BOOLEAN -> point % 2 == 0;
            case DATE, DAY -> day(point).plusDays(beside);
            case LOCAL -> day(point).atTime(10, 0).plusNanos(beside);
            case ZONED -> day(point).atTime(10 + point % 3, 0).plusNanos(beside).atZone(ZoneOffset.ofHours(point % 3));
            case TIME -> LocalTime.of(10 + point, 0).plusNanos(beside);
            case DAYS -> Duration.ofDays(point).plusNanos(beside);
            case MONTHS -> new ComparablePeriod(Period.ofMonths(MONTH_COUNTS.get(point) + beside));
        };
    }

    /** A value anywhere, seldom the same twice. */
    Object any(Random random) {
        return switch (this) {
            case NUMBER, SCORE, ANY -> BigDecimal.valueOf(random.nextInt(1_700) - 500, 2);
            case STRING, WORD ->
                "" + WORDS.get(random.nextInt(5)) + (char) ('A' + random.nextInt(26)) + random.nextInt(100);
            case BOOLEAN -> random.nextBoolean();
            case DATE -> day(random.nextInt(3_000) - 1_000);
            case DAY -> day(random.nextInt(4));
            case LOCAL -> moment(random);
            case ZONED -> moment(random).atZone(ZoneOffset.ofHours(random.nextInt(5) - 2));
            case TIME -> LocalTime.of(9, 0).plus(random.nextInt(30_000), ChronoUnit.SECONDS);
            case DAYS -> Duration.ofMinutes(random.nextInt(9_000) - 500);
            case MONTHS -> new ComparablePeriod(Period.ofMonths(random.nextInt(3_000) - 10));
        };
    }

    private static LocalDate day(int number) {
        return LocalDate.of(2026, 1, 1).plusDays(number);
    }

    private static LocalDateTime moment(Random random) {
        return LocalDateTime.of(2025, 12, 31, 0, 0).plusSeconds(random.nextInt(600_000));
    }
}
