package io.leadbridge.privacy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A JSON text without the personal values it had, and these values; together they are the same text again, byte for byte.
 *
 * @param text with {@link #NOTHING} in the place of each value
 * @param values by their pointers, in the order of the text, as JSON
 */
public record Masked(String text, Map<String, String> values) {

    public Masked {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    private static final PointerTree MEMBERS = PointerTree.ofPatterns(List.of("/*"));

    /** What stands where a value has been taken out. */
    public static final String NOTHING = "null";

    /** Says of values at places that may be personal which are. */
    @FunctionalInterface
    public interface Judge {

        /**
         * Whether a value is personal.
         *
         * @param place the pattern that led to it
         * @param end behind its last character
         */
        boolean isPersonal(String place, String json, int start, int end);

        /** Whether an element of an array may hold a value that is; false spares a look into it. */
        default boolean mayHold(int start, int end) {
            return true;
        }
    }

    public static Masked of(String json, PersonalData personal) {
        return of(json, personal, (place, text, start, end) -> true);
    }

    /** Takes out those values at places that may be personal which are; a null stays where it is. */
    public static Masked of(String json, PersonalData places, Judge judge) {
        Map<String, String> values = new LinkedHashMap<>();
        List<Integer> cuts = new ArrayList<>();
        JsonScan.find(json, places.tree(), judge::mayHold, (place, pointer, start, end) -> {
            if (!json.startsWith(NOTHING, start) && judge.isPersonal(place, json, start, end)) {
                values.put(pointer.toString(), json.substring(start, end));
                cuts.add(start);
                cuts.add(end);
            }
        });
        var text = new StringBuilder(json.length());
        int at = 0;
        for (int i = 0; i < cuts.size(); i += 2) {
            text.append(json.substring(at, cuts.get(i)))
                    .append(NOTHING); // a part is copied whole, a range char by char
            at = cuts.get(i + 1);
        }
        return new Masked(text.append(json.substring(at)).toString(), values);
    }

    /** The text as it was. */
    public String restored() {
        if (values.isEmpty()) {
            return text;
        }
        int taken = values.values().stream().mapToInt(String::length).sum();
        var restored = new StringBuilder(text.length() + taken);
        int[] seen = {0, 0};
        JsonScan.find(text, PointerTree.ofPlaces(values.keySet()), (place, pointer, start, end) -> {
            restored.append(text.substring(seen[0], start)).append(values.get(place));
            seen[0] = end;
            seen[1]++;
        });
        if (seen[1] != values.size()) {
            throw new IllegalArgumentException("the values were not taken out of this text");
        }
        return restored.append(text.substring(seen[0])).toString();
    }

    /** The texts among the values. */
    public List<String> texts() {
        List<String> texts = new ArrayList<>();
        values.values().stream().filter(JsonTexts::isText).map(JsonTexts::read).forEach(texts::add);
        return texts;
    }

    /** The values as a JSON object with their pointers as names. */
    public String valuesAsJson() {
        var json = new StringBuilder("{");
        values.forEach((pointer, value) -> json.append(json.length() == 1 ? "" : ",")
                .append(JsonTexts.write(pointer))
                .append(':')
                .append(value));
        return json.append('}').toString();
    }

    /** Of the text and what {@link #valuesAsJson} wrote. */
    public static Masked read(String text, String valuesAsJson) {
        Map<String, String> values = new LinkedHashMap<>();
        JsonScan.find(
                valuesAsJson,
                MEMBERS,
                (place, pointer, start, end) -> values.put(
                        pointer.toString().substring(1).replace("~1", "/").replace("~0", "~"),
                        valuesAsJson.substring(start, end)));
        return new Masked(text, values);
    }
}
