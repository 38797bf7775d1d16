package io.leadbridge.platform;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The packaged jar as a process of its own, with its own PostgreSQL in a folder that outlives it. */
final class PackagedService {

    private static final Path JAR =
            Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath();

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Path home;
    private final int port;
    private Process process;

    private PackagedService(Path home, int port) throws IOException {
        this.home = home;
        this.port = port;
        this.process = run();
    }

    /** Returns when it serves. */
    static PackagedService start(Path home) throws IOException, InterruptedException {
        var service = new PackagedService(home, freePort());
        service.awaitReady();
        return service;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private Process run() throws IOException {
        var builder = java("-Xmx512m", "-jar", JAR.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        builder.environment().put("LEADBRIDGE_DATA", home.toString());
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        return builder.start();
    }

    private Path log() {
        return home.resolveSibling("service.log");
    }

    private static ProcessBuilder java(String... arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command);
        builder.environment().remove("QUARKUS_DATASOURCE_JDBC_URL");
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        return builder;
    }

    /** Busy, but seldom: asks whether it is ready until it is. */
    private void awaitReady() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + Duration.ofMinutes(3).toNanos();
        while (!isReady()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IllegalStateException(
                        "the service does not start; its log says:\n" + Files.readString(log()));
            }
        }
    }

    private boolean isReady() throws InterruptedException {
        try {
            return send(request("/q/health/ready").GET()).statusCode() == 200;
        } catch (IOException e) {
            return process.waitFor(200, TimeUnit.MILLISECONDS);
        }
    }

    /** Kills it as a power cut would, and starts it again. */
    void killAndStart() throws IOException, InterruptedException {
        process.destroyForcibly().waitFor();
        process = run();
        awaitReady();
    }

    /** Kills its PostgreSQL as a power cut would, and waits until it has been started again. */
    void killDatabase() throws IOException, InterruptedException {
        var server = Postmaster.living(home.resolve("postgresql")).orElseThrow();
        server.destroyForcibly();
        server.onExit().join();
        awaitReady();
    }

    void stop() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(60));
    }

    /** As the demo account of that role, whose token is another after each start. */
    HttpRequest.Builder requestAs(String role, String path) throws IOException {
        String token = Files.readString(home.resolve("demo").resolve(role)).strip();
        return request(path).header("Authorization", "Bearer " + token);
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** As the owner of the tables. */
    Connection database() throws IOException, SQLException {
        String databasePort =
                Files.readAllLines(home.resolve("postgresql/postmaster.pid")).get(3);
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + databasePort + "/postgres",
                "postgres",
                Files.readString(home.resolve("password")).strip());
    }

    /** What a command of the same jar printed; its exit code comes first. */
    static String command(Path out, String... arguments) throws IOException, InterruptedException {
        var all = new ArrayList<>(List.of("-jar", JAR.toString()));
        all.addAll(List.of(arguments));
        int code = java(all.toArray(String[]::new))
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start()
                .waitFor();
        return code + " " + Files.readString(out);
    }
}
