package io.leadbridge.kernel;

import java.util.Arrays;
import java.util.regex.Pattern;

/** The version of a policy release, in calendar form: year, month and a counter, such as {@code 2026.11.1}. */
public record PolicyVersion(String value) implements Comparable<PolicyVersion> {

    private static final Pattern FORM = Pattern.compile("\\d{4}\\.(0|[1-9]\\d?)\\.(0|[1-9]\\d{0,5})");

    public PolicyVersion {
        if (!isVersion(value)) {
            throw new IllegalArgumentException("a policy version looks like 2026.11.1");
        }
    }

    /** Whether a text has the form of a version. */
    public static boolean isVersion(String text) {
        return FORM.matcher(text).matches();
    }

    /** Older first, by year, month and counter as numbers. */
    @Override
    public int compareTo(PolicyVersion other) {
        return value.equals(other.value) ? 0 : Arrays.compare(parts(), other.parts());
    }

    private int[] parts() {
        return Arrays.stream(value.split("\\.", 3)).mapToInt(Integer::parseInt).toArray();
    }

    @Override
    public String toString() {
        return value;
    }
}
