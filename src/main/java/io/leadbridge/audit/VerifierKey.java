package io.leadbridge.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A public Ed25519 key with the name it signs under, written {@code <name>+<key id>+<key>} as for signed notes (C2SP signed-note).
 */
public final class VerifierKey {

    private static final byte ED25519 = 1;
    private static final int RAW = 32;

    /** What stands before the 32 bytes of a key in its X.509 form (RFC 8410). */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    private final String name;
    private final byte[] raw;
    private final PublicKey key;

    private VerifierKey(String name, byte[] raw) throws GeneralSecurityException {
        this.name = name;
        this.raw = raw;
        this.key = publicKey(raw);
    }

    /** A key of this Java from its 32 bytes (RFC 8032). */
    public static PublicKey publicKey(byte[] raw) throws GeneralSecurityException {
        byte[] encoded =
                ByteBuffer.allocate(X509.length + RAW).put(X509).put(raw).array();
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    }

    /** A key of this Java under a name. */
    public static VerifierKey of(String name, PublicKey key) {
        byte[] encoded = key.getEncoded();
        try {
            return new VerifierKey(name, Arrays.copyOfRange(encoded, encoded.length - RAW, encoded.length));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not an Ed25519 key", e);
        }
    }

    /** Reads the written form; empty where it is none. */
    public static Optional<VerifierKey> parse(String text) {
        String[] parts = text.strip().split("\\+", 3);
        try {
            byte[] typed = Base64.getDecoder().decode(parts[2]);
            if (typed.length == 1 + RAW && typed[0] == ED25519) {
                var key = new VerifierKey(parts[0], Arrays.copyOfRange(typed, 1, typed.length));
                return key.id().equals(parts[1]) ? Optional.of(key) : Optional.empty();
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException | GeneralSecurityException e) {
            // no key
        }
        return Optional.empty();
    }

    public String name() {
        return name;
    }

    /** Eight hexadecimal digits that tell keys of one name apart. */
    public String id() {
        return HexFormat.of().formatHex(idBytes());
    }

    byte[] idBytes() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(ED25519);
            return Arrays.copyOf(digest.digest(raw), 4);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    boolean verifies(byte[] text, byte[] signed) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initVerify(key);
            signature.update(text);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** The written form. */
    @Override
    public String toString() {
        byte[] typed = ByteBuffer.allocate(1 + RAW).put(ED25519).put(raw).array();
        return name + "+" + id() + "+" + Base64.getEncoder().encodeToString(typed);
    }
}
