package io.leadbridge.platform;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The methods a path supports, for the header Allow that RFC 9110 (15.5.6) demands of a 405; taken from the API's own document. */
@Singleton
class AllowedMethods {

    private static final String DOCUMENT = "META-INF/quarkus-generated-openapi-doc.JSON";

    private volatile @Nullable List<PathMethods> known;

    /** Such as {@code GET, POST}; empty for a path that is not documented. */
    String of(String path) {
        List<PathMethods> paths = known;
        if (paths == null) {
            paths = read();
            known = paths;
        }
        return paths.stream()
                .filter(one -> one.path().matcher(path).matches())
                .flatMap(one -> one.methods().stream())
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .collect(Collectors.joining(", "));
    }

    private static List<PathMethods> read() {
        try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream(DOCUMENT)) {
            return in == null
                    ? List.of()
                    : Json.MAPPER.readTree(in).path("paths").properties().stream()
                            .map(path -> new PathMethods(pattern(path.getKey()), methods(path.getValue())))
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Pattern pattern(String template) {
        return Pattern.compile(Pattern.quote(template).replaceAll("\\{[^}]*}", "\\\\E[^/]+\\\\Q"));
    }

    private static List<String> methods(JsonNode path) {
        Iterable<String> names = path::fieldNames;
        return StreamSupport.stream(names.spliterator(), false)
                .map(name -> name.toUpperCase(Locale.ROOT))
                .toList();
    }

    private record PathMethods(Pattern path, List<String> methods) {}
}
