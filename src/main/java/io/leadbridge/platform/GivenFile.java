package io.leadbridge.platform;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
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
            return MarkedText.decode(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            throw new Unusable(file + " does not exist");
        } catch (CharacterCodingException e) {
            throw new Unusable(file + " is not UTF-8");
        } catch (IOException e) {
            throw new Unusable(file + " cannot be read: " + e.getMessage());
        }
    }
}
