package io.leadbridge.platform;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ValidationMessage;
import io.leadbridge.kernel.FieldError;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Says in our own words what a schema found and how to mend it, and never the value. */
final class SchemaMessages {

    private final JsonNode root;

    SchemaMessages(JsonNode root) {
        this.root = root;
    }

    FieldError toFieldError(ValidationMessage found) {
        String pointer = found.getInstanceLocation().toString();
        String keyword = String.valueOf(found.getType());
        return switch (keyword) {
            case "additionalProperties", "unevaluatedProperties" ->
                new FieldError(FieldError.child(pointer, found.getProperty()), unknown(found));
            case "required" -> new FieldError(FieldError.child(pointer, found.getProperty()), "is required");
            default -> new FieldError(pointer, message(keyword, found));
        };
    }

    private String message(String keyword, ValidationMessage found) {
        JsonNode limit = found.getSchemaNode();
        return switch (keyword) {
            case "type" -> "must be " + types(limit);
            case "enum" -> "must be one of " + list(limit, ", ");
            case "const" -> "must be " + limit.asText();
            case "format" -> format(limit.asText());
            case "minimum" -> "must be at least " + limit.asText();
            case "maximum" -> "must be at most " + limit.asText();
            case "exclusiveMinimum" -> "must be greater than " + limit.asText();
            case "exclusiveMaximum" -> "must be less than " + limit.asText();
            case "minLength" ->
                limit.asInt() == 1 ? "must not be empty" : "must have at least " + limit.asText() + " characters";
            case "maxLength" -> "must have at most " + limit.asText() + " characters";
            case "minItems" -> "must have at least " + limit.asText() + " items";
            case "maxItems" -> "must have at most " + limit.asText() + " items";
            case "uniqueItems" -> "must not hold the same item twice";
            case "maxProperties" -> "must have at most " + limit.asText() + " fields";
            case "pattern" ->
                around(found).path("x-form").isTextual()
                        ? "must be " + around(found).path("x-form").asText()
                        : "must match " + limit.asText();
            case "minProperties" ->
                limit.asInt() == 1 ? "must not be empty" : "must have at least " + limit.asText() + " fields";
            case "oneOf" -> choice(limit);
            case "dependentRequired" -> companions(limit);
            default -> "is not valid by the rule '" + keyword + "' of the schema";
        };
    }

    /** Of alternatives that only ask for fields, exactly one must be there. */
    private static String choice(JsonNode alternatives) {
        String names = StreamSupport.stream(alternatives.spliterator(), false)
                .flatMap(one -> StreamSupport.stream(one.path("required").spliterator(), false))
                .map(name -> "'" + name.asText() + "'")
                .collect(Collectors.joining(" or "));
        return names.isEmpty()
                ? "must fit exactly one of the forms the schema describes"
                : "must have exactly one of " + names;
    }

    private static String companions(JsonNode needed) {
        return needed.properties().stream()
                .map(one -> "with '" + one.getKey() + "' also needs " + list(one.getValue(), ", "))
                .collect(Collectors.joining("; "));
    }

    private static String format(String format) {
        return switch (format) {
            case "date-time" -> "must be an instant as RFC 3339, such as 2026-11-02T09:00:00Z";
            case "date" -> "must be a date, such as 2026-11-02";
            case "email" -> "must be an e-mail address";
            case "uuid" -> "must be a UUID";
            case "uri" -> "must be a URI";
            default -> "must have the format " + format;
        };
    }

    private static String types(JsonNode types) {
        return types.isTextual() ? article(types.asText()) : list(types, " or ");
    }

    private static String list(JsonNode values, String separator) {
        return StreamSupport.stream(values.spliterator(), false)
                .map(value -> " or ".equals(separator) ? article(value.asText()) : value.asText())
                .collect(Collectors.joining(separator));
    }

    private static String article(String type) {
        return switch (type) {
            case "string" -> "a string";
            case "integer" -> "an integer";
            case "number" -> "a number";
            case "boolean" -> "true or false";
            case "object" -> "an object";
            case "array" -> "an array";
            default -> type;
        };
    }

    private String unknown(ValidationMessage found) {
        return near(around(found).path("properties"), found.getProperty())
                .map(known -> "is not a known field; did you mean '" + known + "'?")
                .orElse("is not a known field; leave it out");
    }

    private static Optional<String> near(JsonNode known, String name) {
        return known.properties().stream()
                .map(Map.Entry::getKey)
                .filter(candidate -> EditDistance.atMost(candidate, name, 2))
                .findFirst();
    }

    /** The schema object in which the keyword stands. */
    private JsonNode around(ValidationMessage found) {
        String fragment = String.valueOf(found.getSchemaLocation().getFragment());
        var at = JsonPointer.compile(fragment.startsWith("/") ? fragment : "/");
        return root.at(at.head() == null ? at : at.head());
    }
}
