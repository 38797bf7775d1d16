package io.leadbridge.platform;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A PostgreSQL a test may kill and start again on the same port and folder. */
public class FallibleDatabase implements QuarkusTestResourceLifecycleManager {

    static final String FOLDER = "test.database.folder";
    static final String PORT = "test.database.port";

    private static final String READY = "ready";

    private @Nullable Path folder;

    @Override
    public Map<String, String> start() {
        try {
            folder = Files.createTempDirectory("leadbridge-outage");
            int port = freePort();
            start(folder, port);
            Map<String, String> settings = DatabaseOwner.settings(port);
            settings.put(FOLDER, folder.toString());
            settings.put(PORT, Integer.toString(port));
            return settings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** After the shared database of the other tests, whose address it replaces. */
    @Override
    public int order() {
        return 10;
    }

    @Override
    public void stop() {
        if (folder != null) {
            try {
                kill(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Starts the server from a process of its own, which may be killed with it. */
    static void start(Path folder, int port) throws IOException {
        var holder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        FallibleDatabase.class.getName(),
                        folder.toString(),
                        Integer.toString(port))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var out = holder.inputReader(StandardCharsets.UTF_8);
        String line = out.readLine();
        while (line != null && !line.equals(READY)) {
            line = out.readLine();
        }
        if (line == null) {
            throw new IllegalStateException("the database of the test does not start");
        }
        Files.writeString(folder.resolve("holder.pid"), Long.toString(holder.pid()));
    }

    public static void main(String[] args) throws IOException {
        try (var database = EmbeddedPostgres.builder()
                .setDataDirectory(Path.of(args[0], "data"))
                .setOverrideWorkingDirectory(Path.of(args[0], "binaries").toFile())
                .setCleanDataDirectory(false)
                .setPort(Integer.parseInt(args[1]))
                .setServerConfig(
                        "synchronous_commit", "on") // the library turns it off: what was answered could be lost
                .start()) {
            System.out.println(database.getPort() > 0 ? READY : "");
            int untilTheTestEnds = System.in.read();
            System.out.println(untilTheTestEnds);
        }
    }

    /** Kills the server without warning, as a power cut would. */
    static void kill(Path folder) throws IOException {
        var server = Postmaster.living(folder.resolve("data"));
        var holder = ProcessHandle.of(Long.parseLong(Files.readString(folder.resolve("holder.pid"))))
                .filter(process -> process.parent().equals(Optional.of(ProcessHandle.current())));
        Stream.concat(holder.stream(), server.stream())
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .toList()
                .forEach(process -> {
                    process.destroyForcibly();
                    process.onExit().join();
                });
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
