package io.leadbridge.privacy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON Pointers (RFC 6901) as a tree, so that one pass over a document finds them all. */
final class PointerTree {

    private final String name;
    private final Map<String, PointerTree> children = new HashMap<>();
    private final List<PointerTree> named = new ArrayList<>();
    private @Nullable PointerTree every;
    private @Nullable String pointer;

    private PointerTree(String name) {
        this.name = name;
    }

    /** Each pointer is one place. */
    static PointerTree ofPlaces(Collection<String> pointers) {
        return of(pointers, false);
    }

    /** In a pattern {@code *} stands for every element of an array, or member of an object. */
    static PointerTree ofPatterns(Collection<String> patterns) {
        return of(patterns, true);
    }

    private static PointerTree of(Collection<String> pointers, boolean patterns) {
        var root = new PointerTree("");
        for (String pointer : pointers) {
            var node = root;
            for (String token : pointer.substring(1).split("/", -1)) {
                node = node.grow(token, patterns);
            }
            node.pointer = pointer;
        }
        return root;
    }

    private PointerTree grow(String token, boolean patterns) {
        if (patterns && token.equals("*")) {
            var found = every == null ? new PointerTree("") : every;
            every = found;
            return found;
        }
        return children.computeIfAbsent(token, none -> {
            var child = new PointerTree(token.replace("~1", "/").replace("~0", "~"));
            named.add(child);
            return child;
        });
    }

    boolean isEmpty() {
        return named.isEmpty() && every == null;
    }

    /** @param token as it stands in a pointer */
    @Nullable
    PointerTree child(String token) {
        PointerTree found = children.get(token);
        return found == null ? every : found;
    }

    /** By a name that stands in a text without any escapes. */
    @Nullable
    PointerTree child(String text, int from, int to) {
        for (PointerTree child : named) {
            if (child.name.length() == to - from && text.startsWith(child.name, from)) {
                return child;
            }
        }
        return every;
    }

    /** An element of an array. */
    @Nullable
    PointerTree child(int index) {
        return children.isEmpty() ? every : child(Integer.toString(index));
    }

    /** As it was given; null unless one ends here. */
    @Nullable
    String pointer() {
        return pointer;
    }
}
