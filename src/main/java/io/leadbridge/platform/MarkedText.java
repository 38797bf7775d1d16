package io.leadbridge.platform;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Text whose first character may be Unicode's byte order mark: it says how the bytes are written and is no part of the text. */
public final class MarkedText {

    private static final char MARK = '\uFEFF';

    private MarkedText() {}

    /**
     * The text of UTF-8 with or without a mark, or of UTF-16 with one.
     *
     * @throws CharacterCodingException where the bytes are neither
     */
    public static String decode(byte[] bytes) throws CharacterCodingException {
        return withoutMark(
                charset(bytes).newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    }

    private static Charset charset(byte[] bytes) {
        int first = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | (bytes[1] & 0xFF);
        return switch (first) {
            case 0xFEFF -> StandardCharsets.UTF_16BE;
            case 0xFFFE -> StandardCharsets.UTF_16LE;
            default -> StandardCharsets.UTF_8;
        };
    }

    /** Text that was decoded already, as a document in JSON is. */
    public static String withoutMark(String text) {
        return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
    }
}
