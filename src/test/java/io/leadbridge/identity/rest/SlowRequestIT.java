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
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
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
    void a_body_that_trickles_is_given_up_though_there_is_always_something_new() throws IOException {
        try (var client = begun("Authorization: Bearer lbt_test-crm\r\n")) {
            trickle(client, "7");

            assertThat(new String(client.getInputStream().readAllBytes(), UTF_8))
                    .startsWith("HTTP/1.1 408 ");
        }
    }

    @Test
    void headers_that_do_not_come_to_an_end_are_given_up() throws IOException {
        try (var client = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            client.getOutputStream().write("GET /v1/me HTTP/1.1\r\nHost: local".getBytes(UTF_8));

            assertThat(new String(client.getInputStream().readAllBytes(), UTF_8))
                    .doesNotContain("HTTP/1.1 200");
        }
    }

    @Test
    void headers_without_end_are_refused_when_they_are_too_long() throws IOException {
        try (var client = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            client.getOutputStream()
                    .write(("GET /v1/me HTTP/1.1\r\nHost: localhost\r\nX-Long: " + "a".repeat(20_000)).getBytes(UTF_8));

            assertThat(new String(client.getInputStream().readAllBytes(), UTF_8))
                    .startsWith("HTTP/1.1 431 ");
        }
    }

    /** Sends a little again and again until an answer comes. */
    private static void trickle(Socket client, String part) throws IOException {
        for (int i = 0; i < 2_000 && client.getInputStream().available() == 0; i++) {
            client.getOutputStream().write(part.getBytes(UTF_8));
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
    }

    @Test
    void of_whoever_is_not_let_in_no_body_is_awaited() throws IOException {
        for (String authorization : List.of("", "Authorization: Bearer lbt_unknown\r\n")) {
            assertThat(answer(authorization)).startsWith("HTTP/1.1 401 ").contains("/problems/unauthenticated");
        }
    }

    /** All that is answered to the beginning of a body, until the server closes the connection. */
    private static String answer(String authorization) throws IOException {
        try (var client = begun(authorization)) {
            return new String(client.getInputStream().readAllBytes(), UTF_8);
        }
    }

    private static Socket begun(String authorization) throws IOException {
        var client = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port);
        client.getOutputStream()
                .write(("POST /v1/decisions HTTP/1.1\r\nHost: localhost\r\n" + authorization
                                + "Content-Type: application/json\r\nContent-Length: 7000000\r\n\r\n{\"lead\":")
                        .getBytes(UTF_8));
        return client;
    }

    /** Waits one second for a body, and three for anything at all. */
    public static class Impatient implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("leadbridge.http.body-timeout", "1S", "quarkus.http.idle-timeout", "3S");
        }
    }
}
