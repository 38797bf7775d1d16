package io.leadbridge.privacy.store;

import java.util.Base64;

/** Keys from configuration. */
final class SecretBytes {

    private static final int LENGTH = 32;

    private SecretBytes() {}

    /** @param name what to call it when it is wrong; the text itself is never shown */
    static byte[] decode(String base64, String name) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64.strip());
            if (bytes.length == LENGTH) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw new IllegalStateException(
                name + " must be " + LENGTH + " random bytes in Base64, such as from: openssl rand -base64 32");
    }
}
