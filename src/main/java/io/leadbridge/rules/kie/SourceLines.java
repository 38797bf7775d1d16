package io.leadbridge.rules.kie;

import org.jspecify.annotations.Nullable;

/** Finds the line of a file on which an element stands. */
final class SourceLines {

    private SourceLines() {}

    /** The line, from 1, on which an id is given; null when it is not. */
    static @Nullable Integer of(String text, @Nullable String id) {
        int at = id == null ? -1 : text.indexOf("id=\"" + id + "\"");
        return at < 0 ? null : at(text, at);
    }

    static int at(String text, int position) {
        return (int) text.substring(0, position).chars().filter(c -> c == '\n').count() + 1;
    }
}
