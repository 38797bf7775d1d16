package io.leadbridge.policy.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/** YAML values as JSON, by the core schema of YAML 1.2: {@code NO} is a country and not a boolean. */
final class YamlJson {

    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,17})(\\.\\d{1,17})?([eE][-+]?\\d{1,2})?");
    private static final JsonNodeFactory JSON = new JsonNodeFactory(true);

    private YamlJson() {}

    static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    static JsonNode of(YamlValue value) {
        if (value instanceof YamlValue.Mapping mapping) {
            var object = JSON.objectNode();
            mapping.fields().forEach((key, field) -> object.set(key, of(field)));
            return object;
        }
        if (value instanceof YamlValue.Sequence sequence) {
            var array = JSON.arrayNode();
            sequence.items().forEach(item -> array.add(of(item)));
            return array;
        }
        return scalar((YamlValue.Scalar) value);
    }

    private static JsonNode scalar(YamlValue.Scalar scalar) {
        var text = scalar.text();
        if (scalar.isNull()) {
            return JSON.nullNode();
        }
        if (scalar.plain() && (text.equals("true") || text.equals("false"))) {
            return JSON.booleanNode(text.equals("true"));
        }
        return scalar.plain() && isNumber(text) ? JSON.numberNode(new BigDecimal(text)) : JSON.textNode(text);
    }
}
