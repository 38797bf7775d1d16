package io.leadbridge.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.inject.Singleton;

/** How Leadbridge reads and writes JSON: strictly, with exact decimals, instants as RFC 3339 in UTC. */
@Singleton
public class Json implements ObjectMapperCustomizer {

    private static final StreamReadConstraints BOUNDS = StreamReadConstraints.builder()
            .maxNestingDepth(64)
            .maxNumberLength(40)
            .maxStringLength(8_000_000)
            .maxNameLength(256)
            .build();

    /** For code outside the container; configured as the container's own. */
    public static final ObjectMapper MAPPER = configure(new ObjectMapper().registerModule(new JavaTimeModule()));

    /** For documents with the numbers of FEEL written out: a result of {@code models:evaluate} can be an input again. */
    static final ObjectMapper LONG_NUMBERS = longNumbers();

    private static ObjectMapper longNumbers() {
        ObjectMapper mapper = MAPPER.copy();
        mapper.getFactory()
                .setStreamReadConstraints(
                        BOUNDS.rebuild().maxNumberLength(1_100).build());
        return mapper;
    }

    /** For people: one field a line. */
    public static String pretty(Object value) {
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what is to be shown is JSON", e);
        }
    }

    @Override
    public void customize(ObjectMapper mapper) {
        configure(mapper);
    }

    private static ObjectMapper configure(ObjectMapper mapper) {
        mapper.getFactory().setStreamReadConstraints(BOUNDS);
        mapper.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
                .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                        DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY,
                        DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(
                        DeserializationFeature.ACCEPT_FLOAT_AS_INT,
                        DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .disable(
                        SerializationFeature.WRITE_DATES_AS_TIMESTAMPS,
                        SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .setDefaultPropertyInclusion(JsonInclude.Include.ALWAYS);
        @SuppressWarnings("deprecation") // the builder cannot be used on the container's mapper
        var strict = mapper.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS);
        for (var scalar : new LogicalType[] {LogicalType.Textual, LogicalType.Enum}) {
            strict.coercionConfigFor(scalar)
                    .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
        }
        return strict;
    }
}
