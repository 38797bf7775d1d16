package io.leadbridge.policy.store;

import java.util.List;
import java.util.Map;

/** A value of a YAML file, with the line it starts on. */
sealed interface YamlValue {

    int line();

    /** What it is, in words for a message. */
    default String kind() {
        if (this instanceof Mapping) {
            return "a mapping";
        }
        return this instanceof Sequence ? "a list" : "a value";
    }

    /**
     * A single value, not yet given a type.
     *
     * @param plain whether it stands without quotes, and so may be a number, a boolean or null
     */
    record Scalar(String text, boolean plain, int line) implements YamlValue {

        boolean isNull() {
            return plain && (text.isEmpty() || "null".equals(text) || "~".equals(text));
        }
    }

    /** Values in their order. */
    record Sequence(List<YamlValue> items, int line) implements YamlValue {}

    /** Values by their keys, in their order. */
    record Mapping(Map<String, YamlValue> fields, int line) implements YamlValue {}
}
