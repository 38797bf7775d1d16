package io.leadbridge.decision.store;

import io.leadbridge.audit.MakeCheckpoint;
import io.leadbridge.audit.SignedCheckpoint;
import io.leadbridge.decision.ClientKey;
import io.leadbridge.decision.Decisions;
import io.leadbridge.decision.Decisions.Entry;
import io.leadbridge.decision.Decisions.KeyClaim;
import io.leadbridge.decision.Decisions.KeyUse;
import io.leadbridge.decision.SomeDecisions;
import io.leadbridge.kernel.Digest;
import io.leadbridge.platform.Database;
import io.leadbridge.platform.DatabaseOwner;
import io.leadbridge.platform.MovedClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Decisions of long ago, sealed then, for tests of what becomes of them. */
@Alternative
@Singleton
class OldLog {

    private final Decisions log;
    private final Database database;
    private final MakeCheckpoint checkpoint;
    private final MovedClock clock;
    private long made;

    OldLog(Decisions log, Database database, MakeCheckpoint checkpoint, MovedClock clock) {
        this.log = log;
        this.database = database;
        this.checkpoint = checkpoint;
        this.clock = clock;
    }

    void month(YearMonth month) throws SQLException {
        DatabaseOwner.execute("select make_decision_month('" + month.atDay(1) + "')");
    }

    /** How long decisions of the release that these are made by are kept. */
    void kept(int months) {
        database.update(
                "insert into release_retention values (?, '2026.11.1', 'lead-qualification', ?) on conflict do nothing",
                Digest.of("policy").value(),
                months);
    }

    SomeDecisions decision(String externalId, String at) {
        return SomeDecisions.someDecision(externalId)
                .withId(id(Instant.parse(at)))
                .at(at);
    }

    private UUID id(Instant at) {
        return new UUID((at.toEpochMilli() << 16) | 0x7000L, 0x8000_0000_0000_0000L | made++);
    }

    /** Stores decisions as one batch, at a time; which they are. */
    List<UUID> store(String at, SomeDecisions... decisions) {
        clock.to(at);
        try {
            List<Entry> entries =
                    Arrays.stream(decisions).map(SomeDecisions::entry).toList();
            QuarkusTransaction.requiringNew().run(() -> {
                log.takeKeys(entries.stream()
                        .map(entry -> new KeyClaim(
                                new ClientKey(
                                        "acme-crm", "key-" + entry.decision().id()),
                                new KeyUse("", entry.decision().id()),
                                entry.decision().decidedAt()))
                        .toList());
                log.append(entries);
            });
            return entries.stream().map(entry -> entry.decision().id().value()).toList();
        } finally {
            clock.back();
        }
    }

    SignedCheckpoint sign(String at) {
        clock.to(at);
        try {
            return sign();
        } finally {
            clock.back();
        }
    }

    SignedCheckpoint sign() {
        return QuarkusTransaction.requiringNew().call(checkpoint::make);
    }

    boolean hasKeyOf(UUID decision) {
        return log.findKey(new ClientKey("acme-crm", "key-" + decision)).isPresent();
    }

    /** Whether a person's key is there. */
    long subjectKeys() {
        return database.first("select count(*) from subject_key", row -> row.getLong(1))
                .orElseThrow();
    }

    /** A statement as the role of the service. */
    long drop(YearMonth month, String sha256) {
        return QuarkusTransaction.requiringNew().call(() -> database.first(
                        "select drop_decision_month(?, ?)", row -> row.getLong(1), month.atDay(1), sha256)
                .orElseThrow());
    }
}
