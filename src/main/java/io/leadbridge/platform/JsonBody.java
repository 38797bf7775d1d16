package io.leadbridge.platform;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.leadbridge.kernel.FieldError;
import io.leadbridge.kernel.Problem;
import io.leadbridge.kernel.ProblemType;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Reads a request body: bounded, well-formed, valid by its schema, and only then bound to a type. */
@Singleton
public class JsonBody {

    private static final int MAX_ERRORS = 100;

    private final ObjectMapper mapper;
    private final ObjectReader treeReader;
    private final ObjectReader longNumbers;
    private final Schemas schemas;

    public JsonBody(Schemas schemas) {
        this.mapper = Json.MAPPER;
        this.treeReader = mapper.readerFor(JsonNode.class);
        this.longNumbers = Json.LONG_NUMBERS.readerFor(JsonNode.class);
        this.schemas = schemas;
    }

    /** Reads a body as a type, by a schema on the class path such as {@code schemas/rep.schema.json}. */
    public <T> T read(InputStream body, int maxBytes, String schema, Class<T> type) {
        return bind(readTree(body, maxBytes, schema), type);
    }

    /** The same, with numbers of up to 1,100 digits. */
    public <T> T readLongNumbers(InputStream body, int maxBytes, String schema, Class<T> type) {
        return bind(parse(bounded(body, maxBytes), schema, longNumbers), type);
    }

    /** Reads a body that is valid by its schema. */
    public JsonNode readTree(InputStream body, int maxBytes, String schema) {
        return parse(bounded(body, maxBytes), schema);
    }

    /** Reads a document that is valid by its schema. */
    public JsonNode parse(byte[] document, String schema) {
        return parse(document, schema, treeReader);
    }

    private JsonNode parse(byte[] document, String schema, ObjectReader reader) {
        JsonNode node;
        try {
            node = reader.readValue(document);
        } catch (StreamConstraintsException e) {
            throw TooLarge.of(reader.getFactory(), document).orElseGet(() -> malformed(e));
        } catch (JsonProcessingException e) {
            throw malformed(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (node.isMissingNode()) {
            throw new Problem(ProblemType.MALFORMED_JSON, "The body is empty; send a JSON document.");
        }
        List<FieldError> texts = UnicodeText.errors(node);
        // such a name cannot be quoted, and the schema's errors would quote it
        List<FieldError> errors = new ArrayList<>(texts);
        if (texts.stream().noneMatch(error -> error.message().startsWith(UnicodeText.NAME))) {
            errors.addAll(schemas.validate(schema, node));
        }
        if (!errors.isEmpty()) {
            throw invalid(errors);
        }
        return node;
    }

    /** Binds a valid document to a type. */
    public <T> T bind(JsonNode node, Class<T> type) {
        try {
            return mapper.treeToValue(node, type);
        } catch (JsonMappingException e) {
            throw unbound(e);
        } catch (JsonProcessingException e) {
            throw malformed(e);
        }
    }

    /** Reads a body whole, up to a size. */
    public static byte[] bounded(InputStream body, int maxBytes) {
        try {
            byte[] bytes = body.readNBytes(maxBytes + 1);
            if (bytes.length > maxBytes) {
                throw new Problem(
                        ProblemType.BODY_TOO_LARGE,
                        "The body is larger than " + maxBytes + " bytes; send less at once.");
            }
            return bytes;
        } catch (IOException e) {
            throw new Problem(ProblemType.MALFORMED_JSON, "The body ended before it was whole; send it again.");
        }
    }

    /** A request whose fields are not valid: the first hundred are listed in the order of their pointers, all are counted. */
    public static Problem invalid(List<FieldError> errors) {
        var listed = errors.stream()
                .distinct()
                .sorted(Comparator.comparing(FieldError::pointer).thenComparing(FieldError::message))
                .limit(MAX_ERRORS)
                .toList();
        long all = errors.stream().distinct().count();
        String more = all > MAX_ERRORS ? " The first " + MAX_ERRORS + " are listed." : "";
        return new Problem(
                ProblemType.INVALID_REQUEST,
                all == 1 ? "One field is not valid." : all + " fields are not valid." + more,
                listed);
    }

    /** What Jackson could not parse; its own message may quote the document and is not used. */
    static Problem malformed(JsonProcessingException cause) {
        JsonLocation at = cause.getLocation();
        String where = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
        String message = String.valueOf(cause.getOriginalMessage());
        String what;
        if (message.startsWith("Duplicate field")) {
            what = "A field stands twice in the same object";
        } else if (message.contains("Unexpected end-of-input")) {
            what = "The document ends too early";
        } else if (message.contains("Non-standard token")) {
            what = "NaN and Infinity are not JSON numbers";
        } else if (message.contains("exceeds the maximum")) {
            what =
                    "A number, a text or the nesting is too large: a text may have 8,000,000 characters, a number 40 digits, and"
                            + " 64 objects or lists may lie within each other. Send less, or a large document in several; it ends";
        } else if (message.contains("Trailing token")) {
            what = "Something follows the document";
        } else {
            what = "The document is not JSON";
        }
        return new Problem(ProblemType.MALFORMED_JSON, what + where + ".");
    }

    static Problem unbound(JsonMappingException cause) {
        String pointer = cause.getPath().stream()
                .map(step ->
                        "/" + (step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName()))
                .collect(Collectors.joining());
        var error = new FieldError(pointer, "has a value of the wrong kind");
        return invalid(List.of(error));
    }
}
