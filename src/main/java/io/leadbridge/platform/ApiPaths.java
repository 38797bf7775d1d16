package io.leadbridge.platform;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** What the API's own document says of a path: the methods it supports, and what each of them reads. */
@Singleton
class ApiPaths {

    private static final String DOCUMENT = "META-INF/quarkus-generated-openapi-doc.JSON";

    private volatile @Nullable List<ApiPath> known;

    /** Such as {@code GET, POST}, for the header Allow of a 405 (RFC 9110, 15.5.6); empty for a path that is not documented. */
    String methods(String path) {
        return at(path)
                .flatMap(one -> one.operations().keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .collect(Collectors.joining(", "));
    }

    /** Empty when nothing is documented. */
    Optional<Operation> operation(String method, String path) {
        return at(path).flatMap(one -> Stream.ofNullable(one.operations().get(method)))
                .findFirst();
    }

    private Stream<ApiPath> at(String path) {
        List<ApiPath> paths = known;
        if (paths == null) {
            paths = read();
            known = paths;
        }
        return paths.stream().filter(one -> one.form().matcher(path).matches());
    }

    private static List<ApiPath> read() {
        try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream(DOCUMENT)) {
            return in == null
                    ? List.of()
                    : Json.MAPPER.readTree(in).path("paths").properties().stream()
                            .map(path -> new ApiPath(form(path.getKey()), operations(path.getValue())))
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Pattern form(String template) {
        return Pattern.compile(Pattern.quote(template).replaceAll("\\{[^}]*}", "\\\\E[^/]+\\\\Q"));
    }

    private static Map<String, Operation> operations(JsonNode path) {
        Map<String, Operation> byMethod = new TreeMap<>();
        path.properties().forEach(method -> {
            JsonNode said = method.getValue();
            var operation = new Operation(queryNames(said), said.has("requestBody"));
            byMethod.put(method.getKey().toUpperCase(Locale.ROOT), operation);
        });
        return byMethod;
    }

    private static Set<String> queryNames(JsonNode operation) {
        return StreamSupport.stream(operation.path("parameters").spliterator(), false)
                .filter(parameter -> "query".equals(parameter.path("in").asText()))
                .map(parameter -> parameter.path("name").asText())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private record ApiPath(Pattern form, Map<String, Operation> operations) {}

    /**
     * What an operation reads.
     *
     * @param parameters the names of its query parameters
     */
    record Operation(Set<String> parameters, boolean readsBody) {}
}
