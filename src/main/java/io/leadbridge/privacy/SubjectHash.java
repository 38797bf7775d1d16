package io.leadbridge.privacy;

import java.util.regex.Pattern;

/** Whose data something is: a keyed hash (HMAC-SHA-256) of what identifies a person, as 64 lower-case hexadecimal digits. */
public record SubjectHash(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    public SubjectHash {
        if (!isHash(value)) {
            throw new IllegalArgumentException("the hash of a subject is 64 lower-case hexadecimal digits");
        }
    }

    /** Whether a text has the form of one. */
    public static boolean isHash(String text) {
        return FORM.matcher(text).matches();
    }
}
