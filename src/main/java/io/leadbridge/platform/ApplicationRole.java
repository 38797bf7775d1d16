package io.leadbridge.platform;

import java.sql.Connection;
import java.sql.SQLException;

/** The role the service works as on a PostgreSQL of its own: it owns nothing, and migrations say what it may do. */
final class ApplicationRole {

    static final String NAME = "leadbridge_app";

    private ApplicationRole() {}

    /** Makes the role unless it is there, and gives it this password. */
    static void install(Connection owner, String password) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute("do $$ begin if not exists (select from pg_roles where rolname = '" + NAME
                    + "') then create role " + NAME + "; end if; end $$");
            statement.execute(
                    "alter role " + NAME + " login nosuperuser nocreatedb nocreaterole noreplication nobypassrls"
                            + " password '" + password + "'");
        }
    }
}
