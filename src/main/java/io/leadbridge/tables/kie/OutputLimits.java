package io.leadbridge.tables.kie;

import io.leadbridge.tables.CellTest;
import io.leadbridge.tables.Kind;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.chrono.ChronoPeriod;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;

/** Which values an output may have; KIE answers with an error where a row says another. */
final class OutputLimits {

    private final @Nullable Kind kind;
    private final boolean list;
    private final @Nullable Values values;

    private OutputLimits(@Nullable Kind kind, boolean list, @Nullable Values values) {
        this.kind = kind;
        this.list = list;
        this.values = values;
    }

    /** The values that are allowed, of one kind, and as they are written. */
    private record Values(CellTest test, Kind kind, String text) {

        boolean has(@Nullable Object value) {
            if (value == null || test.isAny()) {
                return test.acceptsNull();
            }
            Object key = kind.key(value);
            return key == null ? isMoment(kind) && value instanceof TemporalAccessor : test.accepts(key);
        }
    }

    /** @param listed the values listed at the output itself, which count instead of those of the type */
    static OutputLimits of(@Nullable QName type, @Nullable String listed, Types types, CellReader cells)
            throws Outside {
        boolean list = types.isList(type);
        Kind kind = null;
        try {
            kind = types.kind(list ? types.elements(type) : type);
        } catch (Outside e) {
            if (e.fault() == Outside.Fault.UNDECLARED) {
                throw e;
            }
        }
        String text = listed == null ? types.own(type) : listed;
        return new OutputLimits(kind, list, text == null ? null : values(text, kind, cells));
    }

    /** Null where the text is more than a set of values: then it allows all. */
    private static @Nullable Values values(String text, @Nullable Kind declared, CellReader cells) throws Outside {
        Kind kind = declared == null ? cells.kindOf(text) : declared;
        try {
            return kind == null ? null : new Values(cells.read(text, kind), kind, text);
        } catch (Outside e) {
            if (e.fault() == Outside.Fault.NONE) {
                return null;
            }
            throw new Outside("the output values: " + e.construct(), e.fault());
        }
    }

    /** Refuses a value, shown as its text. */
    void check(@Nullable Object value, String text) throws Outside {
        List<?> all = value instanceof List<?> elements ? elements : List.of();
        if (kind != null && value != null && !isRight(value, all)) {
            throw new Outside(
                    Literals.shortened(text) + " is no " + (list ? "list of " : "") + kind.feel(), Outside.Fault.TYPE);
        }
        if (values != null && !(value instanceof List<?> ? all.stream().allMatch(values::has) : values.has(value))) {
            throw new Outside(
                    (text.isEmpty() ? "nothing" : Literals.shortened(text)) + " is not among the output values "
                            + Literals.shortened(values.text()),
                    Outside.Fault.VALUE);
        }
    }

    private boolean isRight(Object value, List<?> elements) {
        return (list && value instanceof List<?>)
                ? elements.stream().allMatch(element -> element == null || isOf(element))
                : isOf(value);
    }

    private static boolean isMoment(Kind kind) {
        return kind == Kind.TIME || kind == Kind.DATE_TIME || kind == Kind.ZONED_DATE_TIME;
    }

    /** Times with and without a zone are one type to FEEL. */
    private boolean isOf(Object value) {
        return switch (java.util.Objects.requireNonNull(kind)) {
            case NUMBER -> value instanceof Number;
            case STRING -> value instanceof String;
            case BOOLEAN -> value instanceof Boolean;
            case DATE -> value instanceof LocalDate;
            case TIME -> value instanceof TemporalAccessor && !(value instanceof LocalDate) && !isDateTime(value);
            case DATE_TIME, ZONED_DATE_TIME ->
                value instanceof TemporalAccessor && !(value instanceof LocalDate) && !(value instanceof LocalTime);
            case DAYS_AND_TIME_DURATION -> value instanceof Duration;
            case YEARS_AND_MONTHS_DURATION -> value instanceof ChronoPeriod;
        };
    }

    private static boolean isDateTime(Object value) {
        return value instanceof LocalDateTime || value instanceof ZonedDateTime || value instanceof OffsetDateTime;
    }
}
