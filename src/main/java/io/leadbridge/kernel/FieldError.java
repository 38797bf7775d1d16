package io.leadbridge.kernel;

/**
 * One thing wrong with one field of a request.
 *
 * @param pointer where it is, as a JSON pointer (RFC 6901); empty for the whole document
 * @param message what is wrong and how to mend it, never with the value itself
 */
public record FieldError(String pointer, String message) {}
