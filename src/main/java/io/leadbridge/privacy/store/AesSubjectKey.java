package io.leadbridge.privacy.store;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.subtle.AesGcmJce;
import io.leadbridge.privacy.SubjectKey;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.UUID;

/** A key of one subject in the clear; held no longer than it is used. */
final class AesSubjectKey implements SubjectKey {

    private final UUID id;
    private final Aead aead;
    private final byte[] key;

    AesSubjectKey(UUID id, byte[] key) {
        this.id = id;
        this.key = key.clone();
        try {
            this.aead = new AesGcmJce(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no AES-256-GCM", e);
        }
    }

    @Override
    public UUID id() {
        return id;
    }

    /** Under a key of its own, drawn from this one. */
    @Override
    public String hide(String value) {
        byte[] drawn = Hmac.of(key, "leadbridge: to find values again");
        return HexFormat.of().formatHex(Hmac.of(drawn, value));
    }

    @Override
    public byte[] seal(byte[] plain, byte[] context) {
        try {
            return aead.encrypt(plain, context);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("personal data could not be encrypted", e);
        }
    }

    @Override
    public byte[] open(byte[] sealed, byte[] context) {
        try {
            return aead.decrypt(sealed, context);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("sealed by another key, for another context, or changed since", e);
        }
    }
}
