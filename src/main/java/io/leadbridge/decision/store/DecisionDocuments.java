package io.leadbridge.decision.store;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.leadbridge.decision.Decision;
import io.leadbridge.decision.DecisionId;
import io.leadbridge.decision.DecisionWriter;
import io.leadbridge.decision.Decisions.Entry;
import io.leadbridge.decision.Difference;
import io.leadbridge.kernel.Digest;
import io.leadbridge.kernel.PolicyVersion;
import io.leadbridge.kernel.Probability;
import io.leadbridge.platform.CanonicalJson;
import io.leadbridge.platform.Json;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** A decision as the log keeps it: JSON, the same bytes for the same decision. */
@Singleton
class DecisionDocuments implements DecisionWriter {

    private final ObjectWriter writer;
    private final ObjectReader reader;

    DecisionDocuments() {
        ObjectMapper mapper = Json.MAPPER
                .copy()
                .addMixIn(Digest.class, Single.class)
                .addMixIn(PolicyVersion.class, Single.class)
                .addMixIn(DecisionId.class, Single.class)
                .addMixIn(Probability.class, Single.class)
                .registerModule(TraceJson.module())
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        this.reader = mapper.readerFor(Decision.class);
        this.writer = mapper.writerFor(Decision.class);
    }

    @Override
    public String write(Decision decision) {
        try {
            return writer.writeValueAsString(decision);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a decision is always written", e);
        }
    }

    /** What is told of a decision besides itself and its inputs, as canonical JSON. */
    String record(Entry entry, Instant recordedAt) {
        var requester = entry.requester();
        ObjectNode record = Json.MAPPER.createObjectNode();
        record.putObject("actor")
                .put("id", requester.actor().id())
                .put("kind", requester.actor().kind().name());
        record.put("client", requester.client());
        record.put("durationMicros", entry.took().toNanos() / 1_000);
        record.put("recordedAt", recordedAt.toString());
        record.put("traceId", requester.traceId());
        return CanonicalJson.of(record);
    }

    @Override
    public List<Difference> differences(String was, String now, Set<String> except) {
        return JsonDifferences.between(was, now, except);
    }

    Decision read(String document) {
        try {
            return reader.readValue(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the log holds a document that is no decision", e);
        }
    }

    /** A record of one component is written as that component. */
    abstract static class Single {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        Single() {}

        @JsonValue
        abstract Object value();
    }
}
