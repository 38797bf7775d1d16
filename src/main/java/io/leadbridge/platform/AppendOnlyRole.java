package io.leadbridge.platform;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Sees to it at start that the database role of the service can only read the log and add to it. */
@Singleton
class AppendOnlyRole {

    private static final Logger LOG = Logger.getLogger(AppendOnlyRole.class);

    /** Every table whose trigger refuses changes; an owner could take the trigger away. */
    private static final String CHANGEABLE =
            """
            select c.oid::regclass::text as name from pg_class c
            where exists (
                    select from pg_trigger g join pg_proc f on f.oid = g.tgfoid
                    where g.tgrelid = c.oid and f.proname = 'refuse_change')
                and (has_any_column_privilege(c.oid, 'update') or has_table_privilege(c.oid, 'delete, truncate, trigger')
                    or pg_has_role(c.relowner, 'member'))
            order by name
            """;

    private final Database database;
    private final boolean ownerAllowed;

    AppendOnlyRole(Database database, @ConfigProperty(name = "leadbridge.database.allow-owner") boolean ownerAllowed) {
        this.database = database;
        this.ownerAllowed = ownerAllowed;
    }

    void check(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent start) {
        check();
    }

    /**
     * Says which tables of the log the role could change.
     *
     * @throws IllegalStateException when there are some, unless that was allowed
     */
    void check() {
        List<String> changeable = database.query(CHANGEABLE, row -> row.getString("name"));
        if (changeable.isEmpty()) {
            return;
        }
        var found = "the database role of the service could change the log (" + String.join(", ", changeable) + ")";
        if (!ownerAllowed) {
            throw new IllegalStateException(found
                    + ". Connect as a role that owns nothing (QUARKUS_DATASOURCE_USERNAME), and migrate as the owner"
                    + " (QUARKUS_FLYWAY_USERNAME, QUARKUS_FLYWAY_PASSWORD); docs/guides/operator.md has the SQL."
                    + " LEADBRIDGE_DATABASE_ALLOW_OWNER=true starts all the same; only triggers guard the log then");
        }
        LOG.warnf("%s, which LEADBRIDGE_DATABASE_ALLOW_OWNER permits: only triggers guard the log", found);
    }
}
