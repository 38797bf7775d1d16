package io.leadbridge.assignment.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.leadbridge.assignment.PlanProgress;
import io.leadbridge.assignment.Rep;
import io.leadbridge.decision.Handover.Candidate;
import io.leadbridge.decision.RoutedLead;
import java.util.List;

/** The form in which records of the domain are kept in jsonb columns; not the form of the API. */
final class Json {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private static final TypeReference<List<Candidate>> CANDIDATES = new TypeReference<>() {};

    private Json() {}

    static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot be kept as JSON", e);
        }
    }

    static Rep rep(String json) {
        return read(json, Rep.class);
    }

    static RoutedLead lead(String json) {
        return read(json, RoutedLead.class);
    }

    static PlanProgress progress(String json) {
        return read(json, PlanProgress.class);
    }

    static List<Candidate> candidates(String json) {
        try {
            return MAPPER.readValue(json, CANDIDATES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the stored JSON cannot be read", e);
        }
    }

    private static <T> T read(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the stored JSON cannot be read", e);
        }
    }
}
