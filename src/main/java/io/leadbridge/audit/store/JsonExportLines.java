package io.leadbridge.audit.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadbridge.audit.Batch;
import io.leadbridge.audit.EntryKind;
import io.leadbridge.audit.Export;
import io.leadbridge.audit.Export.Begin;
import io.leadbridge.audit.Export.End;
import io.leadbridge.audit.Export.Sealed;
import io.leadbridge.audit.Export.Signed;
import io.leadbridge.audit.ExportLines;
import io.leadbridge.audit.Hash;
import io.leadbridge.platform.Json;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** An export as newline-delimited JSON. */
@Singleton
class JsonExportLines implements ExportLines {

    private static final int FORMAT = 1;

    @Override
    public String write(Export part) {
        ObjectNode json = Json.MAPPER.createObjectNode();
        if (part instanceof Begin begin) {
            json.put("type", "begin").put("format", FORMAT).put("origin", begin.origin());
            json.put("after", begin.after().orElse(null));
            ArrayNode peaks = json.putArray("peaks");
            begin.peaks().forEach(peak -> peaks.add(peak.hex()));
        } else if (part instanceof Sealed sealed) {
            Batch batch = sealed.batch();
            json.put("type", "batch")
                    .put("lane", batch.lane())
                    .put("number", batch.number())
                    .put("kind", batch.kind().name())
                    .put("size", batch.size())
                    .put("root", batch.root().hex())
                    .put("previous", batch.previous().hex())
                    .put("sealedAt", batch.sealedAt().toString())
                    .put("gone", sealed.gone());
            ArrayNode entries = json.putArray("entries");
            sealed.entries().forEach(entries::add);
        } else if (part instanceof Signed signed) {
            json.put("type", "checkpoint").put("note", signed.note());
        } else if (part instanceof End end) {
            json.put("type", "end").put("batches", end.batches()).put("entries", end.entries());
        }
        return json.toString();
    }

    @Override
    public Export read(String line) {
        try {
            return read(Json.MAPPER.readTree(line));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("it is not JSON", e);
        }
    }

    private static Export read(JsonNode json) {
        var fields = new Fields(json);
        Export part =
                switch (fields.text("type")) {
                    case "begin" -> begin(fields);
                    case "batch" -> batch(fields);
                    case "checkpoint" -> new Signed(fields.text("note"));
                    case "end" -> new End(fields.number("batches"), fields.number("entries"));
                    default -> throw new IllegalArgumentException("'type' must be begin, batch, checkpoint or end");
                };
        fields.end();
        return part;
    }

    private static Begin begin(Fields fields) {
        if (fields.number("format") != FORMAT) {
            throw new IllegalArgumentException("'format' is another than " + FORMAT + ", which this version reads");
        }
        return new Begin(
                fields.text("origin"),
                fields.isNull("after") ? Optional.empty() : Optional.of(fields.text("after")),
                fields.texts("peaks").stream().map(JsonExportLines::hash).toList());
    }

    private static Sealed batch(Fields fields) {
        var batch = new Batch(
                fields.integer("lane"),
                fields.number("number"),
                kind(fields.text("kind")),
                fields.integer("size"),
                hash(fields.text("root")),
                hash(fields.text("previous")),
                time(fields.text("sealedAt")));
        return new Sealed(batch, fields.texts("entries"), fields.flag("gone"));
    }

    private static EntryKind kind(String text) {
        try {
            return EntryKind.valueOf(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("'kind' must be DECISION or ACT", e);
        }
    }

    private static Hash hash(String hex) {
        try {
            if (hex.equals(hex.toLowerCase(Locale.ROOT))) {
                return Hash.ofHex(hex);
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw new IllegalArgumentException("a hash is 64 lower-case hexadecimal digits");
    }

    private static Instant time(String text) {
        try {
            Instant time = Instant.parse(text);
            if (time.toString().equals(text)) {
                return time;
            }
        } catch (DateTimeException e) {
            // said below
        }
        throw new IllegalArgumentException("'sealedAt' is no time as Leadbridge writes it");
    }

    /** The fields of a line, each of which must be read. */
    private static final class Fields {

        private final JsonNode json;
        private final Set<String> unread = new TreeSet<>();

        Fields(JsonNode json) {
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
            return get(
                            name,
                            json.path(name).isIntegralNumber()
                                    && json.path(name).canConvertToInt())
                    .intValue();
        }

        long number(String name) {
            return get(
                            name,
                            json.path(name).isIntegralNumber()
                                    && json.path(name).canConvertToLong())
                    .longValue();
        }

        boolean flag(String name) {
            return get(name, json.path(name).isBoolean()).booleanValue();
        }

        boolean isNull(String name) {
            return json.path(name).isNull() && unread.remove(name);
        }

        List<String> texts(String name) {
            List<String> texts = new ArrayList<>();
            for (JsonNode one : get(name, json.path(name).isArray())) {
                if (!one.isTextual()) {
                    throw new IllegalArgumentException("'" + name + "' must hold texts");
                }
                texts.add(whole(name, one.textValue()));
            }
            return texts;
        }

        void end() {
            if (!unread.isEmpty()) {
                throw new IllegalArgumentException("it has unknown fields: " + String.join(", ", unread));
            }
        }
    }
}
