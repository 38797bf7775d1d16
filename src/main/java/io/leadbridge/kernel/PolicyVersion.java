package io.leadbridge.kernel;

import java.util.regex.Pattern;

/** The version of a policy release, in calendar form: year, month and a counter, such as {@code 2026.11.1}. */
public record PolicyVersion(String value) {

    private static final Pattern FORM = Pattern.compile("\\d{4}\\.\\d{1,2}\\.\\d{1,6}");

    public PolicyVersion {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a policy version looks like 2026.11.1");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
