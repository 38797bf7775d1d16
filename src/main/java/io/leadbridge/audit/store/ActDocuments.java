package io.leadbridge.audit.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadbridge.audit.Act;
import io.leadbridge.audit.Journal.Deed;
import io.leadbridge.audit.Journal.Entry;
import io.leadbridge.kernel.Actor;
import io.leadbridge.platform.CanonicalJson;
import io.leadbridge.platform.Json;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An act as canonical JSON, the same bytes for the same act. */
final class ActDocuments {

    private ActDocuments() {}

    static String write(Entry entry) {
        ObjectNode json = Json.MAPPER.createObjectNode();
        json.put("id", entry.id().toString());
        json.put("at", entry.at().toString());
        json.putObject("by")
                .put("kind", entry.by().kind().name())
                .put("id", entry.by().id());
        json.put("client", entry.client());
        json.put("traceId", entry.traceId());
        var deed = entry.deed();
        json.put("act", deed.act().name());
        json.put("subject", deed.subject());
        json.put("reason", deed.reason());
        ObjectNode details = json.putObject("details");
        deed.details().forEach(details::put);
        return CanonicalJson.of(json);
    }

    static Entry read(String text) {
        try {
            JsonNode json = Json.MAPPER.readTree(text);
            Map<String, String> details = new TreeMap<>();
            json.get("details")
                    .properties()
                    .forEach(one -> details.put(one.getKey(), one.getValue().asText()));
            JsonNode by = json.get("by");
            return new Entry(
                    UUID.fromString(json.get("id").asText()),
                    Instant.parse(json.get("at").asText()),
                    new Actor(
                            Actor.Kind.valueOf(by.get("kind").asText()),
                            by.get("id").asText()),
                    text(json, "client"),
                    text(json, "traceId"),
                    new Deed(
                            Act.valueOf(json.get("act").asText()),
                            json.get("subject").asText(),
                            text(json, "reason"),
                            details));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the journal holds an entry that is none", e);
        }
    }

    private static @Nullable String text(JsonNode json, String field) {
        return json.hasNonNull(field) ? json.get(field).asText() : null;
    }
}
