package io.leadbridge.platform;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Puts the JSON Schemas that requests are validated by into the OpenAPI document, so that they are written once. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class SchemasInOpenApi implements OASFilter {

    private static final List<String> RESOURCES = List.of("decision-request");

    @Override
    public void filterOpenAPI(OpenAPI openApi) {
        RESOURCES.forEach(resource -> add(openApi, load("schemas/" + resource + ".schema.json")));
    }

    private static void add(OpenAPI openApi, JsonNode document) {
        String root = document.required("title").textValue();
        openApi.getComponents().addSchema(root, schema(document, root));
        document.path("$defs").properties().forEach(definition -> openApi.getComponents()
                .addSchema(root + capitalised(definition.getKey()), schema(definition.getValue(), root)));
    }

    private static Schema schema(JsonNode from, String root) {
        Schema schema = OASFactory.createSchema();
        if (from.has("$ref")) {
            String name = from.get("$ref").textValue().replace("#/$defs/", "");
            return schema.ref("#/components/schemas/" + root + capitalised(name));
        }
        types(from.path("type")).forEach(schema::addType);
        text(from, "description", schema::setDescription);
        text(from, "pattern", schema::setPattern);
        text(from, "format", schema::setFormat);
        for (JsonNode value : from.path("enum")) {
            schema.addEnumeration(value.isNull() ? null : value.textValue());
        }
        text(from, "const", value -> schema.setConstValue(value));
        integer(from, "minLength", schema::setMinLength);
        integer(from, "maxLength", schema::setMaxLength);
        integer(from, "minItems", schema::setMinItems);
        integer(from, "maxItems", schema::setMaxItems);
        if (from.has("minimum")) {
            schema.setMinimum(from.get("minimum").decimalValue());
        }
        if (from.has("maximum")) {
            schema.setMaximum(from.get("maximum").decimalValue());
        }
        if (from.path("uniqueItems").booleanValue()) {
            schema.setUniqueItems(true);
        }
        if (from.has("items")) {
            schema.setItems(schema(from.get("items"), root));
        }
        for (JsonNode example : from.path("examples")) {
            schema.addExample(Json.MAPPER.convertValue(example, Object.class));
        }
        for (Map.Entry<String, JsonNode> property : from.path("properties").properties()) {
            schema.addProperty(property.getKey(), schema(property.getValue(), root));
        }
        from.path("required").forEach(name -> schema.addRequired(name.textValue()));
        if (from.has("additionalProperties")) {
            schema.setAdditionalPropertiesSchema(OASFactory.createSchema().booleanSchema(false));
        }
        return schema;
    }

    private static List<Schema.SchemaType> types(JsonNode type) {
        if (type.isTextual()) {
            return List.of(Schema.SchemaType.valueOf(type.textValue().toUpperCase(Locale.ROOT)));
        }
        return StreamSupport.stream(type.spliterator(), false)
                .map(name -> Schema.SchemaType.valueOf(name.textValue().toUpperCase(Locale.ROOT)))
                .toList();
    }

    private static void text(JsonNode from, String name, java.util.function.Consumer<String> to) {
        if (from.path(name).isTextual()) {
            to.accept(from.get(name).textValue());
        }
    }

    private static void integer(JsonNode from, String name, java.util.function.Consumer<Integer> to) {
        if (from.path(name).isInt()) {
            to.accept(from.get(name).intValue());
        }
    }

    private static String capitalised(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private static JsonNode load(String resource) {
        try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            return Json.MAPPER.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
