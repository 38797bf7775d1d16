package io.leadbridge;

import io.leadbridge.platform.EmbeddedDatabase;
import io.leadbridge.platform.LocalSecrets;
import io.leadbridge.platform.Welcome;
import io.quarkus.runtime.Application;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Starts the service: on the database it is given, or on an embedded PostgreSQL in a local data folder. With arguments it runs a command
 * instead.
 */
@QuarkusMain
public class Leadbridge implements QuarkusApplication {

    private static final int MOST_SECONDS_TO_STOP = 25;

    private final Welcome welcome;

    public Leadbridge(Welcome welcome) {
        this.welcome = welcome;
    }

    public static void main(String[] args) {
        // before the first logger: the database starts before Quarkus would choose its own
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        if (args.length > 0) {
            System.exit(CommandMode.run(List.of(args)));
            return;
        }
        if (hasDatabase()) {
            Quarkus.run(Leadbridge.class, args);
            return;
        }
        var folder = System.getenv().getOrDefault("LEADBRIDGE_DATA", "data");
        EmbeddedDatabase database;
        try {
            database = EmbeddedDatabase.start(Path.of(folder));
        } catch (IllegalStateException | UncheckedIOException e) {
            System.err.println("leadbridge: " + e.getMessage());
            System.exit(1);
            return;
        }
        System.setProperty("quarkus.datasource.jdbc.url", database.jdbcUrl());
        System.setProperty("quarkus.datasource.username", database.applicationRole());
        System.setProperty("quarkus.datasource.password", database.applicationPassword());
        System.setProperty("quarkus.flyway.username", "postgres");
        System.setProperty("quarkus.flyway.password", database.password());
        var secrets = LocalSecrets.in(Path.of(folder));
        secrets.provide("leadbridge.master-keys", "local:");
        secrets.provide("leadbridge.subject-hash-key", "");
        if (System.getenv("LEADBRIDGE_AUDIT_KEYSTORE_FILE") == null) {
            secrets.provideSigningKey("leadbridge.audit.signing-key-file");
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(database), "leadbridge-database-stop"));
        if (System.getenv("LEADBRIDGE_DEMO") == null && System.getProperty("leadbridge.demo") == null) {
            System.setProperty("leadbridge.demo", "true");
        }
        System.setProperty(
                "leadbridge.demo.credentials", Path.of(folder, "demo").toString());
        Quarkus.run(Leadbridge.class, args);
    }

    @Override
    public int run(String... args) {
        welcome.print();
        Quarkus.waitForExit();
        return 0;
    }

    /** After the application: what it still serves needs its database. */
    private static void stop(EmbeddedDatabase database) {
        var application = Application.currentApplication();
        if (application != null) {
            CompletableFuture.runAsync(application::awaitShutdown)
                    .completeOnTimeout(null, MOST_SECONDS_TO_STOP, TimeUnit.SECONDS)
                    .join();
        }
        database.close();
    }

    private static boolean hasDatabase() {
        return System.getenv("QUARKUS_DATASOURCE_JDBC_URL") != null
                || System.getProperty("quarkus.datasource.jdbc.url") != null;
    }
}
