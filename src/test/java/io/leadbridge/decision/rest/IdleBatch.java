package io.leadbridge.decision.rest;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A client of a batch that has begun and sends what it is told to, if anything. */
final class IdleBatch implements AutoCloseable {

    private final Socket socket;

    private IdleBatch(Socket socket) {
        this.socket = socket;
    }

    static IdleBatch open() throws IOException {
        var batch = new IdleBatch(new Socket(InetAddress.getLoopbackAddress(), RestAssured.port));
        batch.write(
                """
                POST /v1/decisions:batch?dryRun=true HTTP/1.1\r
                Host: localhost\r
                Authorization: Bearer lbt_test-all\r
                Content-Type: application/x-ndjson\r
                Transfer-Encoding: chunked\r
                \r
                """);
        return batch;
    }

    void send(String line) throws IOException {
        write(Integer.toHexString(line.length()) + "\r\n" + line + "\r\n");
    }

    /** Reads what has been answered so far, so that the server can go on. */
    void read() throws IOException {
        socket.getInputStream().skipNBytes(socket.getInputStream().available());
    }

    void end() throws IOException {
        write("0\r\n\r\n");
    }

    private void write(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** All that is answered until the server closes the connection. */
    String answer() throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
