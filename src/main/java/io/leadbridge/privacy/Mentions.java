package io.leadbridge.privacy;

import java.util.List;

/** Whether a JSON value says one of some personal texts: is it, or, where that is no coincidence, holds it. */
public final class Mentions {

    /** Shorter texts stand in many words that have nothing to do with them. */
    private static final int TELLING = 4;

    private final List<String> texts;

    public Mentions(List<String> texts) {
        this.texts = texts.stream().filter(text -> !text.isBlank()).distinct().toList();
    }

    /** Of the same texts those that a whole document may mention: most are not in it at all. */
    public Mentions within(String json) {
        if (json.contains("\\u") || json.contains("\\/")) {
            return this; // any character may be written so
        }
        return new Mentions(texts.stream()
                .filter(text -> !JsonTexts.isPlain(text) || json.contains(telling(text)))
                .toList());
    }

    private static String telling(String text) {
        return text.length() >= TELLING ? text : JsonTexts.write(text);
    }

    /**
     * Whether a value, which is a text or a list or object of them, says one.
     *
     * @param end behind its last character
     */
    public boolean test(String json, int start, int end) {
        return !texts.isEmpty() && test(json.substring(start, end));
    }

    private boolean test(String json) {
        switch (json.charAt(0)) {
            case '"' -> {
                String value = JsonTexts.read(json);
                return texts.stream().anyMatch(text -> value.equals(text) || holds(value, text));
            }
            case '[', '{' -> {
                return texts.stream().anyMatch(text -> json.contains(JsonTexts.write(text)) || holds(json, text));
            }
            default -> {
                return false;
            }
        }
    }

    private static boolean holds(String value, String text) {
        return text.length() >= TELLING && value.contains(text);
    }
}
