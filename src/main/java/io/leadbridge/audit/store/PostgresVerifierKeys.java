package io.leadbridge.audit.store;

import io.leadbridge.audit.Act;
import io.leadbridge.audit.Journal;
import io.leadbridge.audit.SigningKey;
import io.leadbridge.audit.VerifierKey;
import io.leadbridge.audit.VerifierKeys;
import io.leadbridge.kernel.Actor;
import io.leadbridge.platform.Database;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** The keys as rows. */
@Singleton
class PostgresVerifierKeys implements VerifierKeys {

    private final Database database;
    private final SigningKey current;
    private final Clock clock;
    private final Journal journal;

    PostgresVerifierKeys(Database database, SigningKey current, Clock clock, Journal journal) {
        this.database = database;
        this.current = current;
        this.clock = clock;
        this.journal = journal;
    }

    @Override
    @Transactional
    public void publish() {
        String verifier = current.verifier().toString();
        int added = database.update(
                "insert into audit_key (verifier, used_at) values (?, ?) on conflict do nothing",
                verifier,
                clock.instant());
        if (added == 1) {
            journal.record(Actor.SYSTEM, Act.SIGNING_KEY_ADDED, verifier, null, Map.of());
        }
    }

    @Override
    public List<VerifierKey> all() {
        return database.query(
                "select verifier from audit_key order by verifier = ? desc, used_at desc",
                row -> VerifierKey.parse(row.getString(1)).orElseThrow(),
                current.verifier().toString());
    }
}
