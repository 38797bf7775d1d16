package io.leadbridge.decision.rest;

import static io.leadbridge.decision.rest.PostedLeads.EXAMPLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadbridge.platform.PostgresResource;
import io.leadbridge.platform.TestCallers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class HttpVersionIT {

    @ParameterizedTest
    @CsvSource({
        "HTTP_1_1,/v1/decisions,application/json,201",
        "HTTP_2,/v1/decisions,application/json,201",
        "HTTP_2,/v1/decisions:batch,application/x-ndjson,200"
    })
    void whoeverOffersANewerHttpIsAnsweredInTheOneThatIsSpoken(Version offered, String path, String type, int status)
            throws Exception {
        var client = HttpClient.newBuilder().version(offered).build();
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + path))
                .header("Authorization", "Bearer " + TestCallers.ALL)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(EXAMPLE.replace("\n", " ")))
                .build();

        var answer = client.send(request, BodyHandlers.ofString());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.version()).isEqualTo(Version.HTTP_1_1);
    }
}
