package io.leadbridge.privacy;

import java.util.List;
import java.util.function.Predicate;

/** Whether a JSON value says one of some personal texts: is it, or, where that is no coincidence, holds it. */
public final class Mentions implements Predicate<String> {

    /** Shorter texts stand in many words that have nothing to do with them. */
    private static final int TELLING = 4;

    private final List<String> texts;

    public Mentions(List<String> texts) {
        this.texts = texts.stream().filter(text -> !text.isBlank()).distinct().toList();
    }

    /** @param json a text, or a list or object of them */
    @Override
    public boolean test(String json) {
        char first = json.charAt(0);
        return switch (first) {
            case '"' -> mentions(JsonTexts.read(json));
            case '[', '{' -> texts.stream().anyMatch(text -> json.contains(JsonTexts.write(text)) || holds(json, text));
            default -> false;
        };
    }

    private boolean mentions(String value) {
        return texts.stream().anyMatch(text -> value.equals(text) || holds(value, text));
    }

    private static boolean holds(String value, String text) {
        return text.length() >= TELLING && value.contains(text);
    }
}
