package io.leadbridge.privacy;

/** Whose data something is: a keyed hash (HMAC-SHA-256) of what identifies a person, as 64 lower-case hexadecimal digits. */
public record SubjectHash(String value) {

    public SubjectHash {
        if (!isHash(value)) {
            throw new IllegalArgumentException("the hash of a subject is 64 lower-case hexadecimal digits");
        }
    }

    /** Whether a text has the form of one. */
    public static boolean isHash(String text) {
        return text.length() == 64 && text.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
    }
}
