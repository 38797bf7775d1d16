package io.leadbridge.policy.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fields a decision request may have, as the schema a release pins says it. */
final class RequestFields {

    private final JsonNode schema;
    private final JsonNode definitions;

    private RequestFields(JsonNode schema) {
        this.schema = schema;
        this.definitions = schema.path("$defs");
    }

    static RequestFields of(String schema) {
        try {
            return new RequestFields(new ObjectMapper().readTree(schema));
        } catch (JsonProcessingException e) {
            return new RequestFields(com.fasterxml.jackson.databind.node.MissingNode.getInstance());
        }
    }

    /** Whether there is a field such as {@code lead.country}; only the fields of lead, account and consent can be named so. */
    boolean has(String path) {
        return !field(path).isMissingNode();
    }

    /** Whether there is a field at a pointer in which {@code *} stands for every element of an array. */
    boolean knows(String pointer) {
        var at = schema;
        for (String token : pointer.substring(1).split("/", -1)) {
            at = token.equals("*") ? at.path("items") : at.path("properties").path(token);
            at = at.has("$ref") ? schema.at(at.path("$ref").textValue().substring(1)) : at;
        }
        return !at.isMissingNode();
    }

    private JsonNode field(String path) {
        int dot = path.indexOf('.');
        var section = dot < 0 ? "" : path.substring(0, dot);
        return List.of("lead", "account", "consent").contains(section)
                ? definitions.path(section).path("properties").path(path.substring(dot + 1))
                : com.fasterxml.jackson.databind.node.MissingNode.getInstance();
    }

    /** What is wrong with a value of an enumeration. */
    Optional<String> refusal(String path, @Nullable Object value) {
        var allowed = texts(field(path).path("enum"));
        return value == null || allowed.isEmpty() || allowed.contains(value)
                ? Optional.empty()
                : Optional.of("must be one of " + String.join(", ", allowed));
    }

    List<String> signalTypes() {
        return texts(definitions.path("signal").path("properties").path("type").path("enum"));
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(item -> {
            if (item.isTextual()) {
                texts.add(item.textValue());
            }
        });
        return texts;
    }
}
