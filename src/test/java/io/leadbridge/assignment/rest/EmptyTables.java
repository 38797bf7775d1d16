package io.leadbridge.assignment.rest;

import java.sql.SQLException;
import javax.sql.DataSource;

/** A house without reps, leads and assignments. */
final class EmptyTables {

    private EmptyTables() {}

    static void of(DataSource dataSource) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(
                    "truncate rep, rep_load, rep_share, assignment_pool, routed_lead, assignment, assignment_plan cascade");
        }
    }
}
