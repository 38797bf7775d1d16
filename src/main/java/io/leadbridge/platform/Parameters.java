package io.leadbridge.platform;

import io.leadbridge.kernel.Problem;
import io.leadbridge.kernel.ProblemType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads path and query parameters; what is wrong with one is a problem that names it and says what it may be. */
public final class Parameters {

    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private static final Instant EARLIEST = Instant.EPOCH;
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    private Parameters() {}

    public static UUID uuid(String name, String value) {
        if (!UUID_FORM.matcher(value).matches()) {
            throw invalid(name, "must be a UUID");
        }
        return UUID.fromString(value);
    }

    public static @Nullable Instant instant(String name, @Nullable String value) {
        if (value == null) {
            return null;
        }
        try {
            Instant instant = OffsetDateTime.parse(value).toInstant();
            if (instant.isBefore(EARLIEST) || !instant.isBefore(LATEST)) {
                throw invalid(name, "must lie in the years 1970 to 2099");
            }
            return instant;
        } catch (DateTimeParseException e) {
            throw invalid(name, "must be an instant as RFC 3339, such as 2026-11-02T09:00:00Z (write '+' as %2B)");
        }
    }

    public static <E extends Enum<E>> @Nullable E constant(String name, @Nullable String value, Class<E> type) {
        if (value == null) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(value))
                .findFirst()
                .orElseThrow(() -> invalid(name, "must be one of " + Arrays.toString(type.getEnumConstants())));
    }

    public static boolean flag(String name, @Nullable String value) {
        return switch (value == null ? "false" : value.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw invalid(name, "must be true or false");
        };
    }

    public static int integer(String name, @Nullable String value, int from, int to, int otherwise) {
        if (value == null) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(value);
            if (number >= from && number <= to) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw invalid(name, "must be an integer from " + from + " to " + to);
    }

    /** Refuses query parameters that nothing reads, parameters given twice, and text that cannot be stored. */
    public static void allowOnly(MultivaluedMap<String, String> query, String... names) {
        var known = new TreeSet<>(Set.of(names));
        for (var parameter : query.entrySet()) {
            if (!known.contains(parameter.getKey())) {
                throw new Problem(
                        ProblemType.INVALID_PARAMETER,
                        "A query parameter is not known; this resource reads "
                                + (known.isEmpty() ? "none" : String.join(", ", known)) + ".");
            }
            if (parameter.getValue().size() > 1) {
                throw invalid(parameter.getKey(), "must stand once");
            }
            text(parameter.getKey(), parameter.getValue().get(0));
        }
    }

    /** A path or query parameter that is any text. */
    public static String text(String name, String value) {
        if (!UnicodeText.isWhole(value)) {
            throw invalid(name, UnicodeText.CURE);
        }
        return value;
    }

    public static Problem invalid(String name, String message) {
        return new Problem(ProblemType.INVALID_PARAMETER, "The parameter '" + name + "' " + message + ".");
    }
}
