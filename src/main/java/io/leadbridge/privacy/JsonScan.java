package io.leadbridge.privacy;

import io.leadbridge.kernel.FieldError;
import org.jspecify.annotations.Nullable;

/** Finds values of a JSON text by their pointers, in one pass that builds nothing else. Other texts give no useful answer. */
final class JsonScan {

    private final String json;
    /** The same, in an array: most of the time goes into looking at one char after the other. */
    private final char[] chars;

    private final @Nullable Hint hint;
    private final Finder finder;
    private final StringBuilder pointer = new StringBuilder(80);

    private JsonScan(String json, @Nullable Hint hint, Finder finder) {
        this.json = json;
        this.chars = json.toCharArray();
        this.hint = hint;
        this.finder = finder;
    }

    /** Is told of what is found, in the order of the text. */
    @FunctionalInterface
    interface Finder {

        /**
         * A value was found.
         *
         * @param wanted the pointer or pattern that led to it
         * @param pointer where it stands; to be read before this returns
         * @param end behind its last character
         */
        void found(String wanted, CharSequence pointer, int start, int end);
    }

    /** Whether an element of an array need be looked into. */
    @FunctionalInterface
    interface Hint {

        boolean mayHold(int start, int end);
    }

    static void find(String json, PointerTree wanted, Finder finder) {
        find(json, wanted, null, finder);
    }

    static void find(String json, PointerTree wanted, @Nullable Hint hint, Finder finder) {
        if (wanted.isEmpty()) {
            return;
        }
        try {
            new JsonScan(json, hint, finder).value(0, wanted);
        } catch (ArrayIndexOutOfBoundsException e) {
            throw new IllegalArgumentException("the text ends within its JSON", e);
        }
    }

    /** Reads a value, and returns where it ends. */
    private int value(int from, PointerTree wanted) {
        int start = blank(from);
        String found = wanted.pointer();
        if (found != null) {
            int end = skip(start);
            finder.found(found, pointer, start, end);
            return end;
        }
        return switch (chars[start]) {
            case '{' -> members(start, wanted);
            case '[' -> elements(start, wanted);
            default -> skip(start);
        };
    }

    private int members(int open, PointerTree wanted) {
        int at = blank(open + 1);
        while (chars[at] != '}') {
            int end = string(at);
            at = blank(member(at, end, wanted));
            at = chars[at] == ',' ? blank(at + 1) : at;
        }
        return at + 1;
    }

    private int member(int name, int end, PointerTree wanted) {
        int value = blank(end) + 1;
        if (isPlain(name, end)) {
            PointerTree child = wanted.child(json, name + 1, end - 1);
            return child == null ? skip(blank(value)) : child(child, json, name + 1, end - 1, value);
        }
        String token = FieldError.step(JsonTexts.read(json.substring(name, end)));
        PointerTree child = wanted.child(token);
        return child == null ? skip(blank(value)) : child(child, token, 0, token.length(), value);
    }

    /** Whether a name stands in a pointer as it stands in the text. */
    private boolean isPlain(int from, int to) {
        for (int at = from; at < to; at++) {
            char c = chars[at];
            if (c == '\\' || c == '~' || c == '/') {
                return false;
            }
        }
        return true;
    }

    private int elements(int open, PointerTree wanted) {
        int at = blank(open + 1);
        for (int index = 0; chars[at] != ']'; index++) {
            PointerTree child = wanted.child(index);
            at = blank(child == null ? skip(at) : element(child, index, at));
            at = chars[at] == ',' ? blank(at + 1) : at;
        }
        return at + 1;
    }

    private int child(PointerTree child, String text, int from, int to, int value) {
        int length = pointer.length();
        pointer.append('/').append(text, from, to);
        int end = value(value, child);
        pointer.setLength(length);
        return end;
    }

    private int element(PointerTree child, int index, int from) {
        if (hint != null) {
            int end = skip(from);
            if (!hint.mayHold(from, end)) {
                return end;
            }
        }
        int length = pointer.length();
        pointer.append('/').append(index);
        int end = value(from, child);
        pointer.setLength(length);
        return end;
    }

    private int skip(int start) {
        char first = chars[start];
        if (first == '"') {
            return string(start);
        }
        return first == '{' || first == '[' ? nested(start) : bare(start);
    }

    private int nested(int open) {
        int depth = 0;
        int at = open;
        do {
            switch (chars[at]) {
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
        while (at < chars.length && ",]} \t\r\n".indexOf(chars[at]) < 0) {
            at++;
        }
        return at;
    }

    private int string(int open) {
        int at = open + 1;
        while (chars[at] != '"') {
            at += chars[at] == '\\' ? 2 : 1;
        }
        return at + 1;
    }

    private int blank(int from) {
        int at = from;
        while (at < chars.length && isBlank(chars[at])) {
            at++;
        }
        return at;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n';
    }
}
