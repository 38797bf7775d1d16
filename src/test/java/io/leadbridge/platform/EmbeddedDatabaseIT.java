package io.leadbridge.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.leadbridge.Leadbridge;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseIT {

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private final Path home;

    EmbeddedDatabaseIT(@TempDir Path home) {
        this.home = home;
    }

    @Test
    void what_was_stored_is_there_after_a_second_start() throws SQLException {
        try (var database = EmbeddedDatabase.start(home)) {
            store(database.jdbcUrl(), database.password());
        }
        try (var database = EmbeddedDatabase.start(home)) {
            assertThat(stored(database.jdbcUrl(), database.password())).isEqualTo("kept");
        }
    }

    @Test
    void what_was_stored_is_there_after_the_service_was_killed() throws Exception {
        var killed = new ProcessBuilder(
                        JAVA,
                        "-cp",
                        System.getProperty("java.class.path"),
                        DatabaseHolder.class.getName(),
                        home.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        store(lastLine(killed), passwordIn(home));
        killed.destroyForcibly().onExit().join();
        var orphan = Postmaster.living(home.resolve("postgresql"));
        assertThat(orphan).as("a killed service leaves its server behind").isPresent();

        try (var database = EmbeddedDatabase.start(home)) {
            assertThat(orphan.get().isAlive()).isFalse();
            assertThat(stored(database.jdbcUrl(), database.password())).isEqualTo("kept");
        }
    }

    @Test
    void a_server_that_is_killed_while_it_runs_is_started_again_on_its_port() throws Exception {
        try (var database = EmbeddedDatabase.start(home)) {
            store(database.jdbcUrl(), database.password());
            int port = database.port();

            var server = Postmaster.living(home.resolve("postgresql")).orElseThrow();
            server.destroyForcibly();
            server.onExit().join();

            assertThat(untilStored(database)).isEqualTo("kept");
            assertThat(database.port()).isEqualTo(port);
        }
        assertThat(Postmaster.living(home.resolve("postgresql")))
                .as("one that was told to end stays ended")
                .isEmpty();
    }

    @Test
    void nobody_gets_in_without_the_password_that_only_the_owner_of_the_folder_can_read() throws Exception {
        Path folder = home.resolve("data");
        try (var database = EmbeddedDatabase.start(folder)) {
            for (String password : new String[] {"", "postgres"}) {
                assertThatThrownBy(() -> stored(database.jdbcUrl(), password)).isInstanceOf(SQLException.class);
            }
            assertThat(passwordIn(folder)).isEqualTo(database.password());
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("password"))))
                .isEqualTo("rw-------");
        for (Path closed : List.of(folder, folder.resolve("binaries"), folder.resolve("postgresql"))) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(closed)))
                    .as(closed.toString())
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void a_folder_whose_password_was_lost_gets_a_new_one() throws Exception {
        try (var database = EmbeddedDatabase.start(home)) {
            store(database.jdbcUrl(), database.password());
        }
        Files.delete(home.resolve("password"));

        try (var database = EmbeddedDatabase.start(home)) {
            assertThat(stored(database.jdbcUrl(), database.password())).isEqualTo("kept");
            assertThatThrownBy(() -> stored(database.jdbcUrl(), "")).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void a_second_service_on_the_same_folder_is_refused_in_one_line() throws Exception {
        try (var database = EmbeddedDatabase.start(home)) {
            var builder = new ProcessBuilder(
                            JAVA, "-cp", System.getProperty("java.class.path"), Leadbridge.class.getName())
                    .redirectErrorStream(true);
            builder.environment().remove("QUARKUS_DATASOURCE_JDBC_URL");
            builder.environment().put("LEADBRIDGE_DATA", home.toString());
            var second = builder.start();
            var said = second.inputReader(StandardCharsets.UTF_8).lines().toList();

            assertThat(second.waitFor()).isEqualTo(1);
            assertThat(said)
                    .containsExactly("leadbridge: another Leadbridge uses the data folder " + home
                            + "; stop it, or set LEADBRIDGE_DATA to another folder");
            store(database.jdbcUrl(), database.password());
        }
    }

    @Test
    void a_second_database_in_the_same_process_is_refused_too() {
        try (var database = EmbeddedDatabase.start(home)) {
            assertThat(database.port()).isPositive();
            assertThatThrownBy(() -> EmbeddedDatabase.start(home))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(home.toString());
        }
    }

    @Test
    void a_first_start_that_was_interrupted_is_set_aside_not_deleted() throws IOException, SQLException {
        Path unfinished = Files.createDirectories(home.resolve("postgresql"));
        Files.writeString(unfinished.resolve("PG_VERSION"), "18\n");
        Files.writeString(unfinished.resolve("postgresql.conf"), "");

        try (var database = EmbeddedDatabase.start(home)) {
            store(database.jdbcUrl(), database.password());
        }

        assertThat(home.resolve("postgresql.unfinished-1").resolve("PG_VERSION"))
                .hasContent("18\n");
    }

    private static String passwordIn(Path folder) throws IOException {
        return Files.readString(folder.resolve("password")).strip();
    }

    private static String untilStored(EmbeddedDatabase database) throws SQLException {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (true) {
            try {
                return stored(database.jdbcUrl(), database.password());
            } catch (SQLException e) {
                if (System.nanoTime() > deadline) {
                    throw e;
                }
            }
        }
    }

    private static String lastLine(Process process) throws IOException {
        try (var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line = out.readLine();
            while (line != null && !line.startsWith("jdbc:")) {
                line = out.readLine();
            }
            return String.valueOf(line);
        }
    }

    private static void store(String url, String password) throws SQLException {
        try (var connection = DriverManager.getConnection(url, "postgres", password);
                var statement = connection.createStatement()) {
            statement.execute("create table word (text text)");
            statement.execute("insert into word values ('kept')");
        }
    }

    private static List<String> words(String url, String password) throws SQLException {
        try (var connection = DriverManager.getConnection(url, "postgres", password);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select text from word")) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    private static String stored(String url, String password) throws SQLException {
        return String.join(",", words(url, password));
    }
}
