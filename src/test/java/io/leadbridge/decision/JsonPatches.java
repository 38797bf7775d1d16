package io.leadbridge.decision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Applies the operations add and replace of JSON Patch, as RFC 6902 says it. */
final class JsonPatches {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private JsonPatches() {}

    static String apply(String json, List<Map<String, @Nullable Object>> patch) {
        try {
            JsonNode document = MAPPER.readTree(json);
            for (var operation : patch) {
                String path = String.valueOf(operation.get("path"));
                int last = path.lastIndexOf('/');
                JsonNode parent = document.at(path.substring(0, last));
                String name = path.substring(last + 1);
                JsonNode value = MAPPER.valueToTree(operation.get("value"));
                if (parent instanceof ArrayNode array) {
                    array.add(value);
                } else {
                    boolean replaces = "replace".equals(operation.get("op"));
                    if (replaces && !parent.has(name)) {
                        throw new AssertionError("nothing to replace at " + path);
                    }
                    ((ObjectNode) parent).set(name, value);
                }
            }
            return document.toString();
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
