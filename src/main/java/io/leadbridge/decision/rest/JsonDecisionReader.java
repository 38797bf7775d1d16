package io.leadbridge.decision.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.leadbridge.decision.DecisionInput;
import io.leadbridge.decision.DecisionReader;
import io.leadbridge.kernel.Digest;
import io.leadbridge.kernel.FieldError;
import io.leadbridge.lead.Consent;
import io.leadbridge.platform.CanonicalJson;
import io.leadbridge.platform.Json;
import io.leadbridge.platform.JsonBody;
import io.leadbridge.scoring.Scores;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads decision requests by their JSON Schema, and by what a schema cannot say. */
@Singleton
class JsonDecisionReader implements DecisionReader {

    static final String SCHEMA = "schemas/decision-request.schema.json";

    private final JsonBody bodies;

    JsonDecisionReader(JsonBody bodies) {
        this.bodies = bodies;
    }

    @Override
    public DecisionInput read(byte[] json, Instant decidedAt) {
        JsonNode document = bodies.parse(json, SCHEMA);
        List<FieldError> errors = RequestChecks.check(document, decidedAt);
        if (!errors.isEmpty()) {
            throw JsonBody.invalid(errors);
        }
        String snapshot = CanonicalJson.of(document);
        // the snapshot is what is decided, number for number: it can be decided again
        return input(parse(snapshot), snapshot, Digest.of(snapshot));
    }

    @Override
    public Optional<DecisionInput> readAgain(String snapshot) {
        try {
            return Optional.of(input(Json.MAPPER.readTree(snapshot), snapshot, Digest.of(snapshot)));
        } catch (JsonProcessingException | RuntimeException changed) {
            return Optional.empty();
        }
    }

    /** Of a document that has been checked. */
    static DecisionInput input(JsonNode document, String snapshot, Digest digest) {
        var request = new Fields(document);
        return new DecisionInput(
                LeadFields.lead(request.child("lead").orElseThrow()),
                request.child("account").map(LeadFields::account).orElse(null),
                request.child("consent").map(LeadFields::consent).orElse(Consent.UNKNOWN),
                request.objects("signals").stream().map(LeadFields::signal).toList(),
                new Scores(request.objects("scores").stream()
                        .map(LeadFields::score)
                        .toList()),
                request.flag("enrichmentTimedOut"),
                snapshot,
                digest);
    }

    /** A snapshot as JSON. */
    static JsonNode parse(String snapshot) {
        try {
            return Json.MAPPER.readTree(snapshot);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("canonical JSON is JSON", e);
        }
    }
}
