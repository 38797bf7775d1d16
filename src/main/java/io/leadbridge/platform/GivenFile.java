package io.leadbridge.platform;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A text file that a command was given. */
public final class GivenFile {

    private static final long MOST_BYTES = 64_000_000;

    private GivenFile() {}

    /** All of it, or why it cannot be used. */
    public static String text(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new Unusable(file + " is larger than " + MOST_BYTES + " bytes");
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
        } catch (NoSuchFileException e) {
            throw new Unusable(file + " does not exist");
        } catch (CharacterCodingException e) {
            throw new Unusable(file + " is not UTF-8");
        } catch (IOException e) {
            throw new Unusable(file + " cannot be read: " + e.getMessage());
        }
    }
}
