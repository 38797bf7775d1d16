package io.leadbridge.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseDurabilityTest {

    @Test
    void whatIsCommittedIsOnDiskBeforeItIsAnswered(@TempDir Path folder) throws SQLException {
        try (var database = EmbeddedDatabase.start(folder);
                var connection = DriverManager.getConnection(database.jdbcUrl(), "postgres", database.password());
                var statement = connection.createStatement()) {
            for (String setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
                var result = statement.executeQuery("show " + setting);
                assertThat(result.next()).isTrue();
                assertThat(result.getString(1)).as(setting).isEqualTo("on");
            }
        }
    }
}
