package io.leadbridge.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.Base64;

/** Who may use the embedded PostgreSQL: only one who can read the password that its data folder keeps. */
final class DatabaseAccess {

    private static final String RULES =
            """
            # Written by Leadbridge at every start.
            local all all %1$s
            host all all 127.0.0.1/32 %1$s
            host all all ::1/128 %1$s
            """;

    private final Path rules;
    private final Path file;
    private final boolean known;
    private final String password;

    private DatabaseAccess(Path rules, Path file, boolean known, String password) {
        this.rules = rules;
        this.file = file;
        this.known = known;
        this.password = password;
    }

    /** To be called before the server starts: without a known password it must let us in, so that one can be set. */
    static DatabaseAccess prepare(Path home, Path data) throws IOException {
        Path file = home.resolve("password");
        boolean known = Files.exists(file);
        String password = known ? Files.readString(file).strip() : random();
        var access = new DatabaseAccess(data.resolve("pg_hba.conf"), file, known, password);
        if (Files.exists(access.rules)) {
            access.demand(known ? "scram-sha-256" : "trust");
        }
        return access;
    }

    String password() {
        return password;
    }

    /**
     * To be called when the server runs.
     *
     * @param ofApplication the password of the role the service works as
     */
    void enforce(EmbeddedPostgres postgres, String ofApplication) throws IOException, SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            ApplicationRole.install(connection, ofApplication);
            if (known) {
                return;
            }
            statement.execute("alter role postgres password '" + password + "'");
            Path fresh = PrivateFiles.create(file.resolveSibling(file.getFileName() + ".new"));
            Files.writeString(fresh, password + "\n");
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            demand("scram-sha-256");
            statement.execute("select pg_reload_conf()");
        }
    }

    private void demand(String method) throws IOException {
        Files.writeString(rules, RULES.formatted(method), StandardCharsets.UTF_8);
    }

    static String random() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes);
    }
}
