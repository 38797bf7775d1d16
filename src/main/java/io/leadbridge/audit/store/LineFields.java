package io.leadbridge.audit.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The fields of a line of an export, each of which must be read. */
final class LineFields {

    private final JsonNode json;
    private final Set<String> unread = new TreeSet<>();

    LineFields(JsonNode json) {
        this.json = json;
        if (!json.isObject()) {
            throw new IllegalArgumentException("it is no JSON object");
        }
        json.fieldNames().forEachRemaining(unread::add);
    }

    private JsonNode get(String name, boolean fits) {
        unread.remove(name);
        JsonNode value = json.get(name);
        if (value == null || !fits) {
            throw new IllegalArgumentException("'" + name + "' is missing or of another type");
        }
        return value;
    }

    String text(String name) {
        return whole(name, get(name, json.path(name).isTextual()).textValue());
    }

    /** Half a surrogate pair has no UTF-8 form, and would be hashed as if it were a question mark. */
    private static String whole(String name, String text) {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new IllegalArgumentException("'" + name + "' holds half a surrogate pair");
        }
        return text;
    }

    int integer(String name) {
        return get(name, json.path(name).isIntegralNumber() && json.path(name).canConvertToInt())
                .intValue();
    }

    long number(String name) {
        return get(name, json.path(name).isIntegralNumber() && json.path(name).canConvertToLong())
                .longValue();
    }

    boolean flag(String name) {
        return get(name, json.path(name).isBoolean()).booleanValue();
    }

    boolean isNull(String name) {
        return json.path(name).isNull() && unread.remove(name);
    }

    boolean has(String name) {
        return json.has(name);
    }

    /** Texts, among them null where something was dropped. */
    List<@Nullable String> textsOrNull(String name) {
        List<@Nullable String> texts = new ArrayList<>();
        for (JsonNode one : get(name, json.path(name).isArray())) {
            if (!one.isTextual() && !one.isNull()) {
                throw new IllegalArgumentException("'" + name + "' must hold texts");
            }
            texts.add(one.isNull() ? null : whole(name, one.textValue()));
        }
        return texts;
    }

    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (String text : textsOrNull(name)) {
            if (text == null) {
                throw new IllegalArgumentException("'" + name + "' must hold texts");
            }
            texts.add(text);
        }
        return texts;
    }

    void end() {
        if (!unread.isEmpty()) {
            throw new IllegalArgumentException("it has unknown fields: " + String.join(", ", unread));
        }
    }
}
