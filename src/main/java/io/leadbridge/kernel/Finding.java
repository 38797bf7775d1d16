package io.leadbridge.kernel;

import org.jspecify.annotations.Nullable;

/**
 * Something found when a table, rule or release was checked; it advises how to mend it.
 *
 * @param line the line in the file, counted from 1; null where the finding is about the whole file
 */
public record Finding(Severity severity, String file, @Nullable Integer line, String message) {

    /** Whether the thing checked can still be used. */
    public enum Severity {
        ERROR,
        WARNING
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    public static Finding error(String file, @Nullable Integer line, String message) {
        return new Finding(Severity.ERROR, file, line, message);
    }
}
