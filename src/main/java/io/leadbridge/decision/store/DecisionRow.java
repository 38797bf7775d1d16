package io.leadbridge.decision.store;

import io.leadbridge.decision.Decisions.Entry;
import io.leadbridge.kernel.Reason;
import io.leadbridge.rules.RouteClass;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.Length;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Immutable
@Table(name = "decision")
@NullUnmarked
class DecisionRow extends PanacheEntityBase {

    static final String INSERT =
            """
            insert into decision (decision_id, decided_at, external_id, source_system, outcome, route_class, reason_codes,
                policy_version, policy_digest, input_digest, client, document, snapshot, record, lane, batch, place,
                subject_key, masked, personal)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    @Id
    @Column(name = "decision_id")
    UUID decisionId;

    @Column(name = "decided_at")
    Instant decidedAt;

    @Column(name = "external_id")
    String externalId;

    @Column(name = "source_system")
    String sourceSystem;

    @Column
    String outcome;

    @Column(name = "route_class")
    String routeClass;

    /** Of unbounded length, so that comparisons cast to {@code text[]}, which the index is of. */
    @Column(name = "reason_codes", length = Length.LONG32)
    @JdbcTypeCode(SqlTypes.ARRAY)
    String[] reasonCodes;

    @Column(name = "policy_version")
    String policyVersion;

    @Column(name = "policy_digest")
    String policyDigest;

    @Column(name = "input_digest")
    String inputDigest;

    @Column
    String client;

    @Column
    String document;

    @Column
    String snapshot;

    /** Who asked, when it was recorded, and how long it took, as canonical JSON; null for rows older than sealing. */
    @Column
    String record;

    @Column
    Integer lane;

    @Column
    Long batch;

    @Column
    Integer place;

    /** Null where nothing is personal, as the two after it. */
    @Column(name = "subject_key")
    UUID subjectKey;

    @Column
    String masked;

    @Column
    String personal;

    static DecisionRow of(Entry entry, Instant recordedAt, DecisionDocuments documents) {
        var decision = entry.decision();
        RouteClass route = decision.routeClass();
        var row = new DecisionRow();
        row.decisionId = decision.id().value();
        row.decidedAt = decision.decidedAt();
        row.externalId = decision.externalId();
        row.sourceSystem = decision.sourceSystem();
        row.outcome = decision.outcome().name();
        row.routeClass = route == null ? null : route.name();
        row.reasonCodes =
                decision.reasons().stream().map(Reason::code).distinct().toArray(String[]::new);
        row.policyVersion = decision.policyVersion().value();
        row.policyDigest = decision.policyDigest().value();
        row.inputDigest = decision.inputDigest().value();
        row.client = entry.requester().client();
        row.document = documents.write(decision);
        row.snapshot = entry.input().snapshot();
        row.record = documents.record(entry, recordedAt);
        return row;
    }

    /** In the order of {@link #INSERT}. */
    Object[] values() {
        return new Object[] {
            decisionId,
            decidedAt,
            externalId,
            sourceSystem,
            outcome,
            routeClass,
            reasonCodes,
            policyVersion,
            policyDigest,
            inputDigest,
            client,
            document,
            snapshot,
            record,
            lane,
            batch,
            place,
            subjectKey,
            masked,
            personal
        };
    }

    /** The whole entry, exactly as it is sealed. */
    String entry() {
        return entry(StoredText.of(this), record);
    }

    static String entry(StoredText text, String record) {
        String apart = text.masked() == null ? "" : ",\"masked\":" + text.masked() + ",\"personal\":" + text.personal();
        return "{\"decision\":" + text.document() + ",\"inputs\":" + text.snapshot() + apart + ",\"record\":" + record
                + "}";
    }
}
