package io.leadbridge.privacy.store;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA-256 (RFC 2104) under one key, for any thread. */
final class Hmac {

    private static final String ALGORITHM = "HmacSHA256";

    private final byte[] key;
    private final Mac ready;

    /** A key that is used often is made ready once. */
    Hmac(byte[] key) {
        this.key = key.clone();
        this.ready = ready(key);
    }

    byte[] of(String text) {
        try {
            return of((Mac) ready.clone(), text);
        } catch (CloneNotSupportedException e) {
            return of(key, text); // a provider need not be able to
        }
    }

    static byte[] of(byte[] key, String text) {
        return of(ready(key), text);
    }

    private static Mac ready(byte[] key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    private static byte[] of(Mac mac, String text) {
        return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    }
}
