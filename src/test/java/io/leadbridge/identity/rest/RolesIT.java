package io.leadbridge.identity.rest;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.leadbridge.platform.PostgresResource;
import io.leadbridge.platform.TestCallers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of docs/api/roles.md, tried row by row and role by role. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class RolesIT {

    private static final Set<String> WITHOUT_RESOURCE =
            Set.of("GET /q/metrics", "GET /q/openapi", "GET /q/swagger-ui/", "GET /q/health");

    @Test
    void every_endpoint_has_a_row_and_every_row_an_endpoint() throws IOException {
        Set<String> rows = new TreeSet<>(table().keySet());
        rows.removeAll(WITHOUT_RESOURCE);
        assertThat(rows).isEqualTo(endpoints());
    }

    @Test
    void every_role_may_do_what_the_table_says_and_nothing_else() throws IOException {
        List<String> wrong = new ArrayList<>();
        table().forEach((endpoint, cells) -> cells.forEach((role, cell) -> {
            int status = request(given().auth().oauth2(TestCallers.token(role)), endpoint, cell.equals("dry"))
                    .statusCode();
            boolean refused = status == 401 || (status == 403 && !endpoint.equals("PUT /v1/me/password"));
            if (refused != cell.equals("-")) {
                wrong.add(role + " " + endpoint + " is '" + cell + "' but got " + status);
            }
            if (cell.equals("dry")
                    && request(given().auth().oauth2(TestCallers.token(role)), endpoint, false)
                                    .statusCode()
                            != 403) {
                wrong.add(role + " " + endpoint + " decides, and not in a dry run only");
            }
        }));
        assertThat(wrong).isEmpty();
    }

    @Test
    void nobody_is_let_in_without_credentials_where_it_is_not_open() throws IOException {
        List<String> wrong = new ArrayList<>();
        table().forEach((endpoint, cells) -> {
            int status = request(given().auth().none(), endpoint, false).statusCode();
            if ((status == 401) == cells.containsValue("open")) {
                wrong.add(endpoint + " got " + status);
            }
        });
        assertThat(wrong).isEmpty();
    }

    /** With an empty body that nothing accepts, so that whoever is let in changes nothing. */
    private static Response request(RequestSpecification as, String endpoint, boolean dryRun) {
        String[] parts = endpoint.split(" ", 2);
        var request = as.urlEncodingEnabled(false).redirects().follow(false);
        if (parts[0].equals("POST") || parts[0].equals("PUT")) {
            request.contentType(endpoint.endsWith(":batch") ? "application/x-ndjson" : "application/json")
                    .body((endpoint.endsWith(":batch") ? "\n" : "{}").getBytes(UTF_8));
        }
        String path = parts[1].replaceAll(
                        "\\{(decision|assignment|plan|token|replay)Id}", "00000000-0000-7000-8000-000000000000")
                .replace("{repId}", TestCallers.REP)
                .replace("{version}", "2026.11.1")
                .replace("{slug}", "forbidden")
                .replaceAll("\\{\\w+}", "nobody");
        return request.request(parts[0], path + (dryRun ? "?dryRun=true" : ""));
    }

    private static Map<String, Map<String, String>> table() throws IOException {
        List<String> roles = List.of();
        Map<String, Map<String, String>> table = new TreeMap<>();
        for (String line : Files.readAllLines(java.nio.file.Path.of("docs/api/roles.md"))) {
            String[] cells = line.split("\\|", -1);
            if (line.startsWith("| endpoint |")) {
                roles = Arrays.stream(cells).map(String::strip).toList().subList(2, cells.length - 1);
            } else if (line.startsWith("| `") && cells.length == roles.size() + 3) {
                Map<String, String> row = new TreeMap<>();
                for (int i = 0; i < roles.size(); i++) {
                    row.put(roles.get(i), cells[i + 2].strip());
                }
                table.put(cells[1].strip().replace("`", ""), row);
            }
        }
        return table;
    }

    /** Of all resources of the house. */
    private static Set<String> endpoints() {
        Set<String> endpoints = new TreeSet<>();
        for (var type : new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("io.leadbridge")) {
            if (type.isAnnotatedWith(Path.class)) {
                String path = type.getAnnotationOfType(Path.class).value();
                for (Method method : type.reflect().getDeclaredMethods()) {
                    String rest = method.isAnnotationPresent(Path.class)
                            ? method.getAnnotation(Path.class).value()
                            : "";
                    verbs(method).forEach(verb -> endpoints.add(verb + " " + path + rest));
                }
            }
        }
        return endpoints;
    }

    private static Stream<String> verbs(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .filter(annotation -> annotation.isAnnotationPresent(HttpMethod.class))
                .map(annotation -> annotation.getAnnotation(HttpMethod.class).value());
    }
}
