package io.leadbridge.decision.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.leadbridge.decision.Difference;
import io.leadbridge.kernel.FieldError;
import io.leadbridge.platform.Json;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where two JSON documents differ, field by field. */
final class JsonDifferences {

    private final List<Difference> found = new ArrayList<>();

    private final Set<String> except;

    private JsonDifferences(Set<String> except) {
        this.except = except;
    }

    /** What is no JSON is one text. */
    static List<Difference> between(String was, String now, Set<String> except) {
        var differences =
                new JsonDifferences(except.stream().map(name -> "/" + name).collect(Collectors.toUnmodifiableSet()));
        differences.compare("", parse(was), parse(now));
        return differences.found;
    }

    private static JsonNode parse(String document) {
        try {
            return Json.MAPPER.readTree(document);
        } catch (JsonProcessingException e) {
            return TextNode.valueOf(document);
        }
    }

    private void compare(String pointer, JsonNode was, JsonNode now) {
        if (found.size() == Difference.MOST || except.contains(pointer) || was.equals(now)) {
            return;
        }
        if (was.isObject() && now.isObject()) {
            Set<String> names = new LinkedHashSet<>();
            was.fieldNames().forEachRemaining(names::add);
            now.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> compare(FieldError.child(pointer, name), at(was.get(name)), at(now.get(name))));
        } else if (was.isArray() && now.isArray()) {
            for (int i = 0; i < Math.max(was.size(), now.size()); i++) {
                compare(pointer + "/" + i, at(was.get(i)), at(now.get(i)));
            }
        } else {
            found.add(new Difference(pointer, plain(was), plain(now)));
        }
    }

    private static JsonNode at(@Nullable JsonNode node) {
        return node == null ? NullNode.instance : node;
    }

    private static @Nullable Object plain(JsonNode node) {
        return node.isNull() ? null : Json.MAPPER.convertValue(node, Object.class);
    }
}
