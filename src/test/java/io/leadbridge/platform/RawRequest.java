package io.leadbridge.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A request as bytes, for what no client library would send. */
final class RawRequest {

    private RawRequest() {}

    /** The whole answer: status line, headers, body. */
    static String send(String... lines) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            socket.getOutputStream()
                    .write((lines[0] + "\r\nAuthorization: Bearer " + TestCallers.ALL + "\r\n"
                                    + String.join("\r\n", Arrays.asList(lines).subList(1, lines.length))
                                    + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static void assertProblem(String answer, int status, String slug) {
        assertThat(answer)
                .startsWith("HTTP/1.1 " + status + " ")
                .containsIgnoringCase("content-type: application/problem+json")
                .contains("\"type\":\"/problems/" + slug + "\"", "\"requestId\":\"")
                .doesNotContain("Exception");
    }
}
