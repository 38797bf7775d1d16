package io.leadbridge.platform;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/** Who owns the tables of a test: the service works as a role that may not do everything, as in production. */
public final class DatabaseOwner {

    private static final String NAME = "postgres";

    private DatabaseOwner() {}

    /** Makes the role of the service on a PostgreSQL that trusts everybody, and says how it connects and who migrates. */
    static Map<String, String> settings(int port) {
        var url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
        try (var owner = DriverManager.getConnection(url, NAME, NAME)) {
            ApplicationRole.install(owner, "test");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new HashMap<>(Map.of(
                "quarkus.datasource.jdbc.url",
                url,
                "quarkus.datasource.username",
                ApplicationRole.NAME,
                "quarkus.datasource.password",
                "test",
                "quarkus.flyway.username",
                NAME,
                "quarkus.flyway.password",
                NAME));
    }

    /** A connection of the owner to the database of the test that runs. */
    public static Connection connect() throws SQLException {
        var url = ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class);
        return DriverManager.getConnection(url, NAME, NAME);
    }

    /** Runs a statement as the owner. */
    public static void execute(String sql) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
