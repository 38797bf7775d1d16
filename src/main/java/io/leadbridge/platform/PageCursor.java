package io.leadbridge.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.leadbridge.kernel.Digest;
import io.leadbridge.kernel.Problem;
import java.util.Base64;

/** Where a page ended, wrapped with what was asked: it leads on only in answers to the same query. */
public final class PageCursor {

    private static final int FINGERPRINT = 8;

    private PageCursor() {}

    /** A cursor behind an item; the query is all that was asked except how many, as a text that says it fully. */
    public static String write(String query, String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((fingerprint(query) + key).getBytes(UTF_8));
    }

    /** The key of the last item of the page before. */
    public static String read(String query, String cursor) {
        String text;
        try {
            text = new String(Base64.getUrlDecoder().decode(cursor), UTF_8);
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
        if (!text.startsWith(fingerprint(query)) || !UnicodeText.isWhole(text)) {
            throw invalid();
        }
        return text.substring(FINGERPRINT);
    }

    public static Problem invalid() {
        return Parameters.invalid(
                "cursor", "must be the nextCursor of an earlier answer to the same query, or be left out");
    }

    private static String fingerprint(String query) {
        String digest = Digest.of(query).value();
        return digest.substring(digest.length() - FINGERPRINT);
    }
}
