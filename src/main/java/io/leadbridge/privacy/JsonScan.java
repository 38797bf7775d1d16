package io.leadbridge.privacy;

import io.leadbridge.kernel.FieldError;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds values of a JSON text by their pointers, in one pass that builds nothing else. Other texts give no useful answer. */
final class JsonScan {

    private final String json;
    private final List<Found> found = new ArrayList<>();

    private JsonScan(String json) {
        this.json = json;
    }

    /**
     * Where a value stands.
     *
     * @param end behind its last character
     */
    record Found(String pointer, int start, int end) {}

    /** In the order of the text. */
    static List<Found> find(String json, PointerTree wanted) {
        var scan = new JsonScan(json);
        try {
            scan.value(0, wanted, "");
        } catch (StringIndexOutOfBoundsException e) {
            throw new IllegalArgumentException("the text ends within its JSON", e);
        }
        return scan.found;
    }

    /** Reads a value, and returns where it ends. */
    private int value(int from, @Nullable PointerTree wanted, String pointer) {
        int start = blank(from);
        if (wanted == null || wanted.isEnd()) {
            int end = skip(start);
            if (wanted != null) {
                found.add(new Found(pointer, start, end));
            }
            return end;
        }
        return switch (json.charAt(start)) {
            case '{' -> members(start, wanted, pointer);
            case '[' -> elements(start, wanted, pointer);
            default -> skip(start);
        };
    }

    private int members(int open, PointerTree wanted, String pointer) {
        int at = blank(open + 1);
        while (json.charAt(at) != '}') {
            int end = string(at);
            String token = FieldError.step(JsonTexts.read(json.substring(at, end)));
            PointerTree child = wanted.child(token);
            at = blank(value(blank(end) + 1, child, child == null ? "" : pointer + "/" + token));
            at = json.charAt(at) == ',' ? blank(at + 1) : at;
        }
        return at + 1;
    }

    private int elements(int open, PointerTree wanted, String pointer) {
        int at = blank(open + 1);
        for (int index = 0; json.charAt(at) != ']'; index++) {
            String token = Integer.toString(index);
            PointerTree child = wanted.child(token);
            at = blank(value(at, child, child == null ? "" : pointer + "/" + token));
            at = json.charAt(at) == ',' ? blank(at + 1) : at;
        }
        return at + 1;
    }

    private int skip(int start) {
        char first = json.charAt(start);
        if (first == '"') {
            return string(start);
        }
        return first == '{' || first == '[' ? nested(start) : bare(start);
    }

    private int nested(int open) {
        int depth = 0;
        int at = open;
        do {
            switch (json.charAt(at)) {
                case '"' -> at = string(at) - 1;
                case '{', '[' -> depth++;
                case '}', ']' -> depth--;
                default -> {}
            }
            at++;
        } while (depth > 0);
        return at;
    }

    private int bare(int start) {
        int at = start;
        while (at < json.length() && ",]} \t\r\n".indexOf(json.charAt(at)) < 0) {
            at++;
        }
        return at;
    }

    private int string(int open) {
        int at = open + 1;
        while (json.charAt(at) != '"') {
            at += json.charAt(at) == '\\' ? 2 : 1;
        }
        return at + 1;
    }

    private int blank(int from) {
        int at = from;
        while (at < json.length() && " \t\r\n".indexOf(json.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }
}
