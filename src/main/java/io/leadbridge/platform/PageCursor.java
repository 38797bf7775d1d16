package io.leadbridge.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.leadbridge.kernel.Digest;
import io.leadbridge.kernel.Page;
import io.leadbridge.kernel.Problem;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

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

    /** The key of the last item of the page before; null for the first page. */
    public static @Nullable String text(@Nullable String cursor, String query) {
        return cursor == null ? null : read(query, cursor);
    }

    /** The same for a key that is a UUID. */
    public static @Nullable UUID uuid(@Nullable String cursor, String query) {
        var text = text(cursor, query);
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
    }

    /** A page out of one item more than it holds. */
    public static <T> Page<T> page(List<T> oneMore, int limit, String query, Function<T, Object> key) {
        if (oneMore.size() <= limit) {
            return new Page<>(oneMore, null);
        }
        var items = oneMore.subList(0, limit);
        return new Page<>(items, write(query, key.apply(items.get(limit - 1)).toString()));
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
