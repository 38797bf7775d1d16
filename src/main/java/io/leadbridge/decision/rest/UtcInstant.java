package io.leadbridge.decision.rest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Times in the form nearly all have, such as {@code 2026-11-02T09:00:00Z} or with a fraction, read without a general parser. */
final class UtcInstant {

    private static final String SHAPE = "####-##-##T##:##:##";
    private static final int SECONDS_A_DAY = 86_400;
    private static final int SAFE_DAYS = 28;
    private static final int DIGITS_OF_NANOS = 9;

    private UtcInstant() {}

    /** Empty for every other form, and for days, hours and such there may not be: whoever reads all of them decides. */
    static Optional<Instant> read(String text) {
        if (!hasShape(text)) {
            return Optional.empty();
        }
        int month = number(text, 5, 7);
        int day = number(text, 8, 10);
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, 19);
        if (month < 1 || month > 12 || day < 1 || day > SAFE_DAYS || hour > 23 || minute > 59 || second > 59) {
            return Optional.empty();
        }
        long days = LocalDate.of(number(text, 0, 4), month, day).toEpochDay();
        return Optional.of(
                Instant.ofEpochSecond(days * SECONDS_A_DAY + hour * 3_600L + minute * 60L + second, nanos(text)));
    }

    private static boolean hasShape(String text) {
        int last = text.length() - 1;
        int fraction = last - SHAPE.length();
        if (fraction < 0 || fraction == 1 || fraction > DIGITS_OF_NANOS + 1 || text.charAt(last) != 'Z') {
            return false;
        }
        for (int i = 0; i < last; i++) {
            char wanted = i < SHAPE.length() ? SHAPE.charAt(i) : i == SHAPE.length() ? '.' : '#';
            char found = text.charAt(i);
            if (wanted == '#' ? (found < '0' || found > '9') : found != wanted) {
                return false;
            }
        }
        return true;
    }

    private static int nanos(String text) {
        int from = Math.min(SHAPE.length() + 1, text.length() - 1);
        int nanos = number(text, from, text.length() - 1);
        for (int digits = text.length() - 1 - from; digits < DIGITS_OF_NANOS; digits++) {
            nanos *= 10;
        }
        return nanos;
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = 10 * number + text.charAt(i) - '0';
        }
        return number;
    }
}
