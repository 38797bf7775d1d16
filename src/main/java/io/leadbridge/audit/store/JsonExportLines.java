package io.leadbridge.audit.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadbridge.audit.Batch;
import io.leadbridge.audit.EntryKind;
import io.leadbridge.audit.EntryProof;
import io.leadbridge.audit.Export;
import io.leadbridge.audit.Export.Begin;
import io.leadbridge.audit.Export.End;
import io.leadbridge.audit.Export.Retired;
import io.leadbridge.audit.Export.Sealed;
import io.leadbridge.audit.Export.Signed;
import io.leadbridge.audit.ExportLines;
import io.leadbridge.audit.Hash;
import io.leadbridge.audit.Journal;
import io.leadbridge.audit.Retirement;
import io.leadbridge.audit.SignedCheckpoint;
import io.leadbridge.platform.Json;
import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

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
            put(peaks, begin.peaks());
        } else if (part instanceof Sealed sealed) {
            put(json.put("type", "batch"), sealed.batch()).put("gone", sealed.gone());
            put(json, sealed);
        } else if (part instanceof Retired retired) {
            put(json.put("type", "retired"), retired.proof());
        } else if (part instanceof Signed signed) {
            json.put("type", "checkpoint").put("note", signed.note());
        } else if (part instanceof End end) {
            json.put("type", "end").put("batches", end.batches()).put("entries", end.entries());
        }
        return json.toString();
    }

    private static ObjectNode put(ObjectNode json, Batch batch) {
        return json.put("lane", batch.lane())
                .put("number", batch.number())
                .put("kind", batch.kind().name())
                .put("size", batch.size())
                .put("root", batch.root().hex())
                .put("previous", batch.previous().hex())
                .put("sealedAt", batch.sealedAt().toString());
    }

    /** Null stands in the place of a dropped entry. */
    private static void put(ObjectNode json, Sealed sealed) {
        ArrayNode entries = json.putArray("entries");
        Iterator<String> kept = sealed.entries().iterator();
        for (int place = 0; place < sealed.entries().size() + sealed.dropped().size(); place++) {
            entries.add(sealed.dropped().containsKey(place) ? null : kept.next());
        }
        if (!sealed.dropped().isEmpty()) {
            put(
                    json.putArray("dropped"),
                    new TreeMap<>(sealed.dropped()).values().stream().toList());
        }
    }

    private static void put(ObjectNode json, EntryProof proof) {
        json.put("entry", proof.entry()).put("place", proof.place());
        put(json.putArray("path"), proof.path());
        put(json, proof.batch());
        EntryProof.Covered covered = proof.covered().orElseThrow();
        json.put("leafIndex", covered.leaf());
        put(json.putArray("batchPath"), covered.path());
        json.put("note", covered.checkpoint().note());
    }

    private static void put(ArrayNode array, List<Hash> hashes) {
        hashes.forEach(hash -> array.add(hash.hex()));
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
        var fields = new LineFields(json);
        Export part =
                switch (fields.text("type")) {
                    case "begin" -> begin(fields);
                    case "batch" -> sealed(fields);
                    case "retired" -> retired(fields);
                    case "checkpoint" -> new Signed(fields.text("note"));
                    case "end" -> new End(fields.number("batches"), fields.number("entries"));
                    default ->
                        throw new IllegalArgumentException("'type' must be begin, batch, retired, checkpoint or end");
                };
        fields.end();
        return part;
    }

    private static Begin begin(LineFields fields) {
        if (fields.number("format") != FORMAT) {
            throw new IllegalArgumentException("'format' is another than " + FORMAT + ", which this version reads");
        }
        return new Begin(
                fields.text("origin"),
                fields.isNull("after") ? Optional.empty() : Optional.of(fields.text("after")),
                hashes(fields, "peaks"));
    }

    private static Batch batch(LineFields fields) {
        return new Batch(
                fields.integer("lane"),
                fields.number("number"),
                kind(fields.text("kind")),
                fields.integer("size"),
                hash(fields.text("root")),
                hash(fields.text("previous")),
                time(fields.text("sealedAt")));
    }

    private static Sealed sealed(LineFields fields) {
        List<@Nullable String> texts = fields.textsOrNull("entries");
        Iterator<Hash> hashes = (fields.has("dropped") ? hashes(fields, "dropped") : List.<Hash>of()).iterator();
        List<String> kept = new ArrayList<>();
        Map<Integer, Hash> dropped = new HashMap<>();
        for (int place = 0; place < texts.size(); place++) {
            String text = texts.get(place);
            if (text != null) {
                kept.add(text);
            } else if (hashes.hasNext()) {
                dropped.put(place, hashes.next());
            } else {
                throw new IllegalArgumentException("'dropped' has fewer hashes than 'entries' has null");
            }
        }
        if (hashes.hasNext()) {
            throw new IllegalArgumentException("'dropped' has more hashes than 'entries' has null");
        }
        return new Sealed(batch(fields), kept, fields.flag("gone"), dropped);
    }

    private static Retired retired(LineFields fields) {
        String entry = fields.text("entry");
        var checkpoint = SignedCheckpoint.parse(fields.text("note"))
                .orElseThrow(() -> new IllegalArgumentException("'note' is no checkpoint"));
        var covered = new EntryProof.Covered(fields.number("leafIndex"), hashes(fields, "batchPath"), checkpoint);
        var proof = new EntryProof(
                entry, fields.integer("place"), hashes(fields, "path"), batch(fields), Optional.of(covered));
        return new Retired(
                proof,
                Retirement.of(act(entry))
                        .orElseThrow(
                                () -> new IllegalArgumentException("'entry' is no act by which entries were dropped")));
    }

    private static Journal.Entry act(String entry) {
        try {
            return ActDocuments.read(entry);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("'entry' is no act of the journal", e);
        }
    }

    private static List<Hash> hashes(LineFields fields, String name) {
        return fields.texts(name).stream().map(JsonExportLines::hash).toList();
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
}
