package io.leadbridge.identity.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.leadbridge.platform.PostgresResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
@TestProfile(SlowRequestIT.Impatient.class)
class SlowRequestIT {

    @Test
    void a_body_that_does_not_come_whole_in_time_is_given_up() throws IOException {
        assertThat(answer("Authorization: Bearer lbt_test-crm\r\n"))
                .startsWith("HTTP/1.1 408 ")
                .contains("/problems/request-timeout");
    }

    @Test
    void of_whoever_is_not_let_in_no_body_is_awaited() throws IOException {
        for (String authorization : List.of("", "Authorization: Bearer lbt_unknown\r\n")) {
            assertThat(answer(authorization)).startsWith("HTTP/1.1 401 ").contains("/problems/unauthenticated");
        }
    }

    /** All that is answered to the beginning of a body, until the server closes the connection. */
    private static String answer(String authorization) throws IOException {
        try (var client = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            client.getOutputStream()
                    .write(("POST /v1/decisions HTTP/1.1\r\nHost: localhost\r\n" + authorization
                                    + "Content-Type: application/json\r\nContent-Length: 7000000\r\n\r\n{\"lead\":")
                            .getBytes(UTF_8));
            return new String(client.getInputStream().readAllBytes(), UTF_8);
        }
    }

    /** Waits one second for a body. */
    public static class Impatient implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("leadbridge.http.body-timeout", "1S");
        }
    }
}
