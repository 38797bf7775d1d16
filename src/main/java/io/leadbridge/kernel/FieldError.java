package io.leadbridge.kernel;

/**
 * One thing wrong with one field of a request.
 *
 * @param pointer where it is, as a JSON pointer (RFC 6901); empty for the whole document
 * @param message what is wrong and how to mend it, never with the value itself
 */
public record FieldError(String pointer, String message) {

    /** A pointer to a member of an object. */
    public static String child(String pointer, String name) {
        return pointer + "/" + step(name);
    }

    /** A name as one step of a pointer. */
    public static String step(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
