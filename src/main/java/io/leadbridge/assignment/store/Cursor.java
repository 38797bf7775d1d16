package io.leadbridge.assignment.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.leadbridge.kernel.Page;
import io.leadbridge.kernel.Problem;
import io.leadbridge.kernel.ProblemType;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The key of the last item of a page, wrapped so that nobody builds one. */
final class Cursor {

    private Cursor() {}

    static @Nullable String text(@Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), UTF_8);
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
    }

    static @Nullable UUID uuid(@Nullable String cursor) {
        var text = text(cursor);
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
    }

    /** A page out of one item more than it holds. */
    static <T> Page<T> page(List<T> oneMore, int limit, Function<T, Object> key) {
        if (oneMore.size() <= limit) {
            return new Page<>(oneMore, null);
        }
        var items = oneMore.subList(0, limit);
        var last = key.apply(items.get(limit - 1)).toString();
        return new Page<>(items, Base64.getUrlEncoder().withoutPadding().encodeToString(last.getBytes(UTF_8)));
    }

    private static Problem invalid() {
        return new Problem(ProblemType.INVALID_PARAMETER, "cursor: use the nextCursor of the page before, unchanged");
    }
}
