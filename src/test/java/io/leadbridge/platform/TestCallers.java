package io.leadbridge.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.leadbridge.kernel.Digest;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Callers that integration tests may be: one for each role, and one with all roles but that of a rep. */
@Singleton
public class TestCallers {

    public static final String ALL = "lbt_test-all";

    /** The rep that the caller with the role rep is. */
    public static final String REP = "rep-of-the-test";

    static final List<String> ROLES =
            List.of("crm", "analyst", "approver", "operator", "reviewer", "manager", "rep", "auditor", "admin");

    private final Database database;

    TestCallers(Database database) {
        this.database = database;
    }

    /** The token of a caller with one role; the client is named like the role. */
    public static String token(String role) {
        return "lbt_test-" + role;
    }

    void issue(@Observes StartupEvent start) {
        for (String role : ROLES) {
            add(token(role), "test-" + role, role);
        }
        add(ALL, "test-all", ROLES.stream().filter(role -> !role.equals("rep")).toArray(String[]::new));
    }

    private void add(String secret, String client, String... roles) {
        database.update(
                """
                insert into access_token
                (token_id, digest, hint, client, roles, rep_id, issued_by, issuer_kind, issued_at, expires_at)
                values (?, ?, 'lbt_tes', ?, ?, ?, 'test', 'SYSTEM', ?, ?) on conflict do nothing
                """,
                UUID.nameUUIDFromBytes(secret.getBytes(UTF_8)),
                Digest.of(secret).value(),
                client,
                roles,
                roles[0].equals("rep") ? REP : null,
                Instant.EPOCH,
                Instant.parse("2999-01-01T00:00:00Z"));
    }
}
