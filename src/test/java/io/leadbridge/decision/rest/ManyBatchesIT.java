package io.leadbridge.decision.rest;

import static io.leadbridge.decision.rest.PostedLeads.EXAMPLE;
import static io.leadbridge.decision.rest.PostedLeads.posting;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;

import io.leadbridge.platform.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ManyBatchesIT {

    /** More than there are worker threads. */
    private static final int IDLE = 300;

    /** More than the read time-out, after which at the latest a client that is gone is noticed. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void idleBatchesAreBoundedAndHoldUpNothingElse() throws IOException {
        List<IdleBatch> idle = new ArrayList<>();
        try {
            for (int i = 0; i < IDLE; i++) {
                idle.add(IdleBatch.open());
            }
            until(503)
                    .then()
                    .contentType("application/problem+json")
                    .header("Retry-After", "2")
                    .body("type", endsWith("unavailable"));

            given().get("/v1/policies").then().statusCode(200);
            given().get("/q/health/ready").then().statusCode(200);
            posting(EXAMPLE).post("/v1/decisions?dryRun=true").then().statusCode(200);
        } finally {
            for (var batch : idle) {
                batch.close();
            }
        }
        until(200);
    }

    /** Sends empty batches until one is answered so: connections are opened and closed in their own time. */
    private static Response until(int status) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Response response;
        do {
            response = given().urlEncodingEnabled(false)
                    .contentType("application/x-ndjson")
                    .body(new byte[] {'\n'})
                    .post("/v1/decisions:batch");
            assertThat(System.nanoTime())
                    .as("answers %d at last, not %d", status, response.statusCode())
                    .isLessThan(deadline);
        } while (response.statusCode() != status);
        return response;
    }
}
