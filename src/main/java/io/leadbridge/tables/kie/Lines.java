package io.leadbridge.tables.kie;

import org.jspecify.annotations.Nullable;

/** Where an element stands in a document. */
final class Lines {

    private final String document;

    Lines(String document) {
        this.document = document;
    }

    @Nullable
    Integer of(@Nullable String id) {
        int found = id == null ? -1 : document.indexOf("id=\"" + id + "\"");
        return found < 0 ? null : at(document, found);
    }

    static int at(String document, int place) {
        return (int) document.substring(0, place).chars().filter(c -> c == '\n').count() + 1;
    }
}
