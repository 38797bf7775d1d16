package io.leadbridge.privacy;

import io.leadbridge.kernel.FieldError;

/** Finds values of a JSON text by their pointers, in one pass that builds nothing else. Other texts give no useful answer. */
final class JsonScan {

    private final String json;
    private final Hint hint;
    private final Finder finder;
    private final StringBuilder pointer = new StringBuilder(80);

    private JsonScan(String json, Hint hint, Finder finder) {
        this.json = json;
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
        find(json, wanted, (start, end) -> true, finder);
    }

    static void find(String json, PointerTree wanted, Hint hint, Finder finder) {
        if (wanted.isEmpty()) {
            return;
        }
        try {
            new JsonScan(json, hint, finder).value(0, wanted);
        } catch (StringIndexOutOfBoundsException e) {
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
        return switch (json.charAt(start)) {
            case '{' -> members(start, wanted);
            case '[' -> elements(start, wanted);
            default -> skip(start);
        };
    }

    private int members(int open, PointerTree wanted) {
        int at = blank(open + 1);
        while (json.charAt(at) != '}') {
            int end = string(at);
            at = blank(member(at, end, wanted));
            at = json.charAt(at) == ',' ? blank(at + 1) : at;
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
            char c = json.charAt(at);
            if (c == '\\' || c == '~' || c == '/') {
                return false;
            }
        }
        return true;
    }

    private int elements(int open, PointerTree wanted) {
        int at = blank(open + 1);
        for (int index = 0; json.charAt(at) != ']'; index++) {
            PointerTree child = wanted.child(index);
            int end = skip(at);
            if (child != null && hint.mayHold(at, end)) {
                child(child, index, at);
            }
            at = blank(end);
            at = json.charAt(at) == ',' ? blank(at + 1) : at;
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

    private void child(PointerTree child, int index, int value) {
        int length = pointer.length();
        pointer.append('/').append(index);
        value(value, child);
        pointer.setLength(length);
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
        while (at < json.length() && isBlank(json.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n';
    }
}
