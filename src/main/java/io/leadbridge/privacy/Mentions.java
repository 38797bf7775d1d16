package io.leadbridge.privacy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Whether values of a JSON document say one of some personal texts: are it, or, where that is no coincidence, hold it. */
public final class Mentions implements Masked.Judge {

    /** Shorter texts stand in many words that have nothing to do with them. */
    private static final int TELLING = 4;

    private final List<String> texts;

    /** Where a text begins that may be meant, in order; null when it may be anywhere. */
    private final int @Nullable [] starts;

    private Mentions(List<String> texts, int @Nullable [] starts) {
        this.texts = texts;
        this.starts = starts;
    }

    /** Looks through a document once, so that most of its values need not be looked at again. */
    public static Mentions in(String json, List<String> texts) {
        List<String> told =
                texts.stream().filter(text -> !text.isBlank()).distinct().toList();
        // any character may be written so
        boolean escapes = json.contains("\\u") || json.contains("\\/");
        return new Mentions(told, escapes || !told.stream().allMatch(JsonTexts::isPlain) ? null : starts(json, told));
    }

    private static int[] starts(String json, List<String> texts) {
        return texts.stream()
                .map(text -> text.length() >= TELLING ? text : JsonTexts.write(text))
                .flatMapToInt(
                        text -> IntStream.iterate(json.indexOf(text), at -> at >= 0, at -> json.indexOf(text, at + 1)))
                .sorted()
                .toArray();
    }

    /** False where a part of the document cannot hold a value that says one. */
    @Override
    public boolean mayHold(int start, int end) {
        if (starts == null) {
            return true;
        }
        int found = Arrays.binarySearch(starts, start);
        int next = found < 0 ? -found - 1 : found;
        return next < starts.length && starts[next] < end;
    }

    @Override
    public boolean isPersonal(String place, String json, int start, int end) {
        return mayHold(start, end) && says(json.substring(start, end));
    }

    private boolean says(String json) {
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
