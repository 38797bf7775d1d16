package io.leadbridge.privacy;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON Pointers (RFC 6901) as a tree, so that one pass over a document finds them all. */
final class PointerTree {

    private final Map<String, PointerTree> children = new HashMap<>();
    private @Nullable PointerTree every;
    private boolean end;

    private PointerTree() {}

    /** Each pointer is one place. */
    static PointerTree ofPlaces(Collection<String> pointers) {
        return of(pointers, false);
    }

    /** In a pattern {@code *} stands for every element of an array, or member of an object. */
    static PointerTree ofPatterns(Collection<String> patterns) {
        return of(patterns, true);
    }

    private static PointerTree of(Collection<String> pointers, boolean patterns) {
        var root = new PointerTree();
        for (String pointer : pointers) {
            var node = root;
            for (String token : pointer.substring(1).split("/", -1)) {
                node = node.grow(token, patterns);
            }
            node.end = true;
        }
        return root;
    }

    private PointerTree grow(String token, boolean patterns) {
        if (!patterns || !token.equals("*")) {
            return children.computeIfAbsent(token, none -> new PointerTree());
        }
        var found = every == null ? new PointerTree() : every;
        every = found;
        return found;
    }

    /** @param token as it stands in a pointer */
    @Nullable
    PointerTree child(String token) {
        PointerTree found = children.get(token);
        return found == null ? every : found;
    }

    boolean isEnd() {
        return end;
    }
}
