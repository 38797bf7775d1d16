package io.leadbridge.identity.rest;

import io.leadbridge.kernel.Digest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** What the header Authorization carries that is ours; a bearer token of an identity provider is not. */
sealed interface Credentials {

    /** How our tokens begin. */
    String PREFIX = "lbt_";

    /** The name to send with a token where only a name and password can be given, as in a browser. */
    String TOKEN_USER = "token";

    /** A token, of which only the digest is looked at. */
    record Secret(Digest digest) implements Credentials {}

    /** A person's name and password. */
    record NameAndPassword(String name, String password) implements Credentials {

        /** Says nothing of the password. */
        @Override
        public String toString() {
            return "a name and a password";
        }
    }

    /** Something of ours that cannot be read. */
    record Unreadable() implements Credentials {}

    /** Null for no header, and for one that is an identity provider's. */
    static @Nullable Credentials read(@Nullable String header) {
        if (header == null) {
            return null;
        }
        String[] parts = header.strip().split(" +", 2);
        String value = parts.length < 2 ? "" : parts[1].strip();
        if (parts[0].equalsIgnoreCase("Bearer")) {
            return value.startsWith(PREFIX) ? new Secret(Digest.of(value)) : null;
        }
        return parts[0].equalsIgnoreCase("Basic") ? basic(value) : new Unreadable();
    }

    private static Credentials basic(String value) {
        String text;
        try {
            text = new String(Base64.getDecoder().decode(value), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return new Unreadable();
        }
        int colon = text.indexOf(':');
        if (colon < 0) {
            return new Unreadable();
        }
        String name = text.substring(0, colon);
        String password = text.substring(colon + 1);
        return name.equals(TOKEN_USER) && password.startsWith(PREFIX)
                ? new Secret(Digest.of(password))
                : new NameAndPassword(name, password);
    }
}
