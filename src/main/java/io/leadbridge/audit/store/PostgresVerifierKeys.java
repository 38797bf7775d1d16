package io.leadbridge.audit.store;

import io.leadbridge.audit.SigningKey;
import io.leadbridge.audit.VerifierKey;
import io.leadbridge.audit.VerifierKeys;
import io.leadbridge.platform.Database;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** The keys as rows. */
@Singleton
class PostgresVerifierKeys implements VerifierKeys {

    private final Database database;
    private final SigningKey current;
    private final Clock clock;

    PostgresVerifierKeys(Database database, SigningKey current, Clock clock) {
        this.database = database;
        this.current = current;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void publish() {
        database.update(
                "insert into audit_key (verifier, used_at) values (?, ?) on conflict do nothing",
                current.verifier().toString(),
                clock.instant());
    }

    @Override
    public List<VerifierKey> all() {
        return database.query(
                "select verifier from audit_key order by verifier = ? desc, used_at desc",
                row -> VerifierKey.parse(row.getString(1)).orElseThrow(),
                current.verifier().toString());
    }
}
