package io.leadbridge.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class AppendOnlyRoleIT {

    @Inject
    Database database;

    @Inject
    Flyway flyway;

    /** Migrations say again what the role may do. */
    @AfterEach
    void takeBack() {
        flyway.migrate();
        assertThatCode(this::check).doesNotThrowAnyException();
    }

    private void check() {
        new AppendOnlyRole(database, false).check();
    }

    @Test
    void theRoleThatTheServiceWorksAsCannotChangeTheLog() {
        assertThatCode(this::check).doesNotThrowAnyException();
        assertThat(database.first("select current_user", row -> row.getString(1)))
                .contains(ApplicationRole.NAME);
    }

    @Test
    void aRoleThatCouldChangeTheLogIsRefusedAndToldTheCure() throws SQLException {
        DatabaseOwner.execute("grant update (outcome) on decision to leadbridge_app");
        DatabaseOwner.execute("grant truncate on journal to leadbridge_app");

        assertThatThrownBy(this::check)
                .hasMessageContaining("(decision, journal)")
                .hasMessageContaining("QUARKUS_FLYWAY_USERNAME");
        assertThatCode(() -> new AppendOnlyRole(database, true).check()).doesNotThrowAnyException();
        DatabaseOwner.execute("revoke update (outcome) on decision from leadbridge_app");
    }

    /** PostgreSQL warns of a grant by somebody who may not give it, and grants nothing. */
    @Test
    void theRoleCannotGrantItselfMore() {
        database.update("grant update, delete, truncate on decision to leadbridge_app");

        assertThatCode(this::check).doesNotThrowAnyException();
    }

    @Test
    void aRoleThatIsAMemberOfTheOwnerIsRefused() throws SQLException {
        DatabaseOwner.execute("create role house");
        DatabaseOwner.execute("alter table journal owner to house");
        DatabaseOwner.execute("grant house to leadbridge_app");

        assertThatThrownBy(this::check).hasMessageContaining("journal");

        DatabaseOwner.execute("alter table journal owner to postgres");
        DatabaseOwner.execute("drop role house");
    }
}
