package io.leadbridge.platform;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import io.leadbridge.kernel.FieldError;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The JSON Schemas (2020-12) of requests, compiled once each; all errors of a document are found at once. */
@Singleton
public class Schemas {

    private final ConcurrentMap<String, Compiled> compiled = new ConcurrentHashMap<>();

    /** Everything wrong with a document, in no particular order. */
    public List<FieldError> validate(String schema, JsonNode document) {
        var use = compiled.computeIfAbsent(schema, Schemas::compile);
        var found = use.schema()
                .validate(document, context -> context.getExecutionConfig().setFormatAssertionsEnabled(true));
        if (found.isEmpty()) {
            return List.of();
        }
        return found.stream().map(use.messages()::toFieldError).toList();
    }

    private static Compiled compile(String resource) {
        try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no schema " + resource + " on the class path");
            }
            JsonNode document = Json.MAPPER.readTree(in);
            var config = SchemaValidatorsConfig.builder()
                    .pathType(PathType.JSON_POINTER)
                    .build();
            var schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(SchemaLocation.of("classpath:" + resource), document, config);
            schema.initializeValidators();
            return new Compiled(schema, new SchemaMessages(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Compiled(JsonSchema schema, SchemaMessages messages) {}
}
