package io.leadbridge.tables.kie;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where an element stands in a document. */
final class Lines {

    private static final Pattern ID = Pattern.compile("\\bid\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')|\\n");

    private final String document;
    private @Nullable Map<String, Integer> byId;

    Lines(String document) {
        this.document = document;
    }

    @Nullable
    Integer of(@Nullable String id) {
        if (byId == null) {
            byId = index();
        }
        return id == null ? null : byId.get(id);
    }

    private Map<String, Integer> index() {
        Map<String, Integer> found = new HashMap<>();
        Matcher matcher = ID.matcher(document);
        int line = 1;
        while (matcher.find()) {
            if (matcher.group().equals("\n")) {
                line++;
            } else {
                found.putIfAbsent(matcher.group(1) == null ? matcher.group(2) : matcher.group(1), line);
            }
        }
        return found;
    }

    static int at(String document, int place) {
        return (int) document.substring(0, place).chars().filter(c -> c == '\n').count() + 1;
    }
}
