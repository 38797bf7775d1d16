package io.leadbridge.assignment.rest;

import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** A house without reps, leads and assignments. */
final class EmptyTables {

    /** What refers to others first. */
    private static final List<String> IN_ORDER =
            List.of("assignment", "routed_lead", "assignment_plan", "assignment_pool", "rep_share", "rep_load", "rep");

    private EmptyTables() {}

    static void of(DataSource dataSource) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            for (String table : IN_ORDER) {
                statement.execute("delete from " + table);
            }
        }
    }
}
