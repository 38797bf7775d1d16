package io.leadbridge.platform;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(PostgresResource.class)
class OpenApiIT {

    private static final Path SNAPSHOT = Path.of("docs/api/openapi.yaml");

    /** Run with {@code -Dopenapi.refresh=true} to take a new snapshot. */
    @Test
    void theDocumentIsTheOneThatIsCheckedIn() throws IOException {
        String now = document("yaml").replaceAll("(?m)^servers:\\n(- .*\\n|  .*\\n)*", "");
        if (Boolean.getBoolean("openapi.refresh")) {
            Files.writeString(SNAPSHOT, now);
        }
        assertThat(now)
                .as("the API has changed; if that is meant, refresh the snapshot as the developer guide says")
                .isEqualTo(Files.readString(SNAPSHOT));
    }

    @Test
    void everyOperationIsNamedExplainedAndAnswered() {
        Map<String, Map<String, Map<String, Object>>> paths = new JsonPath(document("json")).getMap("paths");
        List<String> poor = new ArrayList<>();
        paths.forEach((path, operations) -> operations.forEach((method, operation) -> {
            if (operation.get("operationId") == null || operation.get("summary") == null) {
                poor.add(method + " " + path);
            }
        }));
        assertThat(poor).isEmpty();
        assertThat(paths.keySet())
                .contains("/v1/decisions", "/v1/decisions:batch", "/v1/policies", "/v1/assignments:plan");
    }

    @Test
    void everyOperationOfTheApiSaysWhichProblemsItAnswersAndShowsWhatItAnswersElse() throws IOException {
        JsonNode paths = Json.MAPPER.readTree(document("json")).path("paths");
        List<String> poor = new ArrayList<>();
        for (var path : paths.properties()) {
            for (var operation : path.getValue().properties()) {
                var responses = operation.getValue().path("responses");
                boolean reads = operation.getValue().has("requestBody");
                boolean says = responses.has("400")
                        && responses.has("503")
                        && (!reads || responses.has("422"))
                        && (!path.getKey().contains("{") || responses.has("404"));
                if (path.getKey().startsWith("/v1/") && !says) {
                    poor.add(operation.getKey() + " " + path.getKey());
                }
            }
        }
        assertThat(poor).isEmpty();
        for (String path : List.of("/v1/decisions", "/v1/decisions/{decisionId}")) {
            assertThat(paths.path(path)
                            .at("/get/responses/200/content/application~1json")
                            .has("examples"))
                    .as(path)
                    .isTrue();
        }
    }

    private static String document(String format) {
        return given().queryParam("format", format)
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
