package io.leadbridge.audit.store;

import io.leadbridge.audit.Batch;
import io.leadbridge.audit.EntryKind;
import io.leadbridge.audit.Evidence;
import io.leadbridge.audit.Hash;
import io.leadbridge.audit.LaneHead;
import io.leadbridge.audit.Seal;
import io.leadbridge.platform.Database;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;

/** Seals in whichever lane is free, and holds it until the transaction ends. */
@Singleton
class PostgresEvidence implements Evidence {

    private final Database database;
    private final Clock clock;

    PostgresEvidence(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public Seal seal(EntryKind kind, List<byte[]> entries) {
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("there is nothing to seal");
        }
        Batch batch = Batch.of(takeLane(), kind, entries, clock.instant());
        database.update(
                """
                with moved as (update audit_lane set number = ?, hash = ? where lane = ?)
                insert into audit_batch (lane, number, kind, size, root, previous, sealed_at) values (?, ?, ?, ?, ?, ?, ?)
                """,
                batch.number(),
                batch.hash().bytes(),
                batch.lane(),
                batch.lane(),
                batch.number(),
                batch.kind(),
                batch.size(),
                batch.root().bytes(),
                batch.previous().bytes(),
                batch.sealedAt());
        return new Seal(batch.lane(), batch.number());
    }

    /** Where all lanes are taken, waits for the first one. */
    private LaneHead takeLane() {
        return lane("select lane, number, hash from audit_lane order by lane limit 1 for update skip locked").stream()
                .findFirst()
                .orElseGet(() -> lane("select lane, number, hash from audit_lane where lane = 0 for update")
                        .get(0));
    }

    private List<LaneHead> lane(String sql) {
        return database.query(sql, row -> new LaneHead(row.getInt(1), row.getLong(2), Hash.of(row.getBytes(3))));
    }
}
