package io.leadbridge.privacy;

import java.util.UUID;

/** A key of one subject; once it is destroyed nobody can open what it sealed. */
public interface SubjectKey {

    UUID id();

    /** Hides a value so that it can be found again only as long as there is this key: 64 lower-case hexadecimal digits. */
    String hide(String value);

    /**
     * Encrypts with AES-256-GCM.
     *
     * @param context what it belongs to; it is not in the result and needed to open it
     */
    byte[] seal(byte[] plain, byte[] context);

    /**
     * Decrypts.
     *
     * @throws IllegalArgumentException when it was sealed by another key or for another context, or was changed
     */
    byte[] open(byte[] sealed, byte[] context);
}
