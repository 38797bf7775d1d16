package io.leadbridge.kernel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 of some content (FIPS 180-4), written {@code sha256:} and 64 lower-case hexadecimal digits. */
public record Digest(String value) {

    private static final String PREFIX = "sha256:";
    private static final int LENGTH = PREFIX.length() + 64;

    public Digest {
        if (!isDigest(value)) {
            throw new IllegalArgumentException("a digest is 'sha256:' and 64 hexadecimal digits, not '" + value + "'");
        }
    }

    /** Whether a text has the form of a digest. */
    public static boolean isDigest(String text) {
        boolean digest = text.length() == LENGTH && text.startsWith(PREFIX);
        for (int i = PREFIX.length(); digest && i < LENGTH; i++) {
            char digit = text.charAt(i);
            digest = (digit >= '0' && digit <= '9') || (digit >= 'a' && digit <= 'f');
        }
        return digest;
    }

    public static Digest of(byte[] content) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(content);
            return new Digest(PREFIX + HexFormat.of().formatHex(hash));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    public static Digest of(String content) {
        return of(content.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return value;
    }
}
