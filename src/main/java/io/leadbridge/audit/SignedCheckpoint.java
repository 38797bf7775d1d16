package io.leadbridge.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.Optional;

/**
 * A checkpoint with its signature, as a signed note (C2SP signed-note): the text, an empty line, and a line
 * {@code — <name> <Base64 of key id and signature>}.
 */
public record SignedCheckpoint(Checkpoint checkpoint, String note) {

    private static final String DASH = "\u2014 ";
    private static final int ID = 4;

    /** Signs a text. */
    @FunctionalInterface
    public interface Signer {

        byte[] sign(byte[] text);
    }

    public static SignedCheckpoint sign(Checkpoint checkpoint, VerifierKey key, Signer signer) {
        byte[] signature = signer.sign(checkpoint.bytes());
        byte[] signed = ByteBuffer.allocate(ID + signature.length)
                .put(key.idBytes())
                .put(signature)
                .array();
        String line = DASH + key.name() + " " + Base64.getEncoder().encodeToString(signed) + "\n";
        return new SignedCheckpoint(checkpoint, checkpoint.text() + "\n" + line);
    }

    /** Reads a note as it is; whether anybody has signed it is another question. */
    public static Optional<SignedCheckpoint> parse(String note) {
        int end = note.lastIndexOf("\n\n");
        return end < 0
                ? Optional.empty()
                : Checkpoint.parse(note.substring(0, end + 1)).map(read -> new SignedCheckpoint(read, note));
    }

    /** Reads a note whose signature is that of one of these keys; empty where none has signed it. */
    public static Optional<SignedCheckpoint> verify(String note, Collection<VerifierKey> keys) {
        int end = note.lastIndexOf("\n\n");
        if (end < 0) {
            return Optional.empty();
        }
        String text = note.substring(0, end + 1);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        boolean signed = note.substring(end + 2).lines().anyMatch(line -> keys.stream()
                .anyMatch(key -> isSigned(line, key, bytes)));
        return signed ? parse(note) : Optional.empty();
    }

    private static boolean isSigned(String line, VerifierKey key, byte[] text) {
        String before = DASH + key.name() + " ";
        if (!line.startsWith(before)) {
            return false;
        }
        try {
            String written = line.substring(before.length());
            byte[] signed = Base64.getDecoder().decode(written);
            return Base64.getEncoder().encodeToString(signed).equals(written)
                    && signed.length > ID
                    && Arrays.equals(Arrays.copyOf(signed, ID), key.idBytes())
                    && key.verifies(text, Arrays.copyOfRange(signed, ID, signed.length));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
