package io.leadbridge.privacy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

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

    /** What stands where a value has been taken out. */
    public static final String NOTHING = "null";

    public static Masked of(String json, PersonalData personal) {
        return of(json, personal, (pointer, value) -> true);
    }

    /**
     * Takes out those values at places that may be personal which are; a null stays where it is.
     *
     * @param isPersonal asked with pointer and value, as JSON
     */
    public static Masked of(String json, PersonalData places, BiPredicate<String, String> isPersonal) {
        Map<String, String> values = new LinkedHashMap<>();
        var text = new StringBuilder(json.length());
        int at = 0;
        for (JsonScan.Found found : JsonScan.find(json, places.tree())) {
            String value = json.substring(found.start(), found.end());
            if (!value.equals(NOTHING) && isPersonal.test(found.pointer(), value)) {
                values.put(found.pointer(), value);
                text.append(json, at, found.start()).append(NOTHING);
                at = found.end();
            }
        }
        return new Masked(text.append(json, at, json.length()).toString(), values);
    }

    /** The text as it was. */
    public String restored() {
        if (values.isEmpty()) {
            return text;
        }
        var restored = new StringBuilder(text.length() * 2);
        int at = 0;
        int count = 0;
        for (JsonScan.Found found : JsonScan.find(text, PointerTree.ofPlaces(values.keySet()))) {
            restored.append(text, at, found.start()).append(values.get(found.pointer()));
            at = found.end();
            count++;
        }
        if (count != values.size()) {
            throw new IllegalArgumentException("the values were not taken out of this text");
        }
        return restored.append(text, at, text.length()).toString();
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
        for (JsonScan.Found member : JsonScan.find(valuesAsJson, PointerTree.ofPatterns(List.of("/*")))) {
            values.put(
                    member.pointer().substring(1).replace("~1", "/").replace("~0", "~"),
                    valuesAsJson.substring(member.start(), member.end()));
        }
        return new Masked(text, values);
    }
}
