package io.leadbridge.assignment.store;

import io.leadbridge.kernel.Page;
import io.leadbridge.platform.PageCursor;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The key of the last item of a page. */
final class Cursor {

    private Cursor() {}

    static @Nullable String text(@Nullable String cursor, String query) {
        return cursor == null ? null : PageCursor.read(query, cursor);
    }

    static @Nullable UUID uuid(@Nullable String cursor, String query) {
        var text = text(cursor, query);
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw PageCursor.invalid();
        }
    }

    /** A page out of one item more than it holds. */
    static <T> Page<T> page(List<T> oneMore, int limit, String query, Function<T, Object> key) {
        if (oneMore.size() <= limit) {
            return new Page<>(oneMore, null);
        }
        var items = oneMore.subList(0, limit);
        return new Page<>(
                items, PageCursor.write(query, key.apply(items.get(limit - 1)).toString()));
    }
}
